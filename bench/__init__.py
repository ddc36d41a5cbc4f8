"""Benchmarks: ratios and times to look at, never a test."""
