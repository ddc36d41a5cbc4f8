"""Lists from spreadsheets: read, shown before anything is written, written in batches, taken back."""
