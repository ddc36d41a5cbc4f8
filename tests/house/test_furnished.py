"""The furnished region stands, and its readers are who they should be."""

import pytest

from knooppunt.knowledge.models import Lesson
from knooppunt.people.models import Organisation
from knooppunt.people.words import Level
from knooppunt.trends.models import Advice, Interpretation, Signal
from tests.house.furnished import READERS, furnish

pytestmark = pytest.mark.django_db


def test_each_item_is_known_to_its_readers_and_nobody_else() -> None:
    house = furnish()
    assert Organisation.objects.count() > 5
    for level in Level:
        for name, model in (
            ("signal", Signal),
            ("interpretation", Interpretation),
            ("advice", Advice),
            ("lesson", Lesson),
        ):
            (pk,) = house.things[f"{name} {level.name}"]
            knows = {who for who in house.users if model.objects.visible_to(house.fresh(who)).filter(pk=pk).exists()}
            assert knows == READERS[level], (name, level)
