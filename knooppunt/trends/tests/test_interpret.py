"""Interpreting signals, and how narrow that must stay."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level, Role
from knooppunt.shared.verdict import Refused
from knooppunt.topics.commands import ensure_theme
from knooppunt.trends import commands
from knooppunt.trends.models import Interpretation, Signal
from knooppunt.trends.tests.factories import make_interpretation, make_signal, make_topic, make_user

Browse = Callable[[User], Client]
ADDRESS = "/duidingen/nieuw/"


def typed(*signals: Signal, **more: object) -> dict[str, object]:
    return {
        "signals": [signal.pk for signal in signals], "title": "Wantrouwen groeit", "reading": "Dit hangt samen.",
        "grounds": "Drie partners zien het.", "counter_grounds": "Het kan toeval zijn.", "confidence": "likely",
        "lens": "vertical", "level": "GREEN", "step": "send", **more,
    }  # fmt: skip


def test_one_picks_signals_and_interprets_them(anna: User, bart: User, browse: Browse) -> None:
    first, second = make_signal(anna), make_signal(anna, "Nog iets.")
    client = browse(bart)
    picking = client.get(ADDRESS)
    assert {row.pk for row in picking.context["page"].rows} == {first.pk, second.pk}
    assert client.get(ADDRESS, {"signals": [first.pk, second.pk]}).context["signals"] == [second, first]
    shown = client.post(ADDRESS, typed(first, second, step="readers"))
    assert shown.context["readers"].people == 2
    answer = client.post(ADDRESS, typed(first, second))
    made = Interpretation.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert set(made.signals.all()) == {first, second}
    assert made.author.name == "Bart"
    assert not client.get(ADDRESS).context["page"].rows


def test_a_reader_without_the_right_is_told_why(anna: User, browse: Browse) -> None:
    signal = make_signal(anna)
    client = browse(anna)
    assert client.get(ADDRESS).status_code == 403
    assert client.post(ADDRESS, typed(signal)).status_code == 403
    page = client.get(signal.get_absolute_url()).content.decode()
    assert "disabled" in page
    assert str(Role.ANALYST.label) in page


def test_a_level_wider_than_the_signals_is_refused_with_the_reason(anna: User, bart: User, browse: Browse) -> None:
    strict = make_signal(anna, level=Level.AMBER_STRICT)
    page = browse(bart).post(ADDRESS, typed(strict, level="GREEN"))
    assert page.context["form"].errors["level"]
    assert "AMBER+STRICT" in page.context["form"].errors["level"][0]
    with pytest.raises(Refused):
        make_interpretation(bart, strict, level=Level.AMBER)


@pytest.mark.parametrize("level", [Level.AMBER, Level.AMBER_STRICT])
def test_at_the_same_level_the_readers_are_the_same(anna: User, bart: User, level: Level) -> None:
    signal = make_signal(anna, level=level)
    assert make_interpretation(bart, signal, make_signal(anna), level=level).audience == signal.audience


def test_an_amber_signal_can_be_read_more_strictly(anna: User, bart: User) -> None:
    made = make_interpretation(bart, make_signal(anna, level=Level.AMBER), level=Level.AMBER_STRICT)
    assert made.audience_id in audience_ids(User.objects.get(pk=anna.pk))


def test_who_would_shut_themselves_out_is_not_offered_that_level(anna: User) -> None:
    specialist = make_user("Specialist", Role.SPECIALIST)
    outside = make_user("Other", Role.SPECIALIST, organisation=None)
    signal = make_signal(anna, level=Level.AMBER)
    assert make_interpretation(specialist, signal, level=Level.AMBER_STRICT)
    assert outside


def test_different_circles_leave_only_named_persons_who_read_all(
    anna: User, bart: User, carla: User, browse: Browse
) -> None:
    teacher = make_user("Teacher", Role.TEACHER)
    ours = make_signal(anna, level=Level.AMBER)
    theirs = make_signal(carla, level=Level.AMBER, area=make_municipality("Haarlem", "Kennemerland"))
    page = browse(bart).get(ADDRESS, {"signals": [ours.pk, theirs.pk]})
    assert [value for value, _ in page.context["form"].fields["level"].choices] == [Level.RED]
    with pytest.raises(Refused):
        make_interpretation(bart, ours, theirs, level=Level.AMBER)
    with pytest.raises(Refused):
        make_interpretation(bart, ours, theirs, level=Level.RED, circle=[Person.objects.get(user=teacher)])
    made = make_interpretation(bart, ours, theirs, level=Level.RED)
    assert list(made.audience.persons.all()) == [Person.objects.get(user=bart)]


def test_a_strict_and_an_amber_signal_of_two_organisations_do_not_mix(anna: User, bart: User, carla: User) -> None:
    mixed = [make_signal(anna, level=Level.AMBER), make_signal(carla, level=Level.AMBER_STRICT)]
    with pytest.raises(Refused):
        make_interpretation(bart, *mixed, level=Level.AMBER_STRICT)


def test_signals_one_may_not_read_or_that_were_withdrawn_cannot_be_used(anna: User, carla: User, bart: User) -> None:
    hidden = make_signal(anna, level=Level.AMBER_STRICT)
    with pytest.raises(Refused):
        make_interpretation(carla, hidden, level=Level.RED)
    signal = make_signal(anna)
    commands.withdraw_signal(by=anna, signal=signal, why="Fout")
    with pytest.raises(Refused):
        make_interpretation(bart, signal)


def test_a_hidden_signal_is_no_choice_and_not_named(anna: User, bart: User, carla: User, browse: Browse) -> None:
    hidden = make_signal(anna, "GEHEIM", level=Level.AMBER_STRICT)
    seen = make_signal(anna, "Zichtbaar")
    page = browse(carla).post(ADDRESS, typed(seen, hidden, step="readers"))
    assert page.context["form"].errors["signals"]
    assert "GEHEIM" not in page.content.decode()


def test_signals_of_two_themes_cannot_be_read_together(anna: User, bart: User) -> None:
    other = ensure_theme(by=None, code="ZV", name="Zorg en Veiligheid")
    teacher = make_user("Teacher", Role.TEACHER, theme="ZV")
    foreign = commands.share_signal(
        by=teacher, theme=other, level=Level.CLEAR, what="Iets", area=make_municipality(), topic=make_topic(),
        setting="online", freedom="other",
    )  # fmt: skip
    with pytest.raises(Refused):
        make_interpretation(bart, make_signal(anna), foreign)


def test_the_page_shows_only_signals_that_the_reader_may_see(
    anna: User, bart: User, carla: User, browse: Browse
) -> None:
    shown, taken = make_signal(anna, "Zichtbaar signaal"), make_signal(anna, "INGETROKKEN signaal")
    made = make_interpretation(bart, shown, taken)
    commands.withdraw_signal(by=anna, signal=taken, why="Fout")
    page = browse(carla).get(made.get_absolute_url()).content.decode()
    assert "Zichtbaar signaal" in page
    assert "INGETROKKEN" not in page
