"""The pages on which somebody sees, corrects and takes along their own data, and leaves."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.people.models import Person
from knooppunt.post.commands import use_link
from knooppunt.privacy import commands, permissions
from knooppunt.privacy.files import FILES
from knooppunt.privacy.forms import CorrectForm, LinkForm, PetitionForm
from knooppunt.privacy.queries.holdings import held_of
from knooppunt.privacy.queries.own import card_of, leaving_of, petitions_of
from knooppunt.privacy.views.limits import is_too_often
from knooppunt.privacy.views.visits import Visit, home, page


@require_safe
def check(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what the network sees of a person, who says here in one press that it is right."""
    person = _person(visit)
    return page(request, visit, "privacy/check.html", card=card_of(person), leaving=leaving_of(person))


@require_safe
def everything(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show everything that is held of a person."""
    context = {
        "holdings": held_of(visit.person, visit.by), "leaving": leaving_of(visit.person),
        "petitions": petitions_of(visit.person), "may_manage": permissions.may_manage_own(visit.person),
    }  # fmt: skip
    return page(request, visit, "privacy/own.html", **context)


def correct(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Put one's own data right."""
    person = _person(visit)
    form = CorrectForm(request.POST or None, person=person)
    if form.is_valid():
        values = dict(form.cleaned_data)
        version = values.pop("version")
        commands.correct_own(by=visit.by, person=person, read_version=version, **values)
        messages.success(request, _("Your data was corrected."))
        return home(visit)
    return page(request, visit, "privacy/correct.html", form=form)


def confirm(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Say that one's data is right: by a press of the button only, since a mail scanner opens every link."""
    person = _person(visit)
    if request.method == "POST":
        commands.confirm_own(by=visit.by, person=person)
        _note_use(visit)
        messages.success(request, _("Thank you. Your data is confirmed for a year."))
    return home(visit)


def _note_use(visit: Visit) -> None:
    if visit.link is not None:
        use_link(visit.link)


def petition(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Ask something about one's own data, or object."""
    person = _person(visit)
    form = PetitionForm(request.POST or None)
    if form.is_valid():
        commands.make_petition(by=visit.by, person=person, **form.cleaned_data)
        messages.success(request, _("Your request was sent. You get an answer within a month, on this page."))
        return redirect(visit.url("own"))
    return page(request, visit, "privacy/ask.html", form=form)


def leave(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Leave the network; for two weeks it can be taken back."""
    person = _person(visit)
    if request.method == "POST":
        commands.ask_to_leave(by=visit.by, person=person)
        messages.success(request, _("You leave the network. Until the day below you can take it back."))
        return redirect(visit.url("own"))
    return page(request, visit, "privacy/leave.html", leaving=leaving_of(person))


def stay(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Take the wish to leave back."""
    person = _person(visit)
    if request.method == "POST":
        commands.take_back_leaving(by=visit.by, person=person)
        messages.success(request, _("You stay. Nothing was erased."))
    return redirect(visit.url("own"))


@require_safe
def file(request: HttpRequest, visit: Visit, kind: str) -> HttpResponse:
    """Give everything as a file."""
    if kind not in FILES:
        raise Http404
    content = FILES[kind].write(held_of(visit.person, visit.by))
    answer = HttpResponse(content, content_type=FILES[kind].media)
    answer.headers["Content-Disposition"] = f'attachment; filename="{_("my-data")}.{kind}"'
    return answer


@login_not_required
def ask_link(request: HttpRequest) -> HttpResponseBase:
    """Ask for a personal link; the answer is the same whether the address is known or not."""
    form = LinkForm(request.POST or None)
    if form.is_valid():
        if not is_too_often(request, form.cleaned_data["email"]):
            commands.send_own_link(email=form.cleaned_data["email"])
        messages.success(request, _("Is this address known to us? Then a mail with your personal link is on its way."))
        return redirect("privacy:ask_link")
    return render(request, "privacy/ask_link.html", {"form": form})


def _person(visit: Visit) -> Person:
    permissions.may_manage_own(visit.person).demand()
    return visit.person  # type: ignore[return-value]  # demanded on the line above
