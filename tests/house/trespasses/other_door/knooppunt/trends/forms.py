"""A form."""
