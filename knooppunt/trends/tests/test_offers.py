"""What trends hand upward."""

from datetime import date, timedelta
from typing import Any

from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Scope, asks, indicators
from knooppunt.trends import commands
from knooppunt.trends.models import Signal
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal

YEAR = Scope(date(2023, 1, 1), date(2023, 12, 31), "CTER")


def count(code: str, scope: Scope = YEAR) -> int:
    indicator: Any = indicators.get(code)
    return int(indicator.items(scope).count())


def asked(code: str, user: User) -> list[str]:
    ask: Any = asks.get(code)
    return [str(row.text) for row in ask.items(User.objects.get(pk=user.pk))]


def age(signal: Signal, days: int) -> None:
    signal.shared_on = today() - timedelta(days=days)
    signal.save()


def test_withdrawing_lowers_the_count(anna: User, bart: User) -> None:
    signal = make_signal(anna)
    interpretation = make_interpretation(bart, signal)
    advice = make_advice(bart, interpretation)
    codes = ("trends.signal", "trends.interpretation", "trends.advice")
    assert [count(code) for code in codes] == [1, 1, 1]
    commands.withdraw_advice(by=bart, advice=advice, why="Fout")
    commands.withdraw_interpretation(by=bart, interpretation=interpretation, why="Fout")
    commands.withdraw_signal(by=anna, signal=signal, why="Fout")
    assert [count(code) for code in codes] == [0, 0, 0]


def test_only_what_lies_in_the_scope_is_counted(anna: User, bart: User) -> None:
    make_advice(bart, make_interpretation(bart, make_signal(anna), make_signal(anna, "Nog een.")))
    here, elsewhere = make_municipality().pk, make_municipality("Wormerland").pk
    for code, number in (("trends.signal", 2), ("trends.interpretation", 1), ("trends.advice", 1)):
        assert count(code, Scope(YEAR.start, YEAR.end, "CTER", frozenset({here}))) == number
        assert count(code, Scope(YEAR.start, YEAR.end, "CTER", frozenset({elsewhere}))) == 0
        assert count(code, Scope(date(2022, 1, 1), date(2022, 12, 31), "CTER")) == 0
        assert count(code, Scope(YEAR.start, YEAR.end, "ZV")) == 0


def test_a_signal_without_interpretation_waits_for_the_analyst_after_a_week(anna: User, bart: User) -> None:
    signal = make_signal(anna)
    assert asked("trends.interpret", bart) == []
    age(signal, 8)
    assert asked("trends.interpret", bart) == [signal.title]
    assert asked("trends.interpret", anna) == []
    made = make_interpretation(bart, signal)
    assert asked("trends.interpret", bart) == []
    commands.withdraw_interpretation(by=bart, interpretation=made, why="Fout")
    assert asked("trends.interpret", bart) == [signal.title]


def test_many_waiting_signals_are_one_row_more(anna: User, bart: User) -> None:
    for number in range(8):
        age(make_signal(anna, f"Signaal {number}."), 30 - number)
    waiting = asked("trends.interpret", bart)
    assert waiting[:2] == ["Signaal 0.", "Signaal 1."]
    assert len(waiting) == 6


def test_an_interpretation_waits_for_advice(anna: User, bart: User, carla: User) -> None:
    made = make_interpretation(bart, make_signal(anna))
    assert asked("trends.advise", bart) == [made.title]
    assert asked("trends.advise", carla) == []
    make_advice(bart, made)
    assert asked("trends.advise", bart) == []


def test_an_indicator_counts_its_rows(anna: User, bart: User) -> None:
    make_signal(anna, level=Level.CLEAR)
    indicator: Any = indicators.get("trends.signal")
    rows = [indicator.row(item) for item in indicator.items(YEAR)]
    assert len(rows) == count("trends.signal") == 1
    assert rows[0].area_id == make_municipality().pk
