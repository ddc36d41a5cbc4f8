"""Joint stances: what organisations say together, each with its own mandate."""
