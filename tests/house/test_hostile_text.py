"""Hostile text stays text on every page, hostile questions get an answer, extra fields are ignored (A3, I4, I5)."""

from collections.abc import Callable
from html.parser import HTMLParser
from importlib import import_module
from typing import Any

import pytest
from django import forms
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knooppunt.accounts.models import User
from knooppunt.people.models import Person, Seat
from knooppunt.trends.models import Signal
from tests.house.crawler import Crawl
from tests.house.filling import send
from tests.house.furnished import House, furnish
from tests.house.matrix import ROWS, Row
from tests.house.places import apps_that_stand

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
HOSTILE = """merkboos"'><img src=x onerror=alert(1)></textarea></script><script>alert(2)</script>{{7*7}}{% debug %}"""
NEVER_POSTED = {
    "audience", "sharer", "author", "by", "is_staff", "is_active", "is_superuser", "withdrawn_on", "user",
    "published_on", "adopted_on", "is_public_already",
}  # fmt: skip


class Danger(HTMLParser):
    """Collects what a browser would run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"{tag} {name}" for name, _ in attrs if name.startswith("on")]
        self.found += [
            f"{tag} {value}" for _, value in attrs if (value or "").strip().lower().startswith("javascript:")
        ]
        if tag == "script" and not dict(attrs).get("src"):
            self.found.append("inline script")


def dangers(page: str) -> list[str]:
    reader = Danger()
    reader.feed(page)
    return reader.found


def write_everywhere(house: House, browse: Browse) -> dict[str, int]:
    """Send hostile text by every form that takes text; give what each answered."""
    answers = {}
    for name, row in sorted(ROWS.items(), key=_takes_away):
        if not name.startswith(("account_", "mfa_")) and name not in {"set_language", "desk:mark_seen"}:
            address = reverse(name, args=house.things[row.thing] if row.thing else ())
            answers[name] = send(browse(house.users[row.doer]), address, HOSTILE).status_code
    return answers


def _takes_away(address: tuple[str, Row]) -> bool:
    """Put last what takes something away, so that the rest still finds it."""
    return any(
        word in address[0] for word in ("withdraw", "cancel", "take_off", "private", "unpublish", "end_", "merge_")
    )


def shown_dangers(page: str) -> list[str]:
    """Give what would run: in a page that is shown, not in a file that a browser only puts away."""
    head, _, body = page.partition("\n")
    is_put_away = "Content-Disposition: attachment" in head and "X-Content-Type-Options: nosniff" in head
    return [] if is_put_away and "text/html" not in head else dangers(body)


def test_hostile_text_is_shown_as_text(browse: Browse) -> None:
    house = furnish()
    answers = write_everywhere(house, browse)
    assert [name for name, status in answers.items() if status >= 500] == []
    assert Signal.objects.filter(what__contains="merkboos").exists()
    shown = 0
    for who in ("analyst", "anna", "leader"):
        crawl = Crawl(browse(house.users[who]))
        crawl.walk("/", "/zoeken/?q=merkboos", f"/zoeken/?q={HOSTILE}")
        shown += sum("merkboos" in page for page in crawl.pages.values())
        assert {place: found for place, page in crawl.pages.items() if (found := shown_dangers(page))} == {}
        assert [
            page for page in crawl.pages.values() if "merkboos" in page and "49" in page.split("merkboos")[1][:80]
        ] == []
        assert crawl.broken == []
    assert shown > 20


def test_a_page_that_runs_it_is_seen() -> None:
    assert dangers(f"<p>{HOSTILE}</p>") == ["img onerror", "inline script"]
    assert dangers('<a href="JavaScript:alert(1)">x</a>') == ["a JavaScript:alert(1)"]


def test_only_a_file_that_is_put_away_may_hold_it() -> None:
    head = "Content-Type: text/csv X-Content-Type-Options: nosniff"
    assert shown_dangers(f"{head}\n{HOSTILE}")
    assert not shown_dangers(f"{head} Content-Disposition: attachment\n{HOSTILE}")


QUESTIONS = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="\"'*():-^~{}[]\\%_ \x00NEAROTD", max_size=40),
    st.sampled_from(
        ["NEAR(a b", "a AND", '"', "' OR 1=1 --", "*", "^a", "a:b", "\x00", "x" * 10_000, "-", "a" + "*" * 99]
    ),
)


@settings(max_examples=150, deadline=1_000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=QUESTIONS)
def test_any_question_gets_an_answer(anna: User, browse: Browse, question: str) -> None:
    answer = browse(anna).get(reverse("search:search"), {"q": question, "kind": question[:9]})
    assert answer.status_code in {200, 400}


def form_classes() -> list[type[forms.BaseForm]]:
    """Give every form of the product."""
    found = []
    for app in sorted(apps_that_stand()):
        try:
            room = import_module(f"knooppunt.{app}.forms")
        except ModuleNotFoundError:
            continue
        found += [
            thing for thing in vars(room).values() if isinstance(thing, type) and issubclass(thing, forms.BaseForm)
        ]
    return found


def unguarded(form: Any) -> set[str]:
    """Give the fields of a form that decide who may read or who somebody is."""
    return set(form.base_fields) & NEVER_POSTED


@pytest.mark.parametrize("form", form_classes(), ids=lambda form: form.__name__)
def test_no_form_asks_what_only_the_product_decides(form: type[forms.BaseForm]) -> None:
    assert unguarded(form) == set()
    assert getattr(getattr(form, "Meta", None), "fields", None) != "__all__"


def test_a_form_that_asks_who_sent_it_is_refused() -> None:
    form = type("LooseForm", (forms.Form,), {"sharer": forms.CharField(), "title": forms.CharField()})
    assert unguarded(form) == {"sharer"}


def test_fields_that_were_added_to_a_form_change_nothing(browse: Browse) -> None:
    house = furnish()
    before, boss = set(Signal.objects.values_list("pk", flat=True)), Person.objects.get(user=house.users["leader"])
    added = {
        "sharer": str(boss.pk),
        "audience": "1",
        "organisation": "1",
        "is_staff": "1",
        "role": "analyst",
        "by": "1",
    }
    answer = send(browse(house.users["anna"]), reverse("trends:share"), "Iets gewoons in de buurt", **added)
    assert answer.status_code == 302
    made = Signal.objects.exclude(pk__in=before).get()
    seat = Seat.objects.get(person__user=house.users["anna"])
    assert (made.sharer_id, made.organisation_id) == (seat.person_id, seat.organisation_id)
    assert Seat.objects.get(person__user=house.users["anna"]).role == seat.role
