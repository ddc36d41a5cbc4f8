"""The verb of the brake."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.models import Entry
from knooppunt.audit.recording import record
from knooppunt.guard.facts import FindLetThrough
from knooppunt.guard.find import Kind
from knooppunt.guard.models import Override
from knooppunt.guard.words import INSTEAD
from knooppunt.shared.verdict import needs


@transaction.atomic
def let_through(*, by: Any, entry: Entry, field: str, kinds: Iterable[Kind], reason: str) -> Override:
    """Record that finds of these kinds stay in a field of the thing of this entry: never what they are."""
    named = sorted(set(kinds))
    needs(Kind.BSN not in named, INSTEAD[Kind.BSN]).demand()
    made = Override(entry=entry, field=field, kinds=f"+{'+'.join(named)}+", reason=reason, by=by)
    made.save(force_insert=True)
    record(FindLetThrough(made.pk, entry=entry.pk), by=by)
    return made
