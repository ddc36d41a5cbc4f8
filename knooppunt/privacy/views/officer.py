"""The pages of the privacy officer: what is held of whom, and what people ask about it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from knooppunt.people.models import Person
from knooppunt.privacy import commands, permissions
from knooppunt.privacy.forms import AnswerForm, ReasonForm
from knooppunt.privacy.models import Inspection, Petition
from knooppunt.privacy.queries.dues import rounds
from knooppunt.privacy.queries.holdings import held_of
from knooppunt.privacy.queries.own import leaving_of
from knooppunt.privacy.queries.watch import counts, found_persons, open_petitions


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show what waits for who watches over personal data, and find a person."""
    permissions.may_answer_some(request.user).demand()
    may_watch = permissions.may_watch(request.user)
    asked = request.GET.get("q", "").strip() if may_watch else ""
    context = {
        "may_watch": may_watch, "asked": asked, "persons": found_persons(asked),
        "petitions": open_petitions(request.user), "counts": counts(), "rounds": rounds(),
    }  # fmt: skip
    return render(request, "privacy/overview.html", context)


def inspect(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask why somebody wants to see what is held of this person; then it opens."""
    permissions.may_watch(request.user).demand()
    person = get_object_or_404(Person, pk=pk)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        return redirect(commands.open_data(by=request.user, person=person, **form.cleaned_data))  # type: ignore[arg-type]  # who may is logged in
    return render(request, "privacy/inspect.html", {"form": form, "person": person})


@require_safe
@never_cache
def inspection(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show everything that is held of a person, for an hour after the reason was given."""
    permissions.may_watch(request.user).demand()
    found = get_object_or_404(Inspection.objects.select_related("person"), pk=pk, by=request.user)
    if not found.is_open:
        messages.info(request, _("This look is over. Give your reason again."))
        return redirect("privacy:inspect", found.person_id)
    context = {"inspection": found, "person": found.person, "holdings": held_of(found.person)}
    return render(request, "privacy/inspection.html", {**context, "leaving": leaving_of(found.person)})


def petition(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Answer a request about own data."""
    permissions.may_answer_some(request.user).demand()
    found = get_object_or_404(Petition.objects.select_related("person", "answered_by"), pk=pk)
    permissions.may_answer(request.user, found).demand()
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        commands.answer_petition(by=request.user, petition=found, **form.cleaned_data)  # type: ignore[arg-type]  # as above
        messages.success(request, _("Your answer was sent."))
        return redirect("privacy:overview")
    return render(request, "privacy/petition.html", {"form": form, "petition": found})
