"""The words that open audiences: an audience lists those that open it, a reader carries those of their seats."""

SEAT = "seat"


def theme(code: str) -> str:
    """Open to every seat of the theme."""
    return f"theme:{code}"


def organisation(pk: int) -> str:
    """Open to every seat at the organisation."""
    return f"organisation:{pk}"


def group(pk: int) -> str:
    """Open to the members of the group."""
    return f"group:{pk}"


def person(pk: int) -> str:
    """Open to one person."""
    return f"person:{pk}"


def analyst(code: str) -> str:
    """Open to the analyst of the theme."""
    return f"analyst:{code}"


def specialist(code: str, area: int) -> str:
    """Open to the theme's specialist of the area, a safety region or the unit around it."""
    return f"specialist:{code}:{area}"
