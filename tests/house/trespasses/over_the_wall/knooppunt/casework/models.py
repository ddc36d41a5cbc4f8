"""Stands nearest to people."""
