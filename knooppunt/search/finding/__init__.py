"""Where in the index the answers of one reader stand, on each kind of database.

An answer is a place: its day, then its number, as one number, so that the newest have the highest. Every token is kept
once for each audience, with the audience before it: what a reader may not read is not passed by, it is never touched.
"""
