"""The lists of words that the finder of names leans on, one file each, read once."""
