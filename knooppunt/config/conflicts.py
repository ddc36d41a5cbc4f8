"""The page for the second of two people who edit one record: both versions, and a choice."""

from datetime import date, time
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format, time_format

from knooppunt.audit.replay import FIELD
from knooppunt.shared.editing import Conflict

_NOT_TYPED = {"csrfmiddlewaretoken", "version", FIELD}


def conflict(request: HttpRequest, exception: Conflict) -> HttpResponse:
    """Show what somebody typed beside the record as it stands now; they choose."""
    typed = {name: request.POST.getlist(name) for name in request.POST if name not in _NOT_TYPED}
    rows = [_both(exception.current, name, values) for name, values in typed.items() if _has(exception.current, name)]
    rows.sort(key=lambda row: not row["differs"])
    version, path = getattr(exception.current, "version", 0), exception.address or request.path
    context = {"rows": rows, "typed": typed, "version": version, "path": path}
    return render(request, "look/conflict.html", context, status=409)


def _has(current: models.Model, name: str) -> bool:
    try:
        return current._meta.get_field(name).concrete
    except FieldDoesNotExist:
        return False


def _both(current: models.Model, name: str, values: list[str]) -> dict[str, Any]:
    field = current._meta.get_field(name)
    yours, theirs = ", ".join(_chosen(field, value) for value in values), _kept(current, field)
    differs = yours.split() != theirs.split()
    return {"label": getattr(field, "verbose_name", name), "yours": yours, "theirs": theirs, "differs": differs}


def _chosen(field: Any, value: str) -> str:
    """Give the words of a choice instead of its code or number; what was typed as text is its own words."""
    if field.related_model:
        return _named(field.related_model, value)
    try:
        return _spoken(field, field.to_python(value))
    except ValidationError:
        return value


def _spoken(field: Any, value: Any) -> str:
    """Give a day and a time as people write them, and a choice by its name."""
    if isinstance(value, date):
        return date_format(value)
    if isinstance(value, time):
        return time_format(value)
    return "" if value is None else str(dict(field.flatchoices).get(value, value))


def _named(model: type[models.Model], value: str) -> str:
    try:
        found = model._default_manager.filter(pk=value).first()
    except (ValueError, ValidationError):
        found = None
    return str(found or value)


def _kept(current: models.Model, field: Any) -> str:
    if field.many_to_many:
        return ", ".join(str(thing) for thing in getattr(current, field.name).all())
    return _spoken(field, getattr(current, field.name))
