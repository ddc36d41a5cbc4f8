"""The brake on personal data."""
