"""The verbs of rounds: open, give a reading blind, open the table, agree, stop."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.audit.recording import record
from knooppunt.people.commands import audience
from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.post.commands import send
from knooppunt.post.letter import address_of
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.trends import facts, permissions
from knooppunt.trends.commands.interpretation import demand_signals, interpret_signals
from knooppunt.trends.models import Interpretation, Reading, Round, Signal
from knooppunt.trends.queries.circle import Chosen
from knooppunt.trends.queries.readers import persons_reading
from knooppunt.trends.queries.rounds import givers, invitable
from knooppunt.trends.words import LEFT_OUT, NOBODY_INVITED, NOT_INVITABLE

_TOO_EARLY = gettext_lazy("Choose today or a later day.")


@transaction.atomic
def open_round(*, by: Any, signals: Iterable[Signal], question: str, due: date, invited: Iterable[Person]) -> Round:
    """Ask partners to interpret signals together; nobody else knows of it."""
    read, asked = list(signals), list(invited)
    demand_signals(by, read)
    opener = reader_of(by).home(read[0].theme.code).person
    others = {one.pk for one in asked} - {opener.pk}
    all_of(
        needs(others, NOBODY_INVITED),
        needs(others <= invitable(read), NOT_INVITABLE),
        needs(due >= today(), _TOO_EARLY),
    ).demand()
    circle = audience(Level.RED, [], circle=[opener, *asked])
    made = Round.objects.create(
        question=question, theme=read[0].theme, due=due, opener=opener, opened_on=today(), audience=circle
    )
    made.signals.set(read)
    record(facts.RoundOpened(made.pk), by=by)
    _notify(by, made, [one for one in asked if one.pk in others])
    return made


def _notify(by: Any, joint: Round, asked: list[Person]) -> None:
    """Mail a notice and a link: what it is about is read behind the login."""
    text = _(
        "A partner asks you to read something together in Knooppunt. Everybody first gives their own reading; only "
        "then do you see those of the others.\n\n{url}\n\nYou log in to read it."
    ).format(url=address_of(reverse("trends:round", args=[joint.pk])))
    for person in asked:
        if person.email:
            send(by=by, person=person, subject=_("Your reading is asked in Knooppunt"), text=text)


@transaction.atomic
def give_reading(*, by: Any, joint: Round, version: int = 0, **fields: Any) -> Reading:
    """Give a reading, or correct one's own as it was read while the round is blind.

    ``fields``: meaning, grounds, counter_grounds, confidence, would_change, lens.
    """
    permissions.may_give(by, joint).demand()
    own = Reading.objects.given_by(by).filter(joint=joint).first()
    return _corrected(by, own, version, fields) if own else _given(by, joint, fields)


def _given(by: Any, joint: Round, fields: dict[str, Any]) -> Reading:
    seat = reader_of(by).home(joint.theme.code)
    signed = {"person": seat.person, "organisation": seat.organisation, "role": seat.role, "given_on": today()}
    made = Reading.objects.create(joint=joint, is_late=not joint.is_blind, **signed, **fields)
    record(facts.ReadingGiven(joint.pk, reading=made.pk), by=by)
    return made


def _corrected(by: Any, own: Reading, version: int, fields: dict[str, Any]) -> Reading:
    for name, value in fields.items():
        setattr(own, name, value)
    save_if_unchanged(own, version or own.version, fields)
    record(facts.ReadingCorrected(own.joint_id, reading=own.pk), by=by)
    return own


@transaction.atomic
def open_table(*, by: Any, joint: Round) -> None:
    """Lay the readings side by side, for who gave one and for who opened the round."""
    permissions.may_open_table(by, joint).demand()
    joint.table_on = today()
    save_if_unchanged(joint, joint.version, ["table_on"])
    record(facts.TableOpened(joint.pk), by=by)


@transaction.atomic
def agree(*, by: Any, joint: Round, level: Level, circle: Iterable[Chosen] = (), **fields: Any) -> Interpretation:
    """Write the agreed reading of a round as an interpretation; a human writes it, nothing is merged.

    ``fields`` as for interpreting alone. Whoever gave a reading must be able to read it.
    """
    permissions.may_agree(by, joint).demand()
    signals = list(joint.signals.standing().select_related("theme", "audience", "area__parent"))
    made = interpret_signals(by=by, signals=signals, level=level, circle=circle, joint=joint, **fields)
    owed = {one.pk for one in givers(joint, signals)}
    needs(owed <= persons_reading(made.audience), LEFT_OUT).demand()
    record(facts.RoundAgreed(joint.pk, interpretation=made.pk), by=by)
    return made


@transaction.atomic
def stop_round(*, by: Any, joint: Round, why: str) -> None:
    """Stop a round that leads to nothing, with the reason; who took part still sees it."""
    permissions.may_stop(by, joint).demand()
    joint.withdrawn_on, joint.withdrawn_why = today(), why
    save_if_unchanged(joint, joint.version, ["withdrawn_on", "withdrawn_why"])
    record(facts.RoundStopped(joint.pk), by=by)
