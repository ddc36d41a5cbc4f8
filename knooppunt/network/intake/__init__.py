"""A list of contacts against the register: who is who, where they sit, and what a row would change."""
