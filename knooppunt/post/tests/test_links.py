"""Personal links: who has one gets in, once or until it ends."""

from datetime import timedelta

import pytest
from django.utils import timezone

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.post import commands, queries
from knooppunt.post.models import SignedLink

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(anna: User) -> Person:
    return Person.objects.get(user=anna)


def test_the_token_opens_the_link_for_its_purpose_only(person: Person) -> None:
    token = commands.issue_link(by=None, person=person, purpose="confirm", days=14)
    link = queries.link_of("confirm", token)
    assert link is not None
    assert link.person == person
    assert queries.link_of("invite", token) is None
    assert queries.link_of("confirm", f"{token}x") is None


def test_the_token_itself_is_kept_nowhere(person: Person) -> None:
    token = commands.issue_link(by=None, person=person, purpose="confirm", days=14)
    assert token not in str(SignedLink.objects.values())


def test_a_link_ends_after_its_days(person: Person) -> None:
    token = commands.issue_link(by=None, person=person, purpose="confirm", days=14)
    SignedLink.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert queries.link_of("confirm", token) is None


def test_revoking_ends_the_links_of_this_person_for_this_purpose(person: Person, bart: User) -> None:
    gone = commands.issue_link(by=None, person=person, purpose="confirm", days=14)
    other = commands.issue_link(by=None, person=person, purpose="invite", days=14)
    his = commands.issue_link(by=None, person=Person.objects.get(user=bart), purpose="confirm", days=14)
    assert commands.revoke_links(by=None, person=person, purpose="confirm") == 1
    assert queries.link_of("confirm", gone) is None
    assert queries.link_of("invite", other) is not None
    assert queries.link_of("confirm", his) is not None
    assert commands.revoke_links(by=None, person=person) == 1


def test_a_link_is_used_for_the_first_time_once(person: Person) -> None:
    token = commands.issue_link(by=None, person=person, purpose="invite", days=14)
    link, again = queries.link_of("invite", token), queries.link_of("invite", token)
    assert link is not None
    assert again is not None
    assert commands.use_link(link)
    assert not commands.use_link(again)
    assert link.used_at is not None


def test_a_link_dies_when_the_person_gets_another_address(person: Person) -> None:
    token = commands.issue_link(by=None, person=person, purpose="invite", days=14)
    Person.objects.filter(pk=person.pk).update(email="elsewhere@example.org")
    assert queries.link_of("invite", token) is None


def test_a_link_dies_with_its_person(person: Person) -> None:
    token = commands.issue_link(by=None, person=person, purpose="invite", days=14)
    person.delete()
    assert queries.link_of("invite", token) is None
