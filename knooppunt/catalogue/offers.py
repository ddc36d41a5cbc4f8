"""What the catalogue hands upward: its news, and its kind of thing to find."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.commands import KIND
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.shared.offers import Change, Document, Row, Searchable, changes, searchables


def _news(user: Any, ids: set[int]) -> dict[int, Row]:
    found = ActionPerspective.objects.visible_to(user).standing().filter(pk__in=ids)
    return {one.pk: Row(one.title, None, None, one.get_absolute_url()) for one in found}


def _all() -> QuerySet[Any]:
    return ActionPerspective.objects.standing().select_related("audience").prefetch_related("topics")


def _found(perspective: ActionPerspective) -> Document:
    text, subjects = f"{perspective.what}\n{perspective.for_whom}", tuple(one.name for one in perspective.topics.all())
    url = perspective.get_absolute_url()
    return Document(perspective.title, text, url, perspective.audience, None, None, subjects)


changes.add(Change("catalogue:perspective", _news))
searchables.add(Searchable(KIND, _("Action perspectives"), _all, _found, 25))
