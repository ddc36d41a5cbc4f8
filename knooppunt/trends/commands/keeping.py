"""What every verb of trends does: find its audience, let it be found, take it back."""

from typing import Any

from knooppunt.people.commands import audience
from knooppunt.people.models import Audience, Person
from knooppunt.people.words import Level
from knooppunt.search.commands import forget
from knooppunt.shared.clock import today
from knooppunt.shared.verdict import all_of, needs
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.queries.circle import Circle, Sources
from knooppunt.trends.queries.readers import candidates
from knooppunt.trends.words import NOT_A_READER, NOT_WEIGHED


def audience_of(circle: Circle) -> Audience:
    """Give the audience of a circle, made when it is new."""
    return circle.inherited or audience(
        circle.level, [circle.theme], organisation=circle.organisation, area=circle.area, circle=circle.chosen
    )


def demand_circle(by: Any, circle: Circle, sources: Sources) -> None:
    """Refuse a circle wider than its sources, or one that names somebody who may not read along."""
    named = {one.pk for one in circle.chosen if isinstance(one, Person)}
    may_read = candidates(circle.theme, sources) if circle.asks_for_persons else named
    all_of(
        sources.admits(by, circle.theme, circle.level),
        needs(named <= may_read, NOT_A_READER),
    ).demand()


def demand_weighed(level: Level, fields: dict[str, Any]) -> None:
    """Refuse to share something on above GREEN without why that is in proportion and cannot be done with less."""
    is_weighed = all(fields.get(name, "").strip() for name in ("proportionality", "subsidiarity"))
    needs(is_weighed or level.strictness <= Level.GREEN.strictness, NOT_WEIGHED).demand()


def take_back(kind: str, thing: Signal | Interpretation | Advice, why: str) -> None:
    """Mark as withdrawn and let it not be found any more."""
    thing.withdrawn_on, thing.withdrawn_why = today(), why
    thing.save(update_fields=["withdrawn_on", "withdrawn_why"])
    forget(kind, thing.pk)
