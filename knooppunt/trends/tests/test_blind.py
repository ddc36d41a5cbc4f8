"""A round is blind: nobody finds what another read before they gave their own, by any door."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Seat
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Level, Role
from knooppunt.search.models import SearchDocument
from knooppunt.shared.offers import asks, changes
from knooppunt.shared.thread import thread_of
from knooppunt.shared.verdict import Refused
from knooppunt.trends import commands
from knooppunt.trends.models import Reading, Round, Signal
from knooppunt.trends.queries import rounds as queries
from knooppunt.trends.tests.factories import (
    fresh,
    make_agreed,
    make_reading,
    make_round,
    make_signal,
    make_specialist,
    make_user,
)

Browse = Callable[[User], Client]
ANNAS, PETRAS = "IJSVOGEL", "ZILVERREIGER"
QUESTION = "KORENWOLF"


@pytest.fixture
def police(theme: Any) -> User:
    """A police officer in the theme."""
    return make_user("Petra", Role.POLICE, make_organisation("Basisteam", kind="politie"))


@pytest.fixture
def late(theme: Any) -> User:
    """Somebody who is invited and gives no reading."""
    return make_user("Laat", Role.TEACHER, make_organisation("School"))


@pytest.fixture
def signal(anna: User) -> Signal:
    """A GREEN signal of Anna."""
    return make_signal(anna)


@pytest.fixture
def joint(anna: User, bart: User, police: User, late: User, signal: Signal) -> Round:
    """A round that the analyst opened; Anna and the police officer gave a reading, one guest and the opener did not."""
    made = make_round(bart, signal, invited=[anna, police, late], question=f"Is de {QUESTION} hier?")
    make_reading(anna, made, meaning=f"Volgens mij {ANNAS}.", grounds=f"Omdat {ANNAS}.")
    make_reading(police, made, meaning=f"Volgens mij {PETRAS}.", would_change=f"Geen {PETRAS}.")
    return made


@pytest.fixture
def others(carla: User, dirk: User, stranger: User) -> list[User]:
    """Everybody who takes no part, of every kind."""
    roles = (Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.MAYOR, Role.PROCESS_DIRECTOR, Role.ANALYST)
    return [carla, dirk, stranger, make_specialist(), *(make_user(role.name, role) for role in roles)]


def doors(joint: Round, signal: Signal) -> list[str]:
    """Give every place where a reading could show."""
    here = joint.get_absolute_url()
    verbs = [f"{here}{verb}/" for verb in ("lezing", "tafel", "duiding", "stoppen")]
    made = [one.get_absolute_url() for one in joint.interpretations.all()]
    places = [make_municipality().get_absolute_url(), "/bijeenkomsten/", "/mijn-gegevens/"]
    words = [f"/zoeken/?q={word}" for word in (ANNAS.lower(), PETRAS.lower(), QUESTION.lower())]
    files = [f"/mijn-gegevens/bestand/{form}/" for form in ("csv", "json")]
    return [
        "/", "/gezamenlijk/", here, *verbs, *made, signal.get_absolute_url(), "/trends/", "/trends/mijn/",
        "/duidingen/", "/duidingen/nieuw/", f"/gezamenlijk/nieuw/?signals={signal.pk}", *places, *words, *files,
    ]  # fmt: skip


def found(browse: Browse, user: User, joint: Round, signal: Signal) -> set[str]:
    """Give the secrets that this user meets on any page or in any offer."""
    client, met = browse(user), set()
    for address in doors(joint, signal):
        text = client.get(address).content.decode().replace(address, "")
        met |= {word for word in (ANNAS, PETRAS, QUESTION) if word in text}
    offered = [str(row.text) for ask in asks for row in ask.items(fresh(user))]
    offered += [row.label for step in thread_of(fresh(user), "signal", signal.pk) for row in step.rows]
    change = changes.get("trends:round")
    offered += [row.label for row in change.visible(fresh(user), {joint.pk}).values()] if change else []
    return met | {word for word in (ANNAS, PETRAS, QUESTION) if any(word in text for text in offered)}


def test_while_it_is_blind_everybody_finds_only_their_own(joint: Round, signal: Signal, browse: Browse) -> None:
    met = {one.name: found(browse, User.objects.get(person=one), joint, signal) for one in joint.audience.persons.all()}
    assert met == {
        "Anna": {QUESTION, ANNAS}, "Petra": {QUESTION, PETRAS}, "Laat": {QUESTION}, "Bart": {QUESTION},
    }, "also for the opener, who is the analyst"  # fmt: skip


def test_who_takes_no_part_finds_nothing_at_any_time(
    joint: Round, signal: Signal, others: list[User], bart: User, late: User, browse: Browse
) -> None:
    for user in others:
        assert found(browse, user, joint, signal) == set(), user.name
        assert browse(user).get(joint.get_absolute_url()).status_code == 404
    make_reading(late, joint)
    make_agreed(bart, joint)
    for user in others:
        assert found(browse, user, joint, signal) == set(), user.name


def test_the_opener_sees_who_gave_one_and_not_what(joint: Round, bart: User, browse: Browse) -> None:
    page = browse(bart).get(joint.get_absolute_url())
    assert {(one.name, one.has_given) for one in page.context["partners"]} == {
        ("Anna", True), ("Petra", True), ("Laat", False), ("Bart", False),
    }  # fmt: skip
    assert page.context["table"] is None
    assert queries.rounds(fresh(bart)).rows[0].given == 2


def test_at_the_table_who_gave_none_still_reads_blind(
    joint: Round, signal: Signal, anna: User, bart: User, late: User, browse: Browse
) -> None:
    Round.objects.filter(pk=joint.pk).update(due="2023-09-17")
    commands.open_table(by=fresh(bart), joint=Round.objects.get(pk=joint.pk))
    assert found(browse, anna, joint, signal) == {QUESTION, ANNAS, PETRAS}
    assert found(browse, bart, joint, signal) == {QUESTION, ANNAS, PETRAS}
    assert found(browse, late, joint, signal) == {QUESTION}
    given = make_reading(late, Round.objects.get(pk=joint.pk))
    assert given.is_late
    assert found(browse, late, joint, signal) == {QUESTION, ANNAS, PETRAS}
    with pytest.raises(Refused):
        make_reading(bart, Round.objects.get(pk=joint.pk))


def test_a_round_that_was_stopped_blind_stays_blind(
    joint: Round, signal: Signal, bart: User, anna: User, browse: Browse
) -> None:
    commands.stop_round(by=fresh(bart), joint=joint, why="Klaar")
    assert found(browse, bart, joint, signal) == {QUESTION}
    assert found(browse, anna, joint, signal) == {QUESTION, ANNAS}


def test_readings_and_rounds_are_never_in_search(joint: Round, bart: User, late: User) -> None:
    make_reading(late, joint)
    commands.open_table(by=fresh(bart), joint=joint)
    texts = " ".join(f"{one.title} {one.text}" for one in SearchDocument.objects.all())
    assert not any(word in texts for word in (ANNAS, PETRAS, QUESTION))


def test_who_may_no_longer_read_the_signals_no_longer_knows_of_the_round(
    anna: User, bart: User, browse: Browse
) -> None:
    strict = make_signal(anna, level=Level.AMBER_STRICT)
    colleague = make_user("Collega", Role.MAYOR)
    joint = make_round(bart, strict, invited=[anna, colleague])
    make_reading(colleague, joint)
    Seat.objects.filter(person__user=colleague).update(organisation=make_organisation("Elders"))
    assert browse(colleague).get(joint.get_absolute_url()).status_code == 404
    assert not Reading.objects.visible_to(fresh(colleague)).exists()
    with pytest.raises(Refused):
        make_reading(colleague, joint)
