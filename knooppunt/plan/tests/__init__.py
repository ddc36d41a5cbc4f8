"""Tests of the annual plan."""
