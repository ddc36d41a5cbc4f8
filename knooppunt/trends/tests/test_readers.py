"""Who is said to read along is just who reads along."""

import pytest

from knooppunt.accounts.models import User
from knooppunt.people.commands import add_group, add_member, end_seat, give_seat
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Layer, Level, Role
from knooppunt.trends.queries.circle import Chosen, Circle, Sources, circle_for
from knooppunt.trends.queries.readers import Ring, _seats, candidates, readers, ring_of, ring_of_audience
from knooppunt.trends.tests.factories import make_signal, make_specialist, make_user

Cast = dict[str, User]


@pytest.fixture
def network(anna: User, bart: User, carla: User, dirk: User) -> Cast:
    """A network with everybody who may matter: specialists, an administrator, a former official, two seats."""
    former = make_user("Former", Role.MUNICIPAL_OFFICIAL)
    end_seat(by=None, seat=Seat.objects.get(person__user=former))
    end = Seat.objects.get(person__user=former)
    end.end = end.start
    end.save()
    doubled = make_user("Doubled", Role.PARTNER, make_organisation("School"), theme="")
    person = Person.objects.get(user=doubled)
    give_seat(
        by=None, person=person, organisation=make_organisation("Club"), role=Role.TEACHER,
        layer=Layer.SOCIETY, theme="CTER",
    )  # fmt: skip
    return {
        "anna": anna, "bart": bart, "carla": carla, "dirk": dirk, "former": former, "doubled": doubled,
        "near": make_specialist(), "far": make_specialist("Kennemerland"),
        "administrator": make_user("Administrator", Role.ADMINISTRATOR),
    }  # fmt: skip


def circle_of(network: Cast, level: Level) -> tuple[Chosen, ...]:
    group = add_group(by=None, code=f"g-{level.name.lower()}", name="Groep", kind="working_group", layer="civil",
                      area=make_municipality())  # fmt: skip
    add_member(by=None, group=group, person=Person.objects.get(user=network["carla"]))
    house = Organisation.objects.get(name="School")
    named = Person.objects.get(user=network["far"])
    return {Level.AMBER: (group, house), Level.RED: (named,)}.get(level, ())


def said(ring: Ring) -> set[int]:
    return set(_seats(ring).values_list("person__user", flat=True))


@pytest.mark.parametrize("level", Level)
def test_what_is_shown_beforehand_is_what_happens(network: Cast, level: Level) -> None:
    chosen = circle_of(network, level)
    ring = circle_for(network["anna"], level, "CTER", chosen=chosen, area=make_municipality())
    made = make_signal(network["anna"], level=level, circle=chosen)
    everybody = [User.objects.get(pk=user.pk) for user in network.values()]
    really = {user.pk for user in everybody if made.audience_id in audience_ids(user)}
    assert said(ring_of(ring)) == really
    assert said(ring_of_audience(made.audience)) == really
    assert readers(ring).people == len(really)


@pytest.mark.parametrize("level", Level)
def test_who_shares_reads_along(network: Cast, level: Level) -> None:
    made = make_signal(network["anna"], level=level, circle=circle_of(network, level))
    assert made.audience_id in audience_ids(User.objects.get(pk=network["anna"].pk))


def test_of_several_circles_only_who_reads_all_may_be_named(network: Cast) -> None:
    ours = make_signal(network["anna"], level=Level.AMBER)
    theirs = make_signal(network["doubled"], level=Level.AMBER, area=make_municipality("Haarlem", "Kennemerland"))
    both = candidates("CTER", Sources((ours.audience, theirs.audience)))
    assert both == {Person.objects.get(user=network["bart"]).pk}


def test_a_circle_that_asks_nothing_has_nothing_to_choose() -> None:
    assert not Circle(Level.GREEN, "CTER").asks_for_groups
    assert not Circle(Level.GREEN, "CTER").asks_for_persons
