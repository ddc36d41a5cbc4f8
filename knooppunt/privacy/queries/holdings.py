"""Everything the product holds of one person: what, from where, who may see it and until when."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib.sessions.models import Session
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.models import Person
from knooppunt.people.words import Level
from knooppunt.privacy.queries.origins import origins
from knooppunt.privacy.queries.term import ends_on
from knooppunt.privacy.relations import Model, accounts_of, foreign, relations, same_person
from knooppunt.privacy.words import ABSENT, FIELDS, PRESENT, TECHNICAL, UNREADABLE
from knooppunt.shared.privacy import SEAT, Privacy


@dataclass(frozen=True)
class Line:
    """One value: what it is called and what it says."""

    label: StrOrPromise
    value: str


@dataclass(frozen=True)
class Piece:
    """One row: its own name when it is a piece of work, its values when it is about the person."""

    name: str
    url: str
    lines: tuple[Line, ...]
    origin: str
    readers: StrOrPromise

    @property
    def short(self) -> str:
        """Give all there is to say in one go, if it is one value and no more."""
        return self.lines[0].value if len(self.lines) == 1 and not self.origin else ""


@dataclass(frozen=True)
class Holding:
    """One kind of rows, with how long they are kept; ``until`` when that is a day."""

    words: StrOrPromise
    term: StrOrPromise
    until: date | None = None
    pieces: list[Piece] = field(default_factory=list)
    count: int = 0

    @property
    def readers(self) -> StrOrPromise:
        """Give who may see the rows when that is the same for all of them, so that it is said once."""
        found = {str(piece.readers) for piece in self.pieces}
        return found.pop() if len(found) == 1 else ""


@dataclass(frozen=True)
class Subject:
    """Whose data it is: the rows of one person, and their account."""

    persons: set[int]
    users: set[int]
    until: date | None


def held_of(person: Person | None, user: User | None = None) -> list[Holding]:
    """Give everything that is held of a person, or of an account that belongs to none."""
    persons = same_person(person) if person else set()
    users = accounts_of(persons) | ({user.pk} if user else set())
    whose = Subject(persons, users, ends_on(persons) if persons else None)
    found = [*_own_rows(whose), *_related(whose), *_of_packages(whose), *_unnamed(whose)]
    return [holding for holding in found if holding.count]


def _own_rows(whose: Subject) -> Iterator[Holding]:
    for model, pks in ((Person, whose.persons), (User, whose.users)):
        rows = list(model._base_manager.filter(pk__in=pks))
        term = next(iter(model.privacy.personal.values()))
        yield _holding(model.privacy, term, rows, whose, is_about=True)


def _related(whose: Subject) -> Iterator[Holding]:
    for target, pks in ((Person, whose.persons), (User, whose.users)):
        for relation in reversed(list(relations(target))) if pks else ():
            rows = list(_with_names(relation.rows(pks), relation.model))
            term = relation.privacy.personal[relation.field.name]
            yield _holding(relation.privacy, term, rows, whose, is_about=relation.is_about)


def _with_names(rows: models.QuerySet[Any], model: Model) -> models.QuerySet[Any]:
    """Fetch along what the rows point at, since its name is shown."""
    keys = [one.name for one in model._meta.concrete_fields if one.remote_field]
    return rows.select_related(*keys).order_by("pk") if keys else rows.order_by("pk")


def _holding(privacy: Privacy, term: StrOrPromise, rows: list[Any], whose: Subject, *, is_about: bool) -> Holding:
    known = origins(privacy, rows)
    pieces = [_piece(row, privacy, known.get(row.pk, ""), is_about=is_about) for row in rows]
    return Holding(privacy.words, term, whose.until if term == SEAT else None, pieces, len(pieces))


def _piece(row: Any, privacy: Privacy, origin: str, *, is_about: bool) -> Piece:
    lines = tuple(_lines(row)) if is_about else ()
    has_page = not is_about and hasattr(row, "get_absolute_url")
    url = row.get_absolute_url() if has_page else ""
    return Piece("" if is_about else str(row), url, lines, origin, _readers(row, privacy))


def _readers(row: Any, privacy: Privacy) -> StrOrPromise:
    if hasattr(row, "audience"):
        return Level(row.audience.level).label
    return getattr(row, "seen_by", "") or privacy.readers


def _lines(row: Any) -> Iterator[Line]:
    for one in row._meta.concrete_fields:
        is_said = one.name not in TECHNICAL and not isinstance(one, models.JSONField | models.BinaryField)
        value = getattr(row, one.name) if is_said else None
        if value not in (None, ""):
            yield Line(label_of(one), _spoken(row, one, value))


def label_of(one: Any) -> StrOrPromise:
    """Give the word for a field: the house's word, else the field's own."""
    return FIELDS[one.name] if one.name in FIELDS else str(one.verbose_name)


def _spoken(row: Any, one: Any, value: Any) -> str:
    """Say a value as a person reads it."""
    if one.name == "password":
        return str(UNREADABLE)
    if isinstance(value, bool):
        return str(PRESENT if value else ABSENT)
    if isinstance(value, date):
        return _day(value)
    return str(getattr(row, f"get_{one.name}_display")() if one.flatchoices else value)


def _day(value: date) -> str:
    return date_format(value, "DATETIME_FORMAT" if isinstance(value, datetime) else "DATE_FORMAT")


def _of_packages(whose: Subject) -> Iterator[Holding]:
    """Give how many rows the packages we use hold of an account, such as its second factors."""
    for model, by in foreign(User) if whose.users else ():
        count = model._base_manager.filter(**{f"{by.name}__in": whose.users}).count()
        yield Holding(str(model._meta.verbose_name).capitalize(), _("as long as the account exists"), count=count)


def _unnamed(whose: Subject) -> Iterator[Holding]:
    """Give how many lines of the log name this account by its number, and how many sessions are open."""
    lines = Entry.objects.filter(actor__in=whose.users).count() if whose.users else 0
    yield Holding(
        _("Lines in the log, by the number of the account"), _("as long as the product: ids only"), count=lines
    )
    yield Holding(_("Open sessions"), _("twelve hours at most"), count=len(sessions_of(whose.users)))


def sessions_of(users: set[int]) -> list[Session]:
    """Give the sessions in which one of these accounts is logged in."""
    wanted = {str(pk) for pk in users}
    return [one for one in Session.objects.all() if one.get_decoded().get("_auth_user_id") in wanted] if users else []
