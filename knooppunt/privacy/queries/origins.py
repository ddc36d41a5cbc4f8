"""Where a row came from: who wrote it and when, as the log knows."""

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.shared.privacy import Privacy


def origins(privacy: Privacy, rows: list[Any]) -> dict[int, str]:
    """Say of each row when it was written and by whom, if its model says with which fact a row begins."""
    if not (privacy.began and rows):
        return {}
    kind = f"{rows[0]._meta.app_label}.{privacy.began}"
    found = Entry.objects.filter(kind=kind, subject__in=[row.pk for row in rows]).order_by("-pk")
    first = {entry.subject: entry for entry in found}  # the last one kept is the oldest
    writers = {entry.actor for entry in first.values() if entry.actor}
    names = dict(User.objects.filter(pk__in=writers).values_list("pk", "name"))
    return {pk: _sentence(entry, names) for pk, entry in first.items()}


def _sentence(entry: Entry, names: dict[int, str]) -> str:
    day = date_format(localtime(entry.at), "DATE_FORMAT")
    if entry.actor is None:
        return _("{day}, by the product itself or from a list").format(day=day)
    return _("{day}, by {name}").format(day=day, name=names.get(entry.actor, "?"))
