"""A plain no on the command line: one sentence that says what to do, and no traceback."""


class Refusal(Exception):
    """Raised when a verb of the command line will not go on; its text is for whoever typed it."""
