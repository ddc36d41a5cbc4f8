"""The pieces that pages are built from: plain functions that give HTML, cheap enough for a row of a list."""
