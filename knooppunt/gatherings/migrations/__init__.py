"""Migrations of gatherings."""
