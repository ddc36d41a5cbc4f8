"""The house rules as checks; each is seen to refuse a trespass kept beside it."""
