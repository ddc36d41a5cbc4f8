"""The pages of a seat."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from knooppunt.people import commands, forms, permissions
from knooppunt.people.models import Seat
from knooppunt.people.views.editing import edit_page


def _visible(request: HttpRequest, pk: int) -> Seat:
    rows = Seat.objects.visible_to(request.user).select_related("person", "organisation__area__parent")
    found: Seat = get_object_or_404(rows, pk=pk)
    return found


def change_seat(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Change a seat: as it always was, or from a day on."""
    seat = _visible(request, pk)
    permissions.may_end_seat(request.user, seat).demand()
    form = forms.ChangeSeatForm(request.POST or None, user=request.user, seat=seat)
    if form.is_valid():
        version = form.cleaned_data.pop("version")
        commands.change_seat(by=request.user, seat=seat, read_version=version, **form.cleaned_data)
        return redirect(seat.person)
    return edit_page(request, form, _("Change the seat"), seat.person, lead=str(seat.organisation))


def end_seat(request: HttpRequest, pk: int) -> HttpResponseBase:
    """End a seat; what hung on it opens as a hand-over."""
    seat = _visible(request, pk)
    permissions.may_end_seat(request.user, seat).demand()
    form = forms.EndSeatForm(request.POST or None, seat=seat)
    if form.is_valid():
        day, version = form.cleaned_data["last_day"], form.cleaned_data["version"]
        commands.end_seat(by=request.user, seat=seat, last_day=day, read_version=version)
        opened = seat.handovers.filter(is_open=True).first()
        return redirect(opened or seat.organisation)
    return edit_page(request, form, _("End the seat"), seat.person, lead=str(seat.organisation))


def give_duty(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Name the holder of a seat first contact or deputy, or neither."""
    seat = _visible(request, pk)
    permissions.may_give_duty(request.user, seat).demand()
    form = forms.DutyForm(request.POST or None, initial={"duty": seat.duty})
    if form.is_valid():
        commands.give_duty(by=request.user, seat=seat, **form.cleaned_data)
        return redirect(seat.organisation)
    lead = _("{person}, {organisation}").format(person=seat.person, organisation=seat.organisation)
    return edit_page(request, form, _("First contact or deputy"), seat.organisation, lead=lead)
