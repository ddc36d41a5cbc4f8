"""The pages of invitations and lost second factors, and the pulse of open pages."""

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from knooppunt.access import commands, permissions, queries
from knooppunt.access.forms import ChoosePasswordForm, InviteForm, ResetForm
from knooppunt.access.models import FactorReset
from knooppunt.access.pulse import pulse_of
from knooppunt.accounts.models import User
from knooppunt.people.models import Person

_LONGEST_ID = 16


def invitations(request: HttpRequest) -> HttpResponse:
    """Show who can be invited and who has been, and invite those who are chosen."""
    permissions.may_invite(request.user).demand()
    before = request.GET.get("voor", "")
    is_id = before.isascii() and before.isdecimal() and len(before) < _LONGEST_ID
    page = queries.invitable(int(before) if is_id else 0)
    form = InviteForm(page.people, request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _invite(request, list(form.cleaned_data["people"]))
    context = {
        "page": page,
        "form": form,
        "open": queries.open_invitations(),
        "older_url": f"{request.path}?voor={page.older}" if page.older else "",
        "newest_url": request.path if before else "",
    }
    return render(request, "access/invitations.html", context)


def _invite(request: HttpRequest, people: list[Person]) -> HttpResponse:
    for person in people:
        commands.invite(by=request.user, person=person)
    words = ngettext("{number} person was invited.", "{number} persons were invited.", len(people))
    messages.success(request, words.format(number=len(people)))
    return redirect("access:invitations")


def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite one person, again if need be."""
    permissions.may_invite(request.user).demand()
    if request.method != "POST":
        return redirect("access:invitations")
    person = get_object_or_404(Person.objects.select_related("user"), pk=pk)
    commands.invite(by=request.user, person=person)
    messages.success(request, _("The invitation is on its way to {name}.").format(name=person.name))
    return redirect("access:invitations")


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an invitation back."""
    permissions.may_invite(request.user).demand()
    if request.method != "POST":
        return redirect("access:invitations")
    person = get_object_or_404(Person, pk=pk)
    commands.withdraw_invitation(by=request.user, person=person)
    messages.success(request, _("The invitation of {name} does not work any more.").format(name=person.name))
    return redirect("access:invitations")


@login_not_required
def accept(request: HttpRequest, token: str) -> HttpResponseBase:
    """Let an invited person choose a password and come in; every link that does not work reads the same."""
    link = queries.invitation_of(token)
    if link is None:
        return render(request, "access/link_ended.html")
    newcomer = User(email=link.person.email, name=link.person.name)
    form = ChoosePasswordForm(data=request.POST or None, user=newcomer)
    if form.is_valid():
        user = commands.accept_invitation(link=link, password=form.cleaned_data["password1"])
        return _enter(request, user) if user else render(request, "access/link_ended.html")
    return render(request, "access/accept.html", {"form": form, "person": link.person})


def _enter(request: HttpRequest, user: User) -> HttpResponseBase:
    answer: HttpResponseBase = perform_password_login(request, {"email": user.email}, Login(user=user))
    return answer


@require_safe
def pulse(request: HttpRequest) -> HttpResponse:
    """Tell an open page what its reader may now; who is logged out is led away instead."""
    return HttpResponse(pulse_of(request.user), content_type="text/plain")


def resets(request: HttpRequest) -> HttpResponse:
    """Show who lost a second factor, and ask a second person for somebody else."""
    permissions.may_see_resets(request.user).demand()
    form = ResetForm(request.user, request.POST or None)
    if form.is_valid():
        commands.ask_reset(by=request.user, user=form.cleaned_data["email"], why=form.cleaned_data["why"])
        messages.success(request, _("A second person sees your request on their desk."))
        return redirect("access:resets")
    rows = [(reset, permissions.may_settle_reset(request.user, reset)) for reset in queries.resets()]
    return render(request, "access/resets.html", {"form": form, "resets": rows})


def settle_reset(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle the request of somebody else."""
    permissions.may_see_resets(request.user).demand()
    reset = get_object_or_404(FactorReset, pk=pk)
    if request.method == "POST" and request.POST.get("answer") == "yes":
        commands.confirm_reset(by=request.user, reset=reset)
        messages.success(request, _("The second step is off. The owner gets mail."))
    elif request.method == "POST":
        commands.refuse_reset(by=request.user, reset=reset)
        messages.success(request, _("The second step stays on."))
    return redirect("access:resets")
