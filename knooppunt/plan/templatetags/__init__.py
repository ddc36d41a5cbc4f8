"""Template tags of the annual plan."""
