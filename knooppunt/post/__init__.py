"""Mail that goes out, and the personal links in it."""
