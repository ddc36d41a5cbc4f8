"""The lists of interpretations and advice, and what hangs together with one of them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.feed import newest_ids
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.shared.clock import today
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.permissions import themes_to_interpret_in, themes_to_review_in, themes_to_sort_in
from knooppunt.trends.queries.feed import PAGE, SignalRow, rows_of

_ENOUGH_TO_PICK = 50
WAITS = timedelta(days=7)


@dataclass(frozen=True)
class Page:
    """Some rows, and the id after which the older ones come (0 when there are none)."""

    rows: list[Any]
    older: int


def interpretations(user: Any, *, before: int = 0) -> Page:
    """Give a page of the interpretations this user may see, newest first."""
    ids = newest_ids(Interpretation, user, size=PAGE + 1, before=before)
    found = Interpretation.objects.filter(pk__in=ids[:PAGE]).select_related("audience", "author")
    return Page(list(found.order_by("-pk")), ids[PAGE - 1] if len(ids) > PAGE else 0)


def advices(user: Any, *, before: int = 0) -> Page:
    """Give a page of the advice this user may see, newest first."""
    ids = newest_ids(Advice, user, size=PAGE + 1, before=before)
    found = Advice.objects.filter(pk__in=ids[:PAGE]).select_related("audience")
    return Page(
        list(found.prefetch_related("groups", "organisations", "replies")), ids[PAGE - 1] if len(ids) > PAGE else 0
    )


def to_interpret(user: Any, *, before: int = 0) -> Page:
    """Give the signals that this user may interpret and nobody has yet, newest first."""
    found = unread(user).order_by("-pk")
    found = found.filter(pk__lt=before) if before else found
    ids = list(found.values_list("pk", flat=True)[: _ENOUGH_TO_PICK + 1])
    shown = ids[:_ENOUGH_TO_PICK]
    return Page(rows_of(shown), shown[-1] if len(ids) > _ENOUGH_TO_PICK else 0)


def unread(user: Any) -> QuerySet[Signal]:
    """Give the signals without an interpretation in the themes in which this user interprets."""
    themes = themes_to_interpret_in(user)
    return Signal.objects.visible_to(user).listed().filter(theme__code__in=themes).unread()


def waiting(user: Any) -> QuerySet[Signal]:
    """Give of those what has been waiting for more than a week, the longest first."""
    return unread(user).filter(shared_on__lte=today() - WAITS).order_by("pk")


def signals_of(user: Any, interpretation: Interpretation) -> list[SignalRow]:
    """Give those of its standing signals that this user may see; of the others nothing, not even their number."""
    found = Signal.objects.visible_to(user).standing().filter(interpretations=interpretation)
    return rows_of(list(found.order_by("pk").values_list("pk", flat=True)))


def interpretation_of(user: Any, advice: Advice) -> Interpretation | None:
    """Give the interpretation that advice follows from, when this user may see it."""
    found = Interpretation.objects.visible_to(user).standing().filter(pk=advice.interpretation_id)
    return found.first()


def perspective_of(user: Any, advice: Advice) -> ActionPerspective | None:
    """Give its action perspective, when this user may see it."""
    return ActionPerspective.objects.visible_to(user).filter(pk=advice.perspective_id).first()


def unsorted(user: Any) -> QuerySet[Signal]:
    """Give the signals without an intake in the themes in which this user does it, the longest first."""
    themes = themes_to_sort_in(user)
    found: QuerySet[Signal] = Signal.objects.visible_to(user).unsorted() if themes else Signal.objects.none()
    return found.filter(theme__code__in=themes).order_by("pk")


def next_to_sort(user: Any, *, after: int = 0) -> int:
    """Give the id of the signal that waits longest after this one, else the longest of all; 0 when none waits."""
    waits = unsorted(user).values_list("pk", flat=True)
    return waits.filter(pk__gt=after).first() or waits.first() or 0


def due(user: Any) -> QuerySet[Signal]:
    """Give what has come to the end of its term and is this user's to decide about, the longest first."""
    own_red = Q(sharer=reader_of(user).person, audience__level=Level.RED)
    found = Signal.objects.visible_to(user).due(today())
    ours: QuerySet[Signal] = found.filter(Q(theme__code__in=themes_to_review_in(user)) | own_red)
    return ours.select_related("area", "topic", "audience", "intended").order_by("review_on", "pk")
