"""Getting in: who is invited, who has to show two factors, and what happens when one is lost."""
