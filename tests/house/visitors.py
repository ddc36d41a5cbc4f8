"""The kinds of visitor, and what a row of the matrix says of an address."""

from dataclasses import dataclass

VISITORS = frozenset({"stranger", "outside", "elsewhere", "reader", "administrator"})
SEATED = VISITORS - {"stranger"}
PARTNERS = SEATED - {"administrator"}
IN_THEME = frozenset({"elsewhere", "reader"})
CIRCLE = frozenset({"reader"})
KEEPER = frozenset({"administrator"})
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Row:
    """``may`` come in; of the others who ``knows`` is told why not, and to the rest there is nothing here.

    ``thing`` is what the address is about, by its name in the furnished house; ``doer`` is somebody who may.
    """

    thing: str = ""
    knows: frozenset[str] = VISITORS
    may: frozenset[str] = VISITORS
    doer: str = "analyst"
    is_public: bool = False


PUBLIC = Row(is_public=True)


def page(may: frozenset[str], thing: str = "", doer: str = "analyst") -> Row:
    """A page that shows something: who may not know of the thing gets nothing, not even a reason."""
    return Row(thing, may if thing else VISITORS, may, doer)


def verb(doer: str, thing: str = "", knows: frozenset[str] = VISITORS, may: frozenset[str] = NOBODY) -> Row:
    """A verb: who knows of the thing and may not do this is told why."""
    return Row(thing, knows, may, doer)
