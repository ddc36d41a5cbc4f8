"""What is let through is recorded without the find itself, and the privacy officer sees it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pytest
from django import forms
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.audit import beside
from knooppunt.audit.models import Entry
from knooppunt.audit.recording import record
from knooppunt.guard.commands import let_through
from knooppunt.guard.fields import FreeTextField
from knooppunt.guard.find import Kind
from knooppunt.guard.models import Override
from knooppunt.people.tests.factories import make_organisation, make_person
from knooppunt.people.words import Role
from knooppunt.shared.fact import Fact
from knooppunt.shared.verdict import Refused

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
QUERIES = 5
WHY = "Hij is een publiek figuur"


@dataclass(frozen=True)
class NoteKept(Fact):
    """A note was kept."""

    sentence: ClassVar = "kept a note"


class Note(forms.Form):
    """A form with a guarded field."""

    text = FreeTextField(label="Wat ziet u?")


@pytest.fixture
def officer(theme: object) -> User:
    return User.objects.get(person=make_person("Els", Role.PRIVACY_OFFICER, make_organisation("Bureau"), theme=""))


def kept(by: User, text: str = "Filmpjes van Andrew Tate gaan rond.") -> None:
    form = Note({"text": text, "text-why": WHY})
    assert form.is_valid()
    record(NoteKept(7), by=by)


def test_a_find_is_recorded_beside_the_fact_and_never_what_it_is(anna: User) -> None:
    kept(anna, "Filmpjes van Andrew Tate via @zilver_wolk gaan rond.")
    made = Override.objects.select_related("entry").get()
    assert (made.kinds, made.reason, made.by, made.field) == ("+handle+person+", WHY, anna, "Wat ziet u?")
    assert (made.entry.kind, made.entry.subject) == ("guard.NoteKept", 7)
    assert Entry.objects.get(kind="guard.FindLetThrough").ids == {"entry": made.entry_id}
    stored = str(list(Override.objects.values())) + str(list(Entry.objects.values()))
    assert "Tate" not in stored
    assert "zilver" not in stored


def test_only_the_first_fact_carries_it(anna: User) -> None:
    kept(anna)
    record(NoteKept(8), by=anna)
    assert Override.objects.count() == 1


def test_a_form_that_is_mended_lets_nothing_through(anna: User) -> None:
    assert Note({"text": "Over Andrew Tate.", "text-why": WHY}).is_valid()
    assert Note({"text": "Over een bekende vlogger.", "text-why": WHY}).is_valid()
    record(NoteKept(7), by=anna)
    assert not Override.objects.exists()


def test_the_next_request_knows_nothing_of_it(anna: User, browse: Browse) -> None:
    assert Note({"text": "Over Andrew Tate.", "text-why": WHY}).is_valid()
    browse(anna).get("/")
    record(NoteKept(7), by=anna)
    assert not Override.objects.exists()


def test_a_citizen_number_is_never_let_through(anna: User) -> None:
    beside.forget()
    entry = record(NoteKept(7), by=anna)
    with pytest.raises(Refused):
        let_through(by=anna, entry=entry, field="Tekst", kinds=[Kind.BSN], reason=WHY)
    assert not Override.objects.exists()


def test_the_privacy_officer_sees_who_let_what_through_and_why(anna: User, officer: User, browse: Browse) -> None:
    kept(anna)
    page = browse(officer).get(reverse("guard:overrides")).content.decode()
    for words in (WHY, "Anna", "de naam van een persoon", "Wat ziet u?"):
        assert words in page
    assert "Tate" not in page


def test_the_list_is_narrowed_by_kind(anna: User, officer: User, browse: Browse) -> None:
    kept(anna)
    address = reverse("guard:overrides")
    assert WHY in browse(officer).get(address, {"kind": "person"}).content.decode()
    assert WHY not in browse(officer).get(address, {"kind": "phone"}).content.decode()
    assert browse(officer).get(address, {"kind": "niets", "voor": "x"}).status_code == 200


def test_the_list_goes_on_in_a_fixed_number_of_questions(
    anna: User, officer: User, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _one in range(30):
        kept(anna)
    browser, address = browse(officer), reverse("guard:overrides")
    page = browser.get(address)
    assert len(page.context["page"].rows) == 25
    assert len(browser.get(address + page.context["older_url"]).context["page"].rows) == 5
    with django_assert_num_queries(QUERIES):
        browser.get(address)


def test_nobody_else_sees_it(anna: User, browse: Browse) -> None:
    assert browse(anna).get(reverse("guard:overrides")).status_code == 403
    assert browse(anna).post(reverse("guard:overrides")).status_code in {403, 405}
