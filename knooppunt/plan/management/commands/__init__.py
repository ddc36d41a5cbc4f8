"""The command line of the annual plan."""
