"""The annual plan: what was promised, what is counted, and how far we are."""
