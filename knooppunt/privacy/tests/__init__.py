"""Tests of own data, leaving and terms."""
