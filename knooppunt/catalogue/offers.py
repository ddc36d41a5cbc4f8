"""What the catalogue hands upward: its news, and its kind of thing to find."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.commands import KIND
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.search.kinds import Kind, kinds
from knooppunt.shared.offers import Change, Row, changes


def _news(user: Any, ids: set[int]) -> dict[int, Row]:
    found = ActionPerspective.objects.visible_to(user).standing().filter(pk__in=ids)
    return {one.pk: Row(one.title, None, None, one.get_absolute_url()) for one in found}


changes.add(Change("catalogue:perspective", _news))
kinds.add(Kind(KIND, _("Action perspectives"), 25))
