"""Every address × every kind of visitor × every method (A1, A8), walked over what the resolver knows."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import Mock

import pytest
from django.db import connection
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from knooppunt.accounts.models import User
from knooppunt.audit.replay import FIELD
from tests.house.filling import forms_of
from tests.house.furnished import House, furnish
from tests.house.matrix import CIRCLE, NOBODY, PUBLIC, ROWS, VISITORS, Row

pytestmark = pytest.mark.django_db
METHODS = ("get", "post", "put", "delete")
CHANGES = re.compile(r'^\s*(INSERT|UPDATE|DELETE)\s.*?"(\w+)"', re.DOTALL)
NOT_A_RECORD = {"accounts_login", "knooppunt_cache", "account_emailaddress"}  # the last is allauth's own shadow
TWO_STEPS = {"trends:share", "trends:interpret", "trends:advise", "trends:agree", "questions:ask"}
Browse = Callable[[User], Client]


def addresses(patterns: list[Any] | None = None, space: str = "") -> Iterator[str]:
    """Give the name of every address of the product."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else space)
        elif isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name}"


class Writes(list[str]):
    """Collects the tables that were changed, those of sessions and counters aside."""

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 - Django's signature
        changed = CHANGES.match(sql)
        if changed and changed[2] not in NOT_A_RECORD:
            self.append(changed[2])
        return execute(sql, params, many, context)


def faults_at(row: Row, who: str, method: str, answer: Any, changed: list[str]) -> list[str]:
    """Say what is wrong with an answer."""
    status = answer.status_code
    may = row.is_public or who in row.may
    is_no_method = status == 405 and (may or method != "get")
    expected = {200, 302, 400} if may else {403 if who in row.knows else 404}
    found = [f"{status}"] if status not in expected and not is_no_method else []
    if status == 403 and len(str(answer.context["reason"]).split()) < 4:
        found.append("403 without a reason in words")
    return found + [f"wrote {table}" for table in changed if method != "post" or not may]


def walk(house: House, browse: Browse, who: str) -> list[str]:
    """Visit every address with every method; give what went wrong."""
    wrong = []
    for name, row in ROWS.items():
        browser = browse(house.users[who])
        address = reverse(name, args=house.things[row.thing] if row.thing else ())
        for method in METHODS:
            changed = Writes()
            with connection.execute_wrapper(changed):
                answer = getattr(browser, method)(address)
            wrong += [f"{method.upper()} {name}: {what}" for what in faults_at(row, who, method, answer, changed)]
    return wrong


def test_each_address_has_its_row_and_each_row_its_address() -> None:
    assert set(addresses()) == set(ROWS)


def test_who_is_not_logged_in_is_sent_to_the_same_page_from_everywhere() -> None:
    house, wrong = furnish(), []
    for name, row in ROWS.items():
        address = reverse(name, args=house.things[row.thing] if row.thing else ())
        for method in METHODS if not row.is_public else ():
            answer = getattr(Client(), method)(address)
            if (answer.status_code, answer.headers.get("Location")) != (302, f"/account/inloggen/?next={address}"):
                wrong.append(f"{method} {name}: {answer.status_code}")
    assert wrong == []


@pytest.mark.parametrize("who", sorted(VISITORS))
def test_a_visitor_gets_what_the_matrix_says(who: str, browse: Browse) -> None:
    house = furnish()
    assert walk(house, browse, who) == []


def test_answers_that_tell_too_much_are_refused() -> None:
    hidden, known = Row("signal", NOBODY, NOBODY), Row("signal", CIRCLE, NOBODY)
    shown, refused = Mock(status_code=200), Mock(status_code=403, context={"reason": "No."})
    assert faults_at(hidden, "elsewhere", "get", shown, []) == ["200"]
    assert faults_at(
        hidden, "elsewhere", "get", Mock(status_code=403, context={"reason": "You may not do it."}), []
    ) == ["403"]
    assert faults_at(known, "reader", "get", refused, []) == ["403 without a reason in words"]
    assert faults_at(PUBLIC, "reader", "get", shown, ["trends_signal"]) == ["wrote trends_signal"]
    assert faults_at(known, "reader", "post", Mock(status_code=302), ["trends_signal"]) == [
        "302",
        "wrote trends_signal",
    ]


@pytest.mark.parametrize("doer", sorted({row.doer for row in ROWS.values()}))
def test_somebody_who_may_gets_in(doer: str, browse: Browse) -> None:
    house = furnish()
    browser, wrong = browse(house.users[doer]), []
    for name, row in ROWS.items():
        if row.doer == doer and not row.is_public:
            changed = Writes()
            with connection.execute_wrapper(changed):
                answer = browser.get(reverse(name, args=house.things[row.thing] if row.thing else ()))
            if answer.status_code not in {200, 302, 405} or changed:
                wrong.append(f"{name}: {answer.status_code} {changed}")
    assert wrong == []


def test_each_form_carries_its_tokens(browse: Browse) -> None:
    house, bare = furnish(), []
    for name, row in ROWS.items():
        answer = browse(house.users[row.doer]).get(reverse(name, args=house.things[row.thing] if row.thing else ()))
        for place, fields in forms_of(answer) if answer.status_code == 200 else ():
            wanted = {"csrfmiddlewaretoken"} | (set() if _writes_nothing(name, place) else {FIELD})
            bare += [f"{name} {place}: {token}" for token in wanted - set(fields)]
    assert bare == []


def _writes_nothing(name: str, place: str) -> bool:
    """Tell the first of two steps, and what is no record of the product: who is logged in, in which language."""
    return place.startswith(("/account/", "/taal/")) or name.startswith(("account_", "mfa_")) or name in TWO_STEPS


def test_a_form_without_its_token_is_refused_everywhere() -> None:
    house, accepted = furnish(), []
    for doer in {row.doer for row in ROWS.values()}:
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(house.users[doer], "allauth.account.auth_backends.AuthenticationBackend")
        for name, row in ROWS.items():
            answer = browser.post(reverse(name, args=house.things[row.thing] if row.thing else ()))
            if answer.status_code not in {403, 405}:
                accepted.append(f"{name}: {answer.status_code}")
    assert accepted == []
