"""Reading the register in use."""
