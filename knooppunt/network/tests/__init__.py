"""Tests of the register in use."""
