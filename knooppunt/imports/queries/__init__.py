"""What the pages of lists read."""
