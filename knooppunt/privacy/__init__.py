"""What is held of a person: to see it, to correct it, to leave, and what ends when."""
