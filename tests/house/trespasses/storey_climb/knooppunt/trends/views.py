"""A view."""
