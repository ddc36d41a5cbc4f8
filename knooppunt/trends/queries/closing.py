"""What an interpretation is closed with: action perspectives, from advice or chosen; and the dissent that stays."""

from typing import Any

from django.db.models import Case, IntegerField, QuerySet, When

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models.reader import reader_of
from knooppunt.topics.models import Topic
from knooppunt.trends.models import Advice, Dissent, Interpretation


def advised_perspectives(user: Any, interpretation: Interpretation) -> list[ActionPerspective]:
    """Give the standing perspectives that standing advice from this interpretation carries, as this user sees them."""
    advices = Advice.objects.visible_to(user).standing().filter(interpretation=interpretation)
    found = ActionPerspective.objects.visible_to(user).standing().filter(pk__in=advices.values("perspective"))
    return list(found.order_by("title"))


def perspectives_of(user: Any, interpretation: Interpretation) -> list[ActionPerspective]:
    """Give what a municipality can do with this interpretation: what it was closed with, and what was advised."""
    chosen = ActionPerspective.objects.visible_to(user).standing().filter(interpretations=interpretation)
    found = {one.pk: one for one in [*chosen.order_by("title"), *advised_perspectives(user, interpretation)]}
    return list(found.values())


def choosable(user: Any, interpretation: Interpretation) -> QuerySet[ActionPerspective]:
    """Give the perspectives one may read, those about a topic of the signals first."""
    topics = topics_of(interpretation)
    about = ActionPerspective.objects.filter(topics__in=topics).values("pk")
    found = ActionPerspective.objects.visible_to(user).standing()
    nearness = Case(When(pk__in=about, then=0), default=1, output_field=IntegerField())
    nearest: QuerySet[ActionPerspective] = found.annotate(nearness=nearness).order_by("nearness", "title")
    return nearest


def topics_of(interpretation: Interpretation) -> QuerySet[Topic]:
    """Give the topics of its signals."""
    return Topic.objects.filter(pk__in=interpretation.signals.values("topic"))


def dissents_of(interpretation: Interpretation) -> list[Dissent]:
    """Give the dissent from an agreed reading, in the order in which it came."""
    return list(interpretation.dissents.select_related("person", "organisation"))


def own_dissent(user: Any, interpretation: Interpretation) -> Dissent | None:
    """Give the dissent that this user wrote."""
    return interpretation.dissents.filter(person=reader_of(user).person).first()
