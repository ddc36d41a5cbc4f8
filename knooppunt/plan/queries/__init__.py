"""Reading of the annual plan."""
