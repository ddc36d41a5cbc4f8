"""Sending in two steps: write, then see who will read it and send. Nothing is kept in between."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.db.models.query import QuerySet
from django.forms import ChoiceField, Form, ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Area, Person
from knooppunt.trends.forms import CircleForm
from knooppunt.trends.forms.circle import WEIGHED
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.queries.circle import Chosen, Circle, Sources, circle_for
from knooppunt.trends.queries.readers import organisations_reading, persons_in, readers
from knooppunt.trends.queries.second_look import SecondLook, not_asked

STEPS = (_("Write"), _("Check who will read it, and send"))


class Step(StrEnum):
    """What the pressed button asks: write on, look at the readers, look again after a choice, or send.

    Or, where a draft is kept, go on later or start anew.
    """

    FILL = "fill"
    PEEK = "peek"
    READERS = "readers"
    AGAIN = "again"
    LATER = "later"
    ANEW = "anew"
    SEND = "send"


_WRITING = {Step.FILL, Step.LATER, Step.ANEW}


@dataclass(frozen=True)
class Sending:
    """A verb that is done in two steps: its pages, what it builds on, and its command.

    ``weighs`` when it shares on what others shared, and so asks why; ``owed`` are persons who must read along.
    """

    template: str
    theme: str
    send: Callable[..., Signal | Interpretation | Advice]
    sources: Sources = field(default_factory=Sources)
    area: Area | None = None
    context: dict[str, Any] = field(default_factory=dict)
    weighs: bool = False
    owed: tuple[Person, ...] = ()
    look: Callable[[Circle], SecondLook] = not_asked


def step_of(request: HttpRequest) -> Step:
    """Read which step is asked; a form that does not say so wants to see the readers."""
    asked = request.POST.get("step", Step.READERS)
    return Step(asked) if request.method == "POST" and asked in set(Step) else Step.FILL


def answer(request: HttpRequest, form: Form, verb: Sending) -> HttpResponseBase:
    """Show the form, or the readers of what was written in it, or send it."""
    step, is_whole = step_of(request), form.is_valid()
    if step == Step.PEEK:
        return _peek(request, form, verb)
    if step in _WRITING or not is_whole:
        context = {"form": form, "step_labels": STEPS, "kept": _kept(request)}
        return render(request, verb.template, {**verb.context, **context})
    chooser = _chooser(request, form.cleaned_data, verb, step)
    left_out = _left_out(request, form.cleaned_data, verb, chooser)
    is_seen = step == Step.SEND and chooser.is_valid() and chooser.was_seen()
    if is_seen and not left_out and _may_go(request, form, chooser, verb):
        return redirect(verb.send(**form.cleaned_data, circle=chooser.chosen, **chooser.weighed))
    return _readers(request, form, chooser, verb, left_out)


def _may_go(request: HttpRequest, form: Form, chooser: CircleForm, verb: Sending) -> bool:
    """Tell whether somebody else can look at it first, when that is asked; else the readers are shown again."""
    return verb.look(_circle(request, form.cleaned_data, verb, chooser.chosen)).is_possible


def _chooser(request: HttpRequest, cleaned: dict[str, Any], verb: Sending, step: Step) -> CircleForm:
    typed = request.POST if step in {Step.AGAIN, Step.SEND} else None
    ring = _circle(request, cleaned, verb, ())
    asked: dict[str, Any] = {"weighs": verb.weighs, "kept": request.POST, "is_sent": step == Step.SEND}
    return CircleForm(typed, circle=ring, sources=verb.sources, addressed=(*_addressed(cleaned), *verb.owed), **asked)


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    """Give what was written in the second step, so that going back to the text does not lose it."""
    return [(name, request.POST[name]) for name in WEIGHED if request.POST.get(name)]


def _left_out(request: HttpRequest, cleaned: dict[str, Any], verb: Sending, chooser: CircleForm) -> list[str]:
    """Name the persons who must read along and would not."""
    if not verb.owed:
        return []
    reading = persons_in(_circle(request, cleaned, verb, chooser.chosen))
    return [one.name for one in verb.owed if one.pk not in reading]


def _circle(request: HttpRequest, cleaned: dict[str, Any], verb: Sending, chosen: tuple[Chosen, ...]) -> Circle:
    level, area = cleaned["level"], cleaned.get("area") or verb.area
    return circle_for(request.user, level, verb.theme, chosen=chosen, area=area, sources=verb.sources)


def _readers(request: HttpRequest, form: Form, chooser: CircleForm, verb: Sending, left_out: list[str]) -> HttpResponse:
    """Show who will read it; with HTMX only that part of the page."""
    cleaned = form.cleaned_data
    ring = _circle(request, cleaned, verb, chooser.chosen)
    context = {
        **verb.context, "form": form, "chooser": chooser, "readers": readers(ring), "level": ring.level,
        "second_look": verb.look(ring), "is_still_open": ring.asks_for_persons and not chooser.chosen,
        "step_labels": STEPS, "typed": list(_typed(form)),
        "outside": _outside(ring, cleaned), "left_out": left_out,
        "was_changed": step_of(request) == Step.SEND and chooser.is_valid() and not chooser.was_seen(),
    }  # fmt: skip
    return render(request, "trends/_readers.html" if _is_part(request) else "trends/readers.html", context)


def _peek(request: HttpRequest, form: Form, verb: Sending) -> HttpResponse:
    """Show, while somebody is still writing, who will read it; what must still be chosen comes in the next step."""
    if "level" not in form.cleaned_data:
        return HttpResponse()
    ring = _circle(request, form.cleaned_data, verb, ())
    return render(request, "trends/_peek.html", {"readers": readers(ring), "circle": ring})


def _addressed(cleaned: dict[str, Any]) -> tuple[Chosen, ...]:
    return (*cleaned.get("groups", ()), *cleaned.get("organisations", ()))


def _outside(ring: Circle, cleaned: dict[str, Any]) -> list[str]:
    """Name the addressed organisations from which nobody will read it."""
    organisations = list(cleaned.get("organisations", ()))
    reading = organisations_reading(ring) if organisations else set()
    return [one.name for one in organisations if one.pk not in reading]


def _typed(form: Form) -> Iterator[tuple[StrOrPromise, str]]:
    """Give what was written, as it is read back before it is sent."""
    for bound in form:
        value, label = form.cleaned_data[bound.name], bound.label
        if isinstance(value, QuerySet):
            value = ", ".join(map(str, value))
        if isinstance(bound.field, ChoiceField) and not isinstance(bound.field, ModelChoiceField):
            choices: Any = bound.field.choices
            value = dict(choices).get(value, value)
        if value and not bound.is_hidden and bound.name != "level":
            yield label, str(value)


def _is_part(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"
