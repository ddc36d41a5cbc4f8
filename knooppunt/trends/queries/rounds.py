"""Rounds as a reader meets them: the list, who can be invited, who gave a reading, and the table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Person, Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.trends.models import Interpretation, Reading, Round, Signal
from knooppunt.trends.queries.circle import Sources
from knooppunt.trends.queries.feed import PAGE, SignalRow, rows_of
from knooppunt.trends.queries.lists import Page
from knooppunt.trends.queries.readers import candidates
from knooppunt.trends.words import Confidence

_FEW_TO_DIFFER = 2


@dataclass(frozen=True)
class RoundRow:
    """A round in the list: how far it is, whether one gave a reading, and the agreed reading when one may see it."""

    joint: Round
    given: int
    asked: int
    has_own: bool
    agreed: Interpretation | None


@dataclass(frozen=True)
class Partner:
    """Somebody who takes part in a round: by name, and whether they gave a reading; never which."""

    name: str
    is_opener: bool
    has_given: bool


@dataclass(frozen=True)
class Laid:
    """A reading on the table, with how it stands out in confidence among the others."""

    reading: Reading
    stands_out: StrOrPromise


@dataclass(frozen=True)
class Table:
    """The readings side by side, and where they differ in confidence and in lens, in words."""

    rows: list[Laid]
    spread: StrOrPromise
    lenses: list[tuple[str, int]]

    @property
    def confidence_differs(self) -> bool:
        """Tell whether not everybody is as sure."""
        return bool(self.spread)

    @property
    def lens_differs(self) -> bool:
        """Tell whether not everybody sees the tension between the same people."""
        return len(self.lenses) > 1


def rounds(user: Any, *, before: int = 0) -> Page:
    """Give a page of the rounds this user takes part in, newest first."""
    found = Round.objects.visible_to(user).order_by("-pk")
    found = found.filter(pk__lt=before) if before else found
    own = Reading.objects.filter(joint=OuterRef("pk"), person=reader_of(user).person)
    found = found.annotate(has_own=Exists(own), given=Count("readings", distinct=True))
    shown = list(found.annotate(asked=Count("audience__persons", distinct=True))[: PAGE + 1])
    agreed = {made.joint_id: made for made in _agreed(user, shown)}
    rows = [RoundRow(one, one.given, one.asked, one.has_own, agreed.get(one.pk)) for one in shown[:PAGE]]
    return Page(rows, shown[PAGE - 1].pk if len(shown) > PAGE else 0)


def _agreed(user: Any, found: Iterable[Round]) -> QuerySet[Interpretation]:
    standing: QuerySet[Interpretation] = Interpretation.objects.visible_to(user).standing()
    return standing.filter(joint__in=[one.pk for one in found])


def agreed_reading(user: Any, joint: Round) -> Interpretation | None:
    """Give the agreed reading of a round, when this user may read it."""
    return _agreed(user, [joint]).first()


def signals_in(user: Any, joint: Round) -> list[SignalRow]:
    """Give the standing signals of a round."""
    found = Signal.objects.visible_to(user).standing().filter(rounds=joint)
    return rows_of(list(found.order_by("pk").values_list("pk", flat=True)))


def to_be_invited(user: Any, signals: list[Signal]) -> dict[int, str]:
    """Give who may read all of these signals and can be named to this user, with their organisation, by its name."""
    reading = invitable(signals) - {reader_of(user).person}
    seats = Seat.objects.seen_today(user).filter(person__in=reading).select_related("person", "organisation")
    named: dict[int, str] = {}
    for seat in seats.order_by("organisation__name", "person__name"):
        named.setdefault(seat.person_id, f"{seat.organisation}: {seat.person.name}")
    return named


def invitable(signals: list[Signal]) -> set[int]:
    """Give the ids of the persons who may read all of these signals."""
    return candidates(signals[0].theme.code, Sources(tuple(one.audience for one in signals))) if signals else set()


def partners(joint: Round) -> list[Partner]:
    """Give who takes part, and who gave a reading: names and whether, not what."""
    given = set(joint.readings.values_list("person", flat=True))
    people = joint.audience.persons.order_by("name").values_list("pk", "name")
    return [Partner(name, pk == joint.opener_id, pk in given) for pk, name in people]


def givers(joint: Round, signals: list[Signal]) -> list[Person]:
    """Give who gave a reading and may still read the signals: they must be able to read what was agreed."""
    return list(Person.objects.filter(pk__in=joint.readings.values("person")).filter(pk__in=invitable(signals)))


def own_reading(user: Any, joint: Round) -> Reading | None:
    """Give the reading that this user gave."""
    return Reading.objects.visible_to(user).given_by(user).filter(joint=joint).first()


def table_of(user: Any, joint: Round) -> Table | None:
    """Give the table, once it is open and for who may see what lies there."""
    if joint.table_on is None:
        return None
    found = Reading.objects.visible_to(user).filter(joint=joint).select_related("person", "organisation")
    rows = list(found.order_by("pk"))
    order = list(Confidence)
    ranks = sorted({order.index(Confidence(one.confidence)) for one in rows})
    laid = [Laid(one, _stands_out(order.index(Confidence(one.confidence)), ranks)) for one in rows]
    lenses = Counter(str(one.get_lens_display()) for one in rows)
    return Table(laid, _spread([order[rank] for rank in ranks]), sorted(lenses.items()))


def _stands_out(rank: int, ranks: list[int]) -> StrOrPromise:
    """Say whether somebody is the surest or the least sure, when they differ."""
    if len(ranks) < _FEW_TO_DIFFER or rank not in {ranks[0], ranks[-1]}:
        return ""
    return _("thinks it most likely") if rank == ranks[0] else _("thinks it least likely")


def _spread(found: list[Confidence]) -> StrOrPromise:
    if len(found) < _FEW_TO_DIFFER:
        return ""
    return _("from «{first}» to «{last}»").format(first=found[0].label, last=found[-1].label)
