"""Reading that joins several tables: the calendar, one gathering with its agenda, and what one may choose from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from django.db.models import Count, Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.models.agenda import OUTCOMES, SUBJECTS, subject_field
from knooppunt.gatherings.models.gathering import GatheringQuerySet
from knooppunt.gatherings.permissions import AGENDA, PLAN
from knooppunt.gatherings.words import State
from knooppunt.people.models import Person, Seat
from knooppunt.people.models.organisation import SENSITIVE
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.shared.clock import today
from knooppunt.shared.prepared import Prepared
from knooppunt.trends.models import Advice, Interpretation, Signal

PAGE = 25
RECENT = 40
FEW = 5


def _items(field: str, ids: list[int]) -> QuerySet[Any, Any]:
    return AgendaItem.objects.filter(**{f"{field}__in": ids}).order_by().values_list("pk")


_about = {field: Prepared(partial(_items, field)) for field in SUBJECTS}


@dataclass(frozen=True)
class Month:
    """The gatherings of one month, in the order of the page."""

    first_day: date
    gatherings: list[Gathering]


@dataclass(frozen=True)
class Calendar:
    """One page of the calendar; ``onward`` continues after it, empty on the last page."""

    months: list[Month]
    onward: str


def calendar(user: Any, *, ahead: bool, kind: str = "", after: str = "") -> Calendar:
    """Give a page of what lies ahead (nearest first) or behind (latest first), of this kind if one is named.

    ``after`` is the place where an earlier page ended, as that page said itself.
    """
    found: GatheringQuerySet = Gathering.objects.visible_to(user)
    found = found.coming() if ahead else found.past()
    if kind:
        found = found.filter(kind=kind)
    order = ("day", "pk") if ahead else ("-day", "-pk")
    rows = list(_beyond(found, after, ahead=ahead).select_related("area", "audience").order_by(*order)[: PAGE + 1])
    shown = rows[:PAGE]
    return Calendar(_months(shown), _spot(shown[-1]) if len(rows) > PAGE else "")


def _beyond(found: GatheringQuerySet, after: str, *, ahead: bool) -> GatheringQuerySet:
    try:
        day_text, _dot, pk_text = after.partition(".")
        day, pk = date.fromisoformat(day_text), int(pk_text)
    except ValueError:
        return found
    side = "gt" if ahead else "lt"
    return found.filter(Q(**{f"day__{side}": day}) | Q(**{"day": day, f"pk__{side}": pk}))


def _spot(gathering: Gathering) -> str:
    return f"{gathering.day.isoformat()}.{gathering.pk}"


def _months(rows: list[Gathering]) -> list[Month]:
    grouped = groupby(rows, lambda gathering: gathering.day.replace(day=1))
    return [Month(first, list(gatherings)) for first, gatherings in grouped]


@dataclass(frozen=True)
class Crowd:
    """How many come and came, whether this reader comes, and the names for who may see them."""

    coming: StrOrPromise
    was_there: StrOrPromise
    comes: bool
    expected: list[str]
    present: list[str]


@dataclass(frozen=True)
class AgendaRow:
    """An agenda item with what came of it, as far as the reader may know."""

    item: AgendaItem
    outcomes: list[Interpretation | Advice]


def agenda_of(user: Any, gathering: Gathering) -> list[AgendaRow]:
    """Give the agenda as far as this user may know of it."""
    rows = AgendaItem.objects.visible_to(user).filter(gathering=gathering)
    mine = audience_ids(user)
    joined = (*(f"{name}__audience" for name in SUBJECTS), *OUTCOMES)
    return [AgendaRow(item, _outcomes(item, mine)) for item in rows.select_related(*joined)]


def _outcomes(item: AgendaItem, mine: frozenset[int]) -> list[Interpretation | Advice]:
    made = (item.led_to_interpretation, item.led_to_advice)
    return [thing for thing in made if thing and thing.audience_id in mine and not thing.is_withdrawn]


def crowd_of(user: Any, gathering: Gathering, *, with_names: bool) -> Crowd:
    """Give who comes and came; names only when the reader may see them."""
    mine = Count("pk", filter=Q(person=reader_of(user).person))
    count = gathering.enrolments.aggregate(all=Count("pk"), mine=mine)
    coming, was_there = (_banded(n, exact=with_names) for n in (count["all"], gathering.headcount or 0))
    expected = _names(gathering.enrolments) if with_names else []
    present = _names(gathering.attendances) if with_names else []
    return Crowd(coming, was_there, bool(count["mine"]), expected, present)


def _banded(number: int, *, exact: bool) -> StrOrPromise:
    """Say how many people, but not precisely when they are few and the reader may not see who."""
    return str(number) if exact or number >= FEW else _("fewer than 5")


def _names(rows: Any) -> list[str]:
    return list(rows.order_by("person__name").values_list("person__name", flat=True))


def items_about(user: Any, subject: Model) -> list[AgendaItem]:
    """Give the agenda items about this thing, the latest gathering first; most things are on no agenda."""
    ids = _about[subject_field(subject)].flat({subject.pk})
    rows = AgendaItem.objects.visible_to(user).filter(pk__in=ids) if ids else AgendaItem.objects.none()
    return list(rows.select_related("gathering").order_by("-gathering__day", "-pk"))


def items_that_led_to(user: Any, made: Interpretation | Advice) -> list[AgendaItem]:
    """Give the agenda items that this interpretation or advice came from."""
    field = "led_to_interpretation" if isinstance(made, Interpretation) else "led_to_advice"
    rows = AgendaItem.objects.visible_to(user).filter(**{field: made})
    return list(rows.select_related("gathering", *SUBJECTS))


def possible_hosts(themes: Iterable[str]) -> QuerySet[Person]:
    """Give the people who may organise a gathering of these themes."""
    seats = Seat.objects.current().filter(role__in=PLAN.roles, theme__in=themes)
    return Person.objects.filter(pk__in=seats.values("person")).order_by("name")


def possible_wholes(user: Any, part: Gathering | None = None) -> QuerySet[Gathering]:
    """Give the gatherings that another one may be part of: from a year ago on, and not parts themselves."""
    since = today() - timedelta(days=366)
    found = Gathering.objects.visible_to(user).filter(day__gte=since, part_of__isnull=True)
    return found.exclude(state=State.CANCELLED).exclude(pk=part.pk if part else None).order_by("-day", "-pk")


def open_agendas(user: Any, about: Model) -> QuerySet[Gathering]:
    """Give the planned gatherings whose agenda this user sets and that this thing is not on yet."""
    themes = reader_of(user).themes(*AGENDA.roles)
    found = Gathering.objects.visible_to(user).filter(state=State.PLANNED, themes__code__in=themes)
    taken = AgendaItem.objects.filter(**{subject_field(about): about}).values("gathering")
    return found.exclude(pk__in=taken).order_by("day", "pk").distinct()


def expected_people(gathering: Gathering) -> list[tuple[int, str]]:
    """Give who enrolled and who was recorded as present, by name."""
    found = Q(enrolments__gathering=gathering) | Q(attendances__gathering=gathering)
    return list(Person.objects.filter(found).order_by("name").values_list("pk", "name").distinct())


def other_people(gathering: Gathering, known: set[int]) -> list[tuple[str, list[tuple[int, str]]]]:
    """Give the other people of the gathering's themes, by organisation.

    Who sits at a religious institution is left out: that list would tell what people believe.
    """
    codes = [theme.code for theme in gathering.themes.all()]
    seats = Seat.objects.current().filter(theme__in=codes).exclude(person__in=known)
    seats = seats.exclude(organisation__kind__in=SENSITIVE)
    rows = seats.order_by("organisation__name", "person__name", "pk")
    grouped: dict[str, dict[int, str]] = {}
    for organisation, pk, name in rows.values_list("organisation__name", "person", "person__name"):
        grouped.setdefault(organisation, {})[pk] = name
    return [(organisation, list(people.items())) for organisation, people in grouped.items()]


def recent_signals(user: Any, gathering: Gathering) -> QuerySet[Signal]:
    """Give the newest signals this user may read that are not on this agenda."""
    taken = gathering.agenda.filter(about_signal__isnull=False).values("about_signal")
    return Signal.objects.visible_to(user).listed().exclude(pk__in=taken).order_by("-pk")


def recent_interpretations(user: Any, gathering: Gathering | None = None) -> QuerySet[Interpretation]:
    """Give the interpretations this user may read, without those on the agenda of ``gathering``."""
    taken = AgendaItem.objects.filter(gathering=gathering, about_interpretation__isnull=False)
    found = Interpretation.objects.visible_to(user).standing()
    return found.exclude(pk__in=taken.values("about_interpretation")).order_by("-pk")


def recent_advices(user: Any, gathering: Gathering | None = None) -> QuerySet[Advice]:
    """Give the advices this user may read, without those on the agenda of ``gathering``."""
    taken = AgendaItem.objects.filter(gathering=gathering, about_advice__isnull=False)
    found = Advice.objects.visible_to(user).standing()
    return found.exclude(pk__in=taken.values("about_advice")).order_by("-pk")


def whole_of(user: Any, part: Gathering) -> Gathering | None:
    """Give the gathering that this one is part of, if the user may know of it."""
    return Gathering.objects.visible_to(user).filter(pk=part.part_of_id).first() if part.part_of_id else None


def parts_of(user: Any, whole: Gathering) -> list[Gathering]:
    """Give the gatherings that are part of this one."""
    return list(Gathering.objects.visible_to(user).filter(part_of=whole).select_related("area"))


def signals_to_choose(user: Any) -> QuerySet[Signal]:
    """Give the newest signals this user may read, to choose several from at once."""
    newest = Signal.objects.visible_to(user).standing().order_by("-pk").values_list("pk", flat=True)[:RECENT]
    return Signal.objects.filter(pk__in=list(newest)).select_related("area", "audience").order_by("-pk")


def agreed_about(user: Any, agenda: list[AgendaRow]) -> list[Interpretation]:
    """Give what partners agreed on about signals on this agenda, and that is not what came of an item here yet."""
    signals = {row.item.about_signal_id for row in agenda} - {None}
    recorded = {row.item.led_to_interpretation_id for row in agenda} - {None}
    if not signals:
        return []
    found = Interpretation.objects.visible_to(user).standing().filter(joint__isnull=False, signals__in=signals)
    return list(found.exclude(pk__in=recorded).distinct().order_by("-pk")[:FEW])


def takers_part(gathering: Gathering) -> list[int]:
    """Give the ids of who enrolled or was there, and of who organises it."""
    return sorted({gathering.organiser_id, *(pk for pk, _name in expected_people(gathering))})
