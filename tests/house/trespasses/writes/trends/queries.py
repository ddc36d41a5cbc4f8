"""Nothing of this changes a row."""


def innocent(seen: set, words: dict, token):
    """Add to sets and dictionaries."""
    seen.add(1)
    seen.update({2})
    words.update({"other": 1})
    token.set(None)
