"""The demo year: an invented 2023, loaded through the product's own commands."""
