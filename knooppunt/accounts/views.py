"""Where somebody is logged in."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from knooppunt.accounts import commands
from knooppunt.accounts.models import Login


def logins(request: HttpRequest) -> HttpResponse:
    """Show in which browsers the reader is logged in, and end all but this one."""
    if request.method == "POST":
        commands.end_logins(by=request.user, user=request.user, but=request.session.session_key)
        messages.success(request, _("You are logged out everywhere but here."))
        return redirect("account_logins")
    context = {"logins": _own(request), "here": request.session.session_key}
    return render(request, "account/logins.html", context)


def end_login(request: HttpRequest, code: str) -> HttpResponse:
    """Log one browser of the reader out."""
    found = next((login for login in _own(request) if login.code == code), None)
    if found is None:
        raise Http404
    if request.method == "POST":
        commands.end_login(by=request.user, login=found)
        messages.success(request, _("That browser is logged out."))
    return redirect("account_logins")


def _own(request: HttpRequest) -> list[Login]:
    return list(Login.objects.filter(user=request.user.pk or 0, expire_date__gt=timezone.now()))
