"""Coming and not coming."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from knooppunt.gatherings import commands, permissions
from knooppunt.gatherings.views.gathering import confirm, find


def enrol(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one will come."""
    gathering = find(request, pk)
    permissions.may_enrol(request.user, gathering).demand()
    title, text = _("I will come"), _("The organiser sees that you come.")
    return confirm(request, gathering, commands.enrol, title, text)


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one will not come after all."""
    gathering = find(request, pk)
    permissions.may_enrol(request.user, gathering).demand()
    title, text = _("I will not come"), _("Your name goes off the list of the organiser.")
    return confirm(request, gathering, commands.withdraw_enrolment, title, text)
