"""A region, things to count and the plan of 2023 for the tests of the plan."""

from collections.abc import Iterator

import pytest

from knooppunt.plan.models import Plan
from knooppunt.plan.queries import thread
from knooppunt.plan.tests.factories import fake_indicator, make_plan, make_region
from knooppunt.plan.tests.plan_files import INDICATORS
from knooppunt.shared.offers import indicators
from knooppunt.topics.models import Theme


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let every indicator count organisations, whatever apps there are."""
    for code in INDICATORS:
        monkeypatch.setitem(indicators._offers, code, fake_indicator(code))
    thread._question.cache_clear()  # the words of a question last as long as the indicators do
    yield
    thread._question.cache_clear()


@pytest.fixture
def plan(theme: Theme, counting: None) -> Plan:
    """The shipped plan of 2023 in a region of 32 municipalities."""
    make_region()
    return make_plan()
