"""Trend signals, interpretations and advice."""
