"""Migrations of post."""
