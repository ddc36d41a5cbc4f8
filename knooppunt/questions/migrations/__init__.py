"""The migrations of questions."""
