"""The rows of a list of contacts as they are taken along, and the files they stand in."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook

from knooppunt.imports.sheet.writing import as_csv, neutral
from knooppunt.network.models import Expertise, Export
from knooppunt.network.queries.directory import Wish, seats_of
from knooppunt.network.words import FileForm
from knooppunt.people.models import Area, Seat, SpokenLanguage
from knooppunt.people.models.organisation import SENSITIVE
from knooppunt.people.models.seat import SeatQuerySet
from knooppunt.people.words import Domain, Language, Layer, Role
from knooppunt.topics.models import Topic

BATCH = 500
_PLAIN = ("domain", "layer", "role", "language", "words")
_VOCABULARIES: dict[str, Any] = {"domain": Domain, "layer": Layer, "role": Role, "language": Language}
CONTENT_TYPES = {
    FileForm.CSV: "text/csv; charset=utf-8",
    FileForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def question_of(wish: Wish) -> dict[str, str]:
    """Write what is asked so that it can be kept."""
    codes = {"area": wish.area.code if wish.area else "", "topic": wish.topic.code if wish.topic else ""}
    asked = codes | {name: getattr(wish, name) for name in _PLAIN}
    return {name: value for name, value in asked.items() if value}


def wish_of(question: dict[str, str]) -> Wish:
    """Read back what was asked."""
    area = Area.objects.filter(code=question.get("area", "")).first()
    topic = Topic.objects.filter(code=question.get("topic", "")).first()
    return Wish(area=area, topic=topic, **{name: question.get(name, "") for name in _PLAIN})


def spoken(question: dict[str, str]) -> str:
    """Say in words what a list is narrowed by."""
    wish = wish_of(question)
    labels = [dict(words.choices).get(question.get(name, ""), "") for name, words in _VOCABULARIES.items()]
    words = [str(one) for one in (wish.area, wish.topic, *labels, wish.words) if one]
    return ", ".join(words) or _("everybody in the register")


def taken(user: Any, wish: Wish) -> SeatQuerySet:
    """Give the seats of a list: what this reader sees in the directory, never a seat at a religious institution."""
    rows: SeatQuerySet = seats_of(user, wish).exclude(organisation__kind__in=SENSITIVE)
    return rows


def file_of(user: Any, export: Export) -> bytes:
    """Make the file, from what its asker may see now."""
    seats = taken(user, wish_of(export.question)).order_by("person__sort_name", "person", "pk")
    lines = [_headings(), *_lines(seats.select_related("person", "organisation__area"))]
    return as_csv(lines) if export.form == FileForm.CSV else _as_xlsx(lines)


def _headings() -> list[str]:
    return [
        _("Name"), _("Function"), _("Organisation"), _("Municipality"), _("Domain"), _("Layer"), _("Role"), _("Theme"),
        _("E-mail"), _("Telephone"), _("Languages"), _("Topics"),
    ]  # fmt: skip


def _lines(seats: SeatQuerySet) -> Iterator[list[str]]:
    batch: list[Seat] = []
    for seat in seats.iterator(chunk_size=BATCH):
        batch.append(seat)
        if len(batch) == BATCH:
            yield from _batch(batch)
            batch = []
    yield from _batch(batch)


def _batch(seats: list[Seat]) -> Iterator[list[str]]:
    ids = {seat.person_id for seat in seats}
    languages, topics = _spoken(ids), _known(ids)
    for seat in seats:
        yield [neutral(text) for text in _texts(seat)] + [
            ", ".join(languages.get(seat.person_id, ())), ", ".join(topics.get(seat.person_id, ())),
        ]  # fmt: skip


def _texts(seat: Seat) -> list[str]:
    person, home = seat.person, seat.organisation
    labels = [home.get_domain_display(), seat.get_layer_display(), seat.get_role_display()]
    known = [person.name, seat.function, home.name, home.area.name, *map(str, labels)]
    return [*known, seat.theme, person.email, person.phone]


def _spoken(ids: set[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for one in SpokenLanguage.objects.filter(person__in=ids):
        found.setdefault(one.person_id, []).append(str(one))
    return found


def _known(ids: set[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for one in Expertise.objects.filter(person__in=ids).select_related("topic"):
        found.setdefault(one.person_id, []).append(neutral(one.topic.name))
    return found


def _as_xlsx(lines: list[list[str]]) -> bytes:
    book, body = Workbook(write_only=True), BytesIO()
    sheet = book.create_sheet(_("Contacts"))
    for line in lines:
        sheet.append(["".join(sign for sign in text if sign >= " ") for text in line])
    book.save(body)
    return body.getvalue()
