"""The pages of own data."""
