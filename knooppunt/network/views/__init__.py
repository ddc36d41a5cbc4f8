"""The pages of the register in use."""
