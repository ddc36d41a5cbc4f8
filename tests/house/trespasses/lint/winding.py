"""Too many ways and too many arguments."""


def wind(a, b, c, d, e, f, g) -> int:
    """Take one of nine turns."""
    if a:
        return 1
    if b:
        return 2
    if c:
        return 3
    if d:
        return 4
    if e:
        return 5
    if f:
        return 6
    if g:
        return 7
    if a and b:
        return 8
    return 9
