"""What stands in the way of taking a list back: whatever somebody built on what it brought."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from knooppunt.people.models import Organisation, Person, Seat

CHUNK = 500
Made = Mapping[str, Any]


def hindrances(batches: Sequence[Made], own: Mapping[str, str]) -> list[str]:
    """Say what was changed since these batches were written; nothing when all can be taken back.

    ``own`` names, by the label of their model, the rows that the batches made beside persons and that go with them.
    """
    return [*_persons(batches, own), *_seats(batches), *_corrected(batches), *_organisations(batches)]


def _ids(batches: Sequence[Made], name: str) -> list[int]:
    return [pk for batch in batches for pk in batch.get(name, ())]


def _chunks(ids: list[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _persons(batches: Sequence[Made], own: Mapping[str, str]) -> Iterator[str]:
    times = Counter(pk for batch in batches for pk, _values in batch.get("fields", ()))
    made = _ids(batches, "persons")
    for chunk in _chunks(made):
        found = {person.pk: person for person in Person.with_doubles.filter(pk__in=chunk)}
        for pk in chunk:
            yield from _person(found.get(pk), 1 + times[pk])
        yield from _built_on(
            Person, chunk, {"people.Seat": "seats", "people.SpokenLanguage": "languages", **own}, batches
        )


def _person(person: Person | None, version: int) -> Iterator[str]:
    if person is None:
        yield _("A person of this list has been taken out.")
    elif person.merged_into_id:
        yield _("{name} was merged with somebody else.").format(name=person)
    elif person.version != version or person.user_id or person.confirmed_on:
        yield _("{name} was changed, or has an account.").format(name=person)


def _built_on(model: type[Model], chunk: list[int], own: Mapping[str, str], batches: Sequence[Made]) -> Iterator[str]:
    """Look along every key that points here for rows that the batches did not make."""
    for relation in model._meta.related_objects:
        rows: Any = relation.related_model
        label = rows._meta.label
        ours: Collection[int] = set(_ids(batches, own[label])) if label in own else ()
        name = relation.field.name
        found = rows._default_manager.filter(**{f"{name}__in": chunk}).values_list("pk", name)
        persons = {target for pk, target in found if pk not in ours}
        for thing in model._default_manager.filter(pk__in=persons):
            yield _("Something was added to {name}.").format(name=thing)


def _seats(batches: Sequence[Made]) -> Iterator[str]:
    times = Counter(pk for batch in batches for pk, *_ends in batch.get("ends", ()))
    for chunk in _chunks(_ids(batches, "seats")):
        found = dict(Seat.objects.filter(pk__in=chunk).values_list("pk", "version"))
        if any(found.get(pk) != 1 + times[pk] for pk in chunk):
            yield _("A seat of this list was changed or ended.")


def _corrected(batches: Sequence[Made]) -> Iterator[str]:
    latest = {
        (pk, name): pair[1]
        for batch in batches
        for pk, values in batch.get("fields", ())
        for name, pair in values.items()
    }
    for chunk in _chunks(list({pk for pk, _name in latest})):
        for person in Person.with_doubles.filter(pk__in=chunk):
            if any(getattr(person, name) != new for (pk, name), new in latest.items() if pk == person.pk):
                yield _("{name} was changed, or has an account.").format(name=person)
    ends = {pk: after for batch in batches for pk, _before, after in batch.get("ends", ())}
    for pk, end in Seat.objects.filter(pk__in=list(ends)).values_list("pk", "end"):
        if str(end) != str(ends[pk]):
            yield _("A seat of this list was changed or ended.")


def _organisations(batches: Sequence[Made]) -> Iterator[str]:
    made = _ids(batches, "organisations")
    if Organisation.objects.filter(pk__in=made, version=1).count() != len(made):
        yield _("An organisation of this list was changed.")
    for chunk in _chunks(made):
        yield from _built_on(Organisation, chunk, {"people.Seat": "seats"}, batches)
