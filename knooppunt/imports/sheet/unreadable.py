"""A file that is refused, with the sentence that says why."""


class Unreadable(Exception):
    """Raised when a file cannot be read as a list; its text is for whoever brought it."""
