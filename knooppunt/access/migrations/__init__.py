"""Migrations of access."""
