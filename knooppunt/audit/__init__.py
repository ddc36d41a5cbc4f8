"""The memory of the product."""
