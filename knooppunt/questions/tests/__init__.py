"""Tests of the question desk."""
