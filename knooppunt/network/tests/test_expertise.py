"""What somebody can be called about."""

import pytest

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.network.commands import set_expertise
from knooppunt.network.models import Expertise
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_person
from knooppunt.people.words import Role
from knooppunt.shared.verdict import Refused
from knooppunt.topics.commands import ensure_topic
from knooppunt.topics.models import Topic


def make_topic(code: str) -> Topic:
    return ensure_topic(by=None, code=code, name=code, name_en=code, family="online")


def held(person: Person) -> set[str]:
    return set(Expertise.objects.filter(person=person).values_list("topic__code", flat=True))


def test_what_is_set_is_all_there_is_and_leaves_one_line(anna: User) -> None:
    person, topics = Person.objects.get(user=anna), [make_topic("een"), make_topic("twee"), make_topic("drie")]
    set_expertise(by=anna, person=person, topics=topics[:2])
    set_expertise(by=anna, person=person, topics=topics[1:])
    set_expertise(by=anna, person=person, topics=topics[1:])
    assert held(person) == {"twee", "drie"}
    assert Entry.objects.filter(kind="network.ExpertiseSet", subject=person.pk).count() == 2


def test_a_colleague_may_not_and_the_administrator_may(anna: User, bart: User) -> None:
    person, topic = Person.objects.get(user=anna), make_topic("een")
    with pytest.raises(Refused):
        set_expertise(by=bart, person=person, topics=[topic])
    keeper = User.objects.get(person=make_person("Ad", Role.ADMINISTRATOR, theme=""))
    set_expertise(by=keeper, person=person, topics=[topic])
    assert held(person) == {"een"}
