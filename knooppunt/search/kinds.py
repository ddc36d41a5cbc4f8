"""The kinds of thing that can be found, as the apps that own them declare them."""

from knooppunt.shared.offers import Searchable, searchables


def in_order() -> list[Searchable]:
    """Give every kind in the order of the story."""
    return sorted(searchables, key=lambda kind: kind.order)


def kind_of(code: str) -> Searchable:
    """Give the declaration of this kind; what nobody declares cannot be found."""
    kind = searchables.get(code)
    if kind is None:
        message = f"nobody declares how «{code}» is found"
        raise LookupError(message)
    return kind
