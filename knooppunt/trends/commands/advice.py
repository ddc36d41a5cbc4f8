"""The verbs of advice."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.trends import facts, permissions
from knooppunt.trends.commands.keeping import audience_of, demand_circle, demand_weighed, take_back
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.queries.circle import Chosen, Sources, circle_for
from knooppunt.trends.words import ADVICE, HAS_REPLIED, NO_ADDRESSEE, NOT_READABLE


@transaction.atomic
def issue_advice(
    *, by: Any, interpretation: Interpretation, level: Level, circle: Iterable[Chosen] = (), **fields: Any
) -> Advice:
    """Issue advice; ``fields``: title, text, perspective, and the addressed organisations and groups.

    Above GREEN also proportionality and subsidiarity.
    """
    reads = needs(interpretation.audience_id in audience_ids(by), NOT_READABLE)
    all_of(reads, permissions.may_advise(by, interpretation)).demand()
    demand_weighed(Level(level), fields)
    sources = Sources((interpretation.audience,))
    ring = circle_for(by, Level(level), interpretation.theme.code, chosen=circle, sources=sources)
    demand_circle(by, ring, sources)
    organisations, groups = _addressees(fields)
    made = _made(by, interpretation, fields)
    made.audience = audience_of(ring)
    made.save(force_insert=True)
    made.organisations.set(organisations)
    made.groups.set(groups)
    let_find(ADVICE, made)
    record(facts.AdviceIssued(made.pk), by=by)
    return made


def _addressees(fields: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    """Take the addressees out of the fields; advice to nobody is refused."""
    organisations, groups = list(fields.pop("organisations", ())), list(fields.pop("groups", ()))
    needs(organisations or groups, NO_ADDRESSEE).demand()
    return organisations, groups


def _made(by: Any, interpretation: Interpretation, fields: dict[str, Any]) -> Advice:
    seat = reader_of(by).home(interpretation.theme.code)
    author = {"author": seat.person} if seat else {}
    return Advice(**fields, **author, interpretation=interpretation, advised_on=today())


@transaction.atomic
def correct_advice(*, by: Any, advice: Advice, version: int, **fields: Any) -> None:
    """Correct advice as it was read; its readers stay the same."""
    permissions.may_correct(by, advice).demand()
    organisations, groups = _addressees(fields)
    needs({one.addressee for one in advice.replies.all()} <= {*organisations, *groups}, HAS_REPLIED).demand()
    for name, value in fields.items():
        setattr(advice, name, value)
    save_if_unchanged(advice, version, fields)
    advice.organisations.set(organisations)
    advice.groups.set(groups)
    let_find(ADVICE, advice)
    record(facts.AdviceCorrected(advice.pk), by=by)


@transaction.atomic
def withdraw_advice(*, by: Any, advice: Advice, why: str) -> None:
    """Take advice back, with the reason."""
    permissions.may_withdraw(by, advice).demand()
    take_back(ADVICE, advice, why)
    record(facts.AdviceWithdrawn(advice.pk), by=by)
