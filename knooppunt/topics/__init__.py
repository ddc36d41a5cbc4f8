"""Themes, phenomena and lenses."""
