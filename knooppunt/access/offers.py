"""What getting in asks of people."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.access.permissions import may_see_resets, may_settle_reset
from knooppunt.access.queries import open_resets
from knooppunt.shared.offers import Ask, AskRow, asks


def _to_settle(user: Any) -> list[AskRow]:
    if not may_see_resets(user):
        return []
    mine = [reset for reset in open_resets() if may_settle_reset(user, reset)]
    words = _("{name} lost their second step; {asker} asks you to look")
    rows = [(words.format(name=reset.user, asker=reset.asked_by or "–")) for reset in mine]
    return [AskRow(row, reverse("access:resets")) for row in rows]


asks.add(Ask("access.reset", gettext_lazy("Lost second steps"), _to_settle, 12))
