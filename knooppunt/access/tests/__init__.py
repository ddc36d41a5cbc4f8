"""Tests of getting in."""
