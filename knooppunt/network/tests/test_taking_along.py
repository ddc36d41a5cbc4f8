"""Taking lists of contacts along: what is in them, who agrees, and that nothing is taken that should not be."""

import csv
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.imports.sheet.writing import original
from knooppunt.network.commands.export import make_file
from knooppunt.network.models import Export
from knooppunt.network.offers import _ended as ended
from knooppunt.network.tests.test_directory import HIDDEN, make_imam
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_person
from knooppunt.people.words import Role
from knooppunt.post.models import Message

Browse = Callable[[User], Client]
LISTS = "/contacten/uitvoer/"


def ask(client: Client, form: str = "csv", query: str = "") -> Export:
    answer = client.post(f"{LISTS}{query}", {"form": form})
    assert answer.status_code == 302, answer.content
    return Export.objects.latest("pk")


def take(client: Client, export: Export) -> bytes:
    answer: Any = client.post(f"{LISTS}{export.pk}/ophalen/")
    assert answer.status_code == 200
    return bytes(answer.content)


def lines(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))


def make_user(name: str, role: Role) -> User:
    return User.objects.get(person=make_person(name, role))


def test_a_short_list_is_taken_at_once_and_once(anna: User, browse: Browse) -> None:
    make_person("Zoë Zomer")
    client = browse(anna)
    export = ask(client, query="?words=zoë")
    head, *rows = lines(take(client, export))
    assert head[:4] == ["Naam", "Functie", "Organisatie", "Gemeente"]
    assert [row[0] for row in rows] == ["Zoë Zomer"]
    assert client.post(f"{LISTS}{export.pk}/ophalen/").status_code == 403
    assert Export.objects.get(pk=export.pk).content is None
    kept = Entry.objects.get(kind="network.ExportTaken", subject=export.pk)
    assert (kept.actor, kept.ids, Export.objects.get(pk=export.pk).question) == (anna.pk, {"rows": 1}, {"words": "zoë"})


FORMULAS = ["=1+1", "+31", "-2", "@sum", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x", "'=al"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_looks_like_a_formula_is_text_and_comes_back(form: str, anna: User, browse: Browse) -> None:
    for formula in FORMULAS:
        make_person(f"{formula} Zomer", function=formula)
    client = browse(anna)
    content = take(client, ask(client, form, "?words=zomer"))
    if form == "csv":
        rows = lines(content)[1:]
    else:
        sheet: Any = load_workbook(BytesIO(content)).active
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
        rows = [[str(value or "") for value in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert len(rows) == len(FORMULAS)
    assert not any(
        text.startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")) for row in rows for text in row
    )
    assert {original(row[1]) for row in rows} == set(FORMULAS)


def test_nobody_takes_a_seat_at_a_religious_institution_along(anna: User, bart: User, browse: Browse) -> None:
    make_imam()
    for reader in (anna, bart):
        client = browse(reader)
        assert HIDDEN not in take(client, ask(client)).decode()


def test_a_long_list_waits_for_a_colleague(anna: User, bart: User, carla: User, browse: Browse, settings: Any) -> None:
    settings.EXPORT_ROWS = 1
    export = ask(browse(anna))
    at = f"{LISTS}{export.pk}/"
    assert browse(anna).post(f"{at}ophalen/").status_code == 403
    assert browse(anna).post(f"{at}akkoord/").status_code == 403
    assert browse(bart).post(f"{at}akkoord/").status_code == browse(bart).get(at).status_code == 404
    assert browse(carla).get("/").content.decode().count(at) == 1
    assert browse(carla).post(f"{at}akkoord/").status_code == 302
    make_file.func(export.pk)
    make_file.func(export.pk)
    assert browse(carla).post(f"{at}ophalen/").status_code == 403
    assert len(lines(take(browse(anna), export))) == 4
    assert browse(carla).post(f"{at}weigeren/").status_code == 403


def test_nobody_agrees_to_their_own_list(carla: User, anna: User, browse: Browse, settings: Any) -> None:
    settings.EXPORT_ROWS = 0
    export = ask(browse(carla))
    assert browse(carla).post(f"{LISTS}{export.pk}/akkoord/").status_code == 403
    guard = make_user("Fee", Role.PRIVACY_OFFICER)
    assert browse(guard).post(f"{LISTS}{export.pk}/weigeren/").status_code == 302
    assert browse(carla).post(f"{LISTS}{export.pk}/ophalen/").status_code == 403


def test_a_file_is_there_for_a_day_and_a_list_for_a_month(anna: User, browse: Browse) -> None:
    client = browse(anna)
    export, old = ask(client), ask(client)
    assert ended(timezone.now().date()) == []
    Export.objects.filter(pk=export.pk).update(ready_at=timezone.now() - timedelta(hours=25))
    Export.objects.filter(pk=old.pk).update(asked_at=timezone.now() - timedelta(days=32))
    assert client.post(f"{LISTS}{export.pk}/ophalen/").status_code == 403
    assert {pk for pk, _ in ended(timezone.now().date())} == {export.pk, old.pk}


def test_after_twenty_lists_an_hour_it_stops_and_the_keeper_hears(anna: User, browse: Browse) -> None:
    keeper = make_user("Ad", Role.ADMINISTRATOR)
    client = browse(anna)
    for _ in range(20):
        ask(client, query="?words=anna")
    assert client.post(LISTS, {"form": "csv"}).status_code == 200
    assert Export.objects.count() == 20
    assert list(Message.objects.values_list("person", flat=True)) == [Person.objects.get(user=keeper).pk]
    assert "Anna" not in Message.objects.get().text


def test_who_may_not_is_told_so(dirk: User, stranger: User, browse: Browse) -> None:
    for user in (dirk, stranger):
        assert browse(user).get(LISTS).status_code == browse(user).post(LISTS, {"form": "csv"}).status_code == 403
    assert not Export.objects.exists()


def test_asking_for_the_page_changes_nothing(anna: User, browse: Browse) -> None:
    browse(anna).get(LISTS)
    assert not Export.objects.exists()
    assert browse(anna).get(f"{LISTS}999/").status_code == 404
