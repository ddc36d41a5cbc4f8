"""Loading the demo: the region, the plan and an invented 2023, all or nothing."""

from django.db import transaction

from knooppunt.catalogue.commands import ensure_shipped_interventions, ensure_shipped_target_groups
from knooppunt.config.demo import (
    catalogue,
    contacts,
    gatherings,
    lessons,
    people,
    plans,
    questions,
    register,
    replies,
    rounds,
    signals,
    stances,
    trends,
)
from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story
from knooppunt.config.region import load_region


@transaction.atomic
def demo_year() -> None:
    """Fill an empty database; everything goes through the commands, on its own day and by its own person."""
    story, diary = Story(), Diary()
    load_region()
    ensure_shipped_interventions(by=None)
    ensure_shipped_target_groups(by=None)
    people.load(story)
    contacts.load(story)
    plans.bring_in()
    for chapter in (
        catalogue,
        register,
        trends,
        signals,
        rounds,
        replies,
        questions,
        stances,
        gatherings,
        lessons,
        plans,
    ):
        chapter.write(story, diary)
    diary.live()
