"""What plays where, and themes in balance: in bands, with the way to the rows, for one reader's eyes."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils import translation
from pytest_django.fixtures import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.tests.factories import make_municipality, make_region
from knooppunt.people.words import Level, Role
from knooppunt.shared.clock import moved_to
from knooppunt.trends.models import Signal
from knooppunt.trends.months import Months, read, up_to
from knooppunt.trends.tests.factories import fresh, make_interpretation, make_signal, make_topic, make_user
from knooppunt.trends.words import Setting

Browse = Callable[[User], Client]
PAGES = ("/trends/kaart/", "/trends/balans/", "/trends/kaart/bestand/", "/trends/balans/bestand/")
TODAY = date(2023, 9, 18)


@pytest.fixture(autouse=True)
def _in_september() -> object:
    with moved_to(TODAY):
        yield


def shared_on(day: date, by: User, **more: object) -> Signal:
    with moved_to(day):
        return make_signal(by, **more)  # type: ignore[arg-type]  # passed on as it is


def test_a_place_opens_its_rows(anna: User, browse: Browse) -> None:
    signal = make_signal(anna)
    other = make_signal(anna, area=make_municipality("Wormerland"))
    found = browse(anna).get("/trends/kaart/").context["found"]
    line = next(line for line in found.places if line.label == "Zaanstad")
    assert (line.start, line.words) == (1, "1 of meer")
    rows = browse(anna).get(line.url).context["page"].rows
    assert [row.pk for row in rows] == [signal.pk]
    both = browse(anna).get(found.total.url).context["page"].rows
    assert [row.pk for row in both] == [other.pk, signal.pk]


def test_a_month_opens_its_rows(anna: User, browse: Browse) -> None:
    june = shared_on(date(2023, 6, 30), anna)
    july = shared_on(date(2023, 7, 1), anna)
    shared_on(date(2023, 3, 31), anna)
    found = browse(anna).get("/trends/kaart/").context["found"]
    assert [(mark.label, mark.value) for mark in found.timeline[2:4]] == [("juni 2023", 1), ("juli 2023", 1)]
    rows = [browse(anna).get(mark.url).context["page"].rows for mark in found.timeline[2:4]]
    assert [[row.pk for row in some] for some in rows] == [[june.pk], [july.pk]]
    assert len(browse(anna).get(found.total.url).context["page"].rows) == 2


def test_it_is_narrowed_by_period_topic_and_setting(anna: User, browse: Browse) -> None:
    make_signal(anna, setting=Setting.BOTH)
    make_signal(anna, topic=make_topic("online-orde", family="online"), setting=Setting.ONLINE)
    shared_on(date(2023, 1, 5), anna)
    client = browse(anna)

    def months(asked: str) -> list[int]:
        return [int(mark.value) for mark in client.get(f"/trends/kaart/?{asked}").context["found"].timeline]

    assert months("periode=kwartaal") == [0, 0, 1]
    assert sum(months("periode=jaar")) == 2
    assert months("periode=kwartaal&tot=2023-03") == [1, 0, 0]
    assert months(f"periode=kwartaal&onderwerp={make_topic().pk}") == [0, 0, 1]
    showing = client.get("/trends/kaart/?periode=kwartaal&waar=offline").context["found"].showing
    assert [line.start for line in showing] == [1]


@pytest.mark.parametrize(
    "asked",
    ["tot=2099-01", "tot=2023-13", "tot=0000-01", "periode=eeuw", "waar=%00", "onderwerp=x", "jaar=9999999", "jaar=1"],
)
def test_nonsense_in_the_address_is_passed_over(anna: User, browse: Browse, asked: str) -> None:
    make_signal(anna)
    for page in PAGES:
        assert browse(anna).get(f"{page}?{asked}").status_code == 200


def test_a_number_is_a_band_and_never_more_than_there_are(anna: User, browse: Browse) -> None:
    for _again in range(6):
        make_signal(anna)
    for number in range(3):
        make_signal(anna, topic=make_topic(f"topic-{number}"))
    page = browse(anna).get("/trends/kaart/")
    assert page.context["found"].total.words == "5 of meer"
    assert "9" not in {line.words for line in page.context["found"].places}


def test_what_is_not_on_the_map_stands_beside_it(anna: User, browse: Browse) -> None:
    make_signal(anna, area=make_region("Kennemerland"), setting=Setting.ONLINE)
    found = browse(anna).get("/trends/kaart/").context["found"]
    assert "Kennemerland" in {line.label for line in found.elsewhere}
    assert [bool(line.start) for line in found.showing] == [True, False]


def test_a_topic_without_signals_is_shown_as_an_invitation(anna: User, browse: Browse) -> None:
    make_signal(anna, topic=make_topic())
    make_topic("leeg", name="waar niemand kijkt", family="online")
    page = browse(anna).get("/trends/balans/")
    assert [str(one) for one in page.context["found"].empty] == ["waar niemand kijkt"]
    assert "Nog niets gedeeld in 2023" in page.content.decode()
    group = page.context["found"].groups[-1]
    assert [spot.start for spot in group.topics[0].spots] == [0, 0, 1, 1]
    rows = browse(anna).get(group.topics[0].spots[-1].url).context["page"].rows
    assert len(rows) == 1


def test_the_lens_of_what_was_interpreted_is_shown(anna: User, bart: User, browse: Browse) -> None:
    make_interpretation(bart, make_signal(anna))
    lenses = browse(anna).get("/trends/balans/").context["found"].lenses
    assert [[spot.start for spot in row.spots] for row in lenses[:2]] == [[0, 0, 0, 0], [0, 0, 1, 1]]


def test_a_quarter_that_has_not_begun_is_not_there(anna: User, browse: Browse) -> None:
    found = browse(anna).get("/trends/balans/").context["found"]
    assert [quarter.is_over for quarter in found.quarters] == [True, True, False]
    assert len(browse(anna).get("/trends/balans/?jaar=2022").context["found"].quarters) == 4
    assert found.later_url == ""


@pytest.mark.parametrize("made", [2, 12])
def test_they_ask_a_fixed_number_of_questions(
    anna: User, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries, made: int
) -> None:
    for number in range(made):
        make_signal(anna, topic=make_topic(f"topic-{number}"), level=(Level.GREEN, Level.AMBER)[number % 2])
    client = browse(anna)
    client.get("/")
    with django_assert_num_queries(8):  # session, user, seats, groups, audiences, counts, places, topics
        client.get("/trends/kaart/")
    with django_assert_num_queries(8):  # session, user, seats, groups, audiences, counts, lenses, topics
        client.get("/trends/balans/")
    with django_assert_num_queries(13):  # a list of some months: where its numbers begin and end, and the thread, too
        client.get("/trends/?van=2023-09&tot=2023-09")


@pytest.fixture(params=Level)
def secret(request: pytest.FixtureRequest, anna: User, bart: User, carla: User) -> tuple[Signal, dict[str, str]]:
    """A signal of this level with an interpretation, and what everybody's pages said before it was there."""
    level: Level = request.param
    make_signal(anna, topic=make_topic("ander"))
    before = {user.email: _said(user) for user in _everybody(anna, bart, carla)}
    circle = [Person.objects.get(user=bart)] if level == Level.RED else []
    signal = make_signal(anna, level=level, circle=circle, setting=Setting.ONLINE)
    make_interpretation(bart, signal, level=level, circle=circle)
    return signal, before


def _everybody(anna: User, bart: User, carla: User) -> list[User]:
    roles = (Role.TEACHER, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER)
    others = [User.objects.filter(name=role.name).first() or make_user(role.name, role) for role in roles]
    return [anna, bart, carla, *others]


def _said(user: User) -> str:
    client = Client()
    client.force_login(user)
    narrow = f"periode=kwartaal&waar=online&onderwerp={make_topic().pk}"
    pages = (*PAGES, f"/trends/kaart/?{narrow}", f"/trends/kaart/bestand/?{narrow}")
    return "".join(client.get(page).content.decode().partition("<main")[2] or page for page in pages)


def test_a_hidden_signal_changes_nothing_for_who_may_not_see_it(
    secret: tuple[Signal, dict[str, str]], anna: User, bart: User, carla: User
) -> None:
    signal, before = secret
    for user in _everybody(anna, bart, carla):
        reads = signal.audience_id in audience_ids(fresh(user))
        assert (_said(user) != before[user.email]) == reads, user.name


def test_what_is_taken_along_holds_bands_of_what_the_network_may_know(anna: User, browse: Browse) -> None:
    make_signal(anna, level=Level.AMBER, topic=make_topic("ander"))
    make_signal(anna, area=make_municipality("=Wormerland"))
    for address in PAGES[2:]:
        answer = browse(anna).get(address)
        assert answer["Content-Type"].startswith("text/csv")
        assert "attachment" in answer["Content-Disposition"]
        text = answer.content.decode("utf-8-sig")
        assert text.count("1 of meer") == (1 if "kaart" in address else 2)
    assert "'=Wormerland" in browse(anna).get(PAGES[2]).content.decode()


def test_the_strictest_level_that_was_counted_is_named(anna: User, browse: Browse) -> None:
    make_signal(anna)
    assert browse(anna).get("/trends/kaart/").context["found"].strictest == Level.GREEN
    make_signal(anna, level=Level.AMBER)
    assert browse(anna).get("/trends/kaart/").context["found"].strictest == Level.AMBER


def test_nothing_in_a_period_is_said_in_words(anna: User, browse: Browse) -> None:
    page = browse(anna).get("/trends/kaart/?tot=2001-01")
    assert "In deze periode" in page.content.decode()


def test_without_a_seat_there_is_nothing_to_see(stranger: User, browse: Browse) -> None:
    for page in PAGES:
        assert browse(stranger).get(page).status_code == 403


def test_it_reads_in_english(anna: User, browse: Browse) -> None:
    make_signal(anna)
    with translation.override("en"):
        assert str(browse(anna).get("/trends/balans/", headers={"accept-language": "en"}).status_code) == "200"


def test_months_are_read_and_counted() -> None:
    assert read("2023-09") == date(2023, 9, 1)
    assert [read(text) for text in ("2023-9", "2023-00", "0000-01", "1989-12", "2023-09-01", "")] == [None] * 6
    months = up_to(date(2023, 2, 1), 4)
    assert (months.first, months.end, len(list(months))) == (date(2022, 11, 1), date(2023, 2, 28), 4)
    assert Months(date(2023, 12, 1), date(2023, 12, 1)).end == date(2023, 12, 31)
