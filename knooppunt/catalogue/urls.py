"""Addresses of the catalogue: each kind has its own folder with the same pages."""

from django.urls import URLPattern, path

from knooppunt.catalogue.views import items, listing, marks
from knooppunt.catalogue.words import WORDINGS


def _folder(kind: str, name: str) -> list[URLPattern]:
    """Give the pages of one kind of item."""
    said = {"kind": kind}
    return [
        path(f"{name}/nieuw/", items.add, said, name=f"add_{kind}"),
        path(f"{name}/<int:pk>/", items.item, said, name=kind),
        path(f"{name}/<int:pk>/corrigeren/", items.correct, said, name=f"correct_{kind}"),
        path(f"{name}/<int:pk>/nagekeken/", items.check, said, name=f"check_{kind}"),
        path(f"{name}/<int:pk>/intrekken/", items.withdraw, said, name=f"withdraw_{kind}"),
        path(f"{name}/<int:pk>/gebruik/", marks.mark, said, name=f"mark_{kind}"),
    ]


app_name = "catalogue"
urlpatterns = [
    path("catalogus/", listing.items, name="items"),
    path("catalogus/hulpvragen/<int:pk>/oppakken/", marks.take_up, name="take_up"),
    path("handelingsperspectieven/", listing.perspectives, name="perspectives"),
    *(page for kind, words in WORDINGS.items() for page in _folder(kind, words.folder)),
]
