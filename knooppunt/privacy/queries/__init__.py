"""Reading what is held of a person, what ends and what waits."""
