"""Migrations of topics."""
