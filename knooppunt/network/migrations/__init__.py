"""Migrations of network."""
