"""What waits for you today."""
