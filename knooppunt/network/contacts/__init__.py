"""What a row of a list of contacts says; knows nothing of Django's tables."""
