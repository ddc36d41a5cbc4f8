"""The kinds of thing that can be found, as the apps that own them name them."""

from dataclasses import dataclass

from django_stubs_ext import StrOrPromise

from knooppunt.shared.offers import Registry


@dataclass(frozen=True)
class Kind:
    """A kind of thing: the code given to ``index`` and its name in the plural; ``code`` stands in the address too."""

    code: str
    label: StrOrPromise
    order: int = 50


kinds: Registry[Kind] = Registry()


def in_order() -> list[Kind]:
    """Give every kind in the order of the story."""
    return sorted(kinds, key=lambda kind: kind.order)
