"""The verbs of the catalogue."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.catalogue import facts, permissions
from knooppunt.catalogue.models import ActionPerspective, Intervention
from knooppunt.people.commands import audience
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import forget, let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.topics.models import Topic

KIND = "perspective"
_SHIPPED = Path(__file__).parent / "data" / "intervention-types.yaml"


@transaction.atomic
def ensure_intervention(*, by: Any, code: str, **fields: str) -> Intervention:
    """Give the kind of intervention of this code; add it when it is new. ``fields``: name, name_en, stage."""
    intervention, is_new = Intervention.objects.get_or_create(code=code, defaults=fields)
    if is_new:
        record(facts.InterventionAdded(intervention.pk), by=by)
    return intervention


def ensure_shipped_interventions(*, by: Any) -> list[Intervention]:
    """Add every kind of intervention that the product ships and that is not there yet."""
    return [ensure_intervention(by=by, **row) for row in yaml.safe_load(_SHIPPED.read_text())]


@transaction.atomic
def add_perspective(
    *, by: Any, topics: Iterable[Topic], level: Level = Level.CLEAR, **fields: Any
) -> ActionPerspective:
    """Add an action perspective; ``fields``: title, what, for_whom, intervention."""
    permissions.may_add(by).demand()
    seat = reader_of(by).seats[0]
    made = ActionPerspective.objects.create(
        **fields, audience=audience(level, [], organisation=seat.organisation), organisation=seat.organisation
    )
    made.topics.set(topics)
    let_find(KIND, made)
    record(facts.PerspectiveAdded(made.pk), by=by)
    return made


@transaction.atomic
def correct_perspective(*, by: Any, perspective: ActionPerspective, version: int, **fields: Any) -> None:
    """Correct an action perspective as it was read; ``fields``: title, what, for_whom, intervention, topics."""
    permissions.may_correct(by, perspective).demand()
    topics = fields.pop("topics")
    for name, value in fields.items():
        setattr(perspective, name, value)
    save_if_unchanged(perspective, version, fields)
    perspective.topics.set(topics)
    let_find(KIND, perspective)
    record(facts.PerspectiveCorrected(perspective.pk), by=by)


@transaction.atomic
def withdraw_perspective(*, by: Any, perspective: ActionPerspective, why: str) -> None:
    """Take an action perspective back; what points at it stays."""
    permissions.may_withdraw(by, perspective).demand()
    perspective.withdrawn_on, perspective.withdrawn_why = today(), why
    perspective.save(update_fields=["withdrawn_on", "withdrawn_why"])
    forget(KIND, perspective.pk)
    record(facts.PerspectiveWithdrawn(perspective.pk), by=by)
