"""The look: the frame of every page, the components, the charts and the map. It has no tables."""
