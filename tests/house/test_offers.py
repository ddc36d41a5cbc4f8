"""What every offer and every fact owes to those who use it."""

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from unittest.mock import Mock

import pytest
from django.apps import apps
from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise

from knooppunt.config import urls
from knooppunt.shared.fact import Fact, kinds
from knooppunt.shared.offers import Indicator, Registry, Scope, Stage, changes, indicators, stages, strands
from knooppunt.shared.privacy import Privacy
from tests.house.furnished import furnish
from tests.house.places import apps_that_stand

YEAR = Scope(date(2023, 1, 1), date(2023, 12, 31), "CTER")


def facts() -> list[type[Fact]]:
    """Give every fact of the product."""
    return [
        kind for kind in kinds.values() if kind.__module__.startswith("knooppunt.") and "tests" not in kind.__module__
    ]


def loose_data(kind: type[Fact]) -> list[str]:
    """List the fields of a fact that could hold something else than an id, a day or a switch."""
    harmless = (int, int | None, bool, date, datetime)
    return [field.name for field in dataclasses.fields(kind) if field.type not in harmless]


@pytest.mark.parametrize("kind", facts(), ids=lambda kind: kind.name())
def test_a_fact_carries_ids_only(kind: type[Fact]) -> None:
    assert loose_data(kind) == []


@pytest.mark.parametrize("kind", facts(), ids=lambda kind: kind.name())
def test_a_fact_can_be_read_in_the_log(kind: type[Fact]) -> None:
    assert isinstance(kind.sentence, Promise), "a sentence that is translated when it is read"
    assert str(kind.sentence)


@pytest.mark.parametrize("kind", [kind for kind in facts() if kind.address], ids=lambda kind: kind.name())
def test_a_fact_knows_where_its_subject_is_shown(kind: type[Fact]) -> None:
    try:
        reverse(kind.address, args=[1])
    except NoReverseMatch as missing:
        pytest.fail(str(missing))


def test_a_fact_with_a_name_in_it_is_refused() -> None:
    @dataclass(frozen=True)
    class Gossip(Fact):
        whom: int
        what: str

    assert loose_data(Gossip) == ["what"]
    kinds.pop(Gossip.name())


@pytest.mark.django_db
@pytest.mark.parametrize("indicator", list(indicators), ids=lambda indicator: indicator.code)
def test_an_indicator_offers_rows(indicator: Indicator) -> None:
    for rows in (indicator.items(YEAR), indicator.planned(YEAR)):
        assert isinstance(rows, QuerySet)
        assert rows.model is indicator.model
        assert indicator.public(rows).model is indicator.model
    assert indicator.code.partition(".")[0] in apps_that_stand()
    assert isinstance(indicator.label, Promise)


@pytest.mark.django_db
def test_a_number_equals_the_rows_it_opens() -> None:
    house = furnish()
    counted = {}
    for indicator in indicators:
        rows = indicator.items(YEAR)
        shown = {indicator.row(row).url for row in rows}
        assert rows.count() == len(shown), indicator.code
        assert indicator.public(rows).count() <= rows.count()
        counted[indicator.code] = rows.count()
    assert house.things
    assert counted["gatherings.living_lab"] == 1
    assert counted["trends.signal"] == 2, "what the whole network may know: CLEAR and GREEN"


def test_all_that_can_happen_is_loaded() -> None:
    assert urls.urlpatterns, "the root addresses load every view, and with it every command and fact"


def test_every_strand_runs_from_an_earlier_stage_to_a_later_one() -> None:
    order = {stage.code: stage.order for stage in stages}
    assert [strand for strand in strands if order[strand.earlier] >= order[strand.later]] == []


def test_the_story_has_its_stages_in_order() -> None:
    told = [stage.code for stage in sorted(stages, key=lambda stage: stage.order)]
    assert told == ["question", "signal", "interpretation", "advice", "reply", "stance", "gathering", "lesson", "plan"]


def test_a_change_is_shown_at_an_address() -> None:
    for change in changes:
        reverse(change.code, args=[1])


def test_the_same_code_twice_is_refused() -> None:
    registry: Registry[Stage] = Registry()
    stage = Stage("signal", "signal", 10, Mock(), Mock())
    registry.add(stage)
    with pytest.raises(ValueError, match="offered twice"):
        registry.add(stage)


def test_the_fact_with_which_a_row_begins_exists() -> None:
    said: dict[str, Privacy] = {model._meta.label: getattr(model, "privacy", Privacy()) for model in apps.get_models()}
    began = {f"{name.partition('.')[0]}.{privacy.began}" for name, privacy in said.items() if privacy.began}
    assert began
    assert began - set(kinds) == set()
