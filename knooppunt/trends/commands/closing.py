"""The verbs at the end of an interpretation: dissent, closing with what a municipality can do, opening again."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.catalogue.commands import add_perspective
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.topics.models import Topic
from knooppunt.trends import facts, permissions
from knooppunt.trends.models import Dissent, Interpretation
from knooppunt.trends.queries.closing import advised_perspectives
from knooppunt.trends.words import NO_PERSPECTIVE, NOT_READABLE


@transaction.atomic
def dissent(*, by: Any, interpretation: Interpretation, text: str, version: int = 0) -> Dissent:
    """Write where one reads it otherwise than was agreed, or correct that; it stays with the agreed reading."""
    reads = needs(interpretation.audience_id in audience_ids(by), NOT_READABLE)
    all_of(reads, permissions.may_dissent(by, interpretation)).demand()
    own = Dissent.objects.filter(interpretation=interpretation, person=reader_of(by).person).first()
    return _corrected(by, own, version, text) if own else _given(by, interpretation, text)


def _given(by: Any, interpretation: Interpretation, text: str) -> Dissent:
    seat = reader_of(by).home(interpretation.theme.code)
    signed = {"person": seat.person, "organisation": seat.organisation, "role": seat.role, "given_on": today()}
    made = Dissent.objects.create(interpretation=interpretation, text=text, **signed)
    record(facts.DissentGiven(interpretation.pk, dissent=made.pk), by=by)
    return made


def _corrected(by: Any, own: Dissent, version: int, text: str) -> Dissent:
    own.text = text
    save_if_unchanged(own, version or own.version, ["text"])
    record(facts.DissentCorrected(own.interpretation_id, dissent=own.pk), by=by)
    return own


@transaction.atomic
def close_interpretation(
    *, by: Any, interpretation: Interpretation, perspectives: Iterable[ActionPerspective] = ()
) -> None:
    """Close an interpretation with what a municipality can do; advice that carries a perspective will do too."""
    chosen, mine = list(perspectives), audience_ids(by)
    all_of(
        permissions.may_close(by, interpretation),
        needs(interpretation.audience_id in mine, NOT_READABLE),
        needs(all(one.audience_id in mine and not one.is_withdrawn for one in chosen), NOT_READABLE),
        needs(chosen or advised_perspectives(by, interpretation), NO_PERSPECTIVE),
    ).demand()
    _close(by, interpretation, chosen)


def _close(by: Any, interpretation: Interpretation, chosen: list[ActionPerspective]) -> None:
    interpretation.closed_on = today()
    save_if_unchanged(interpretation, interpretation.version, ["closed_on"])
    interpretation.perspectives.add(*chosen)
    record(facts.InterpretationClosed(interpretation.pk), by=by)


@transaction.atomic
def close_with_new_perspective(
    *, by: Any, interpretation: Interpretation, topics: Iterable[Topic], **fields: Any
) -> None:
    """Add an action perspective to the catalogue, and close with it; ``fields``: title, what, for_whom."""
    reads = needs(interpretation.audience_id in audience_ids(by), NOT_READABLE)
    all_of(permissions.may_close(by, interpretation), reads).demand()
    made = add_perspective(by=by, topics=topics, intervention=None, **fields)
    _close(by, interpretation, [made])  # who added it may read it, also when its audience is a new one


@transaction.atomic
def reopen_interpretation(*, by: Any, interpretation: Interpretation, why: str) -> None:
    """Open a closed interpretation again, with the reason; what a municipality can do stays with it."""
    permissions.may_reopen(by, interpretation).demand()
    interpretation.closed_on = None
    interpretation.reopened_on, interpretation.reopened_why = today(), why
    save_if_unchanged(interpretation, interpretation.version, ["closed_on", "reopened_on", "reopened_why"])
    record(facts.InterpretationReopened(interpretation.pk), by=by)
