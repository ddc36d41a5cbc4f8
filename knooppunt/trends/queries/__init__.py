"""Reading what trends are made of."""
