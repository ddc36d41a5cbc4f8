"""Tools without tables that every app may use."""
