"""The pages on which organisations and groups are kept."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.people import commands, forms, permissions
from knooppunt.people.coding import free_code
from knooppunt.people.models import Group, Membership, Organisation
from knooppunt.people.views.editing import edit_page


def add_organisation(request: HttpRequest) -> HttpResponseBase:
    """Add a partner."""
    permissions.may_add_contact(request.user).demand()
    form = forms.OrganisationForm(request.POST or None, user=request.user)
    if form.is_valid():
        code = free_code(Organisation.with_doubles.all(), form.cleaned_data["name"])
        return redirect(commands.add_organisation(by=request.user, code=code, **form.cleaned_data))
    return edit_page(request, form, _("Add an organisation"), (_("Organisations"), reverse("people:organisations")))


def change_organisation(request: HttpRequest, code: str) -> HttpResponseBase:
    """Correct what is known of a partner."""
    permissions.may_look(request.user).demand()
    found = get_object_or_404(Organisation.objects.select_related("area__parent"), code=code)
    permissions.may_keep_area(request.user, found.area).demand()
    form = forms.ChangeOrganisationForm(request.POST or None, user=request.user, organisation=found)
    if form.is_valid():
        version = form.cleaned_data.pop("version")
        commands.change_organisation(by=request.user, organisation=found, read_version=version, **form.cleaned_data)
        return redirect(found)
    return edit_page(request, form, _("Change the organisation"), found)


def add_group(request: HttpRequest) -> HttpResponseBase:
    """Add a standing body or a working group."""
    permissions.may_add_contact(request.user).demand()
    form = forms.GroupForm(request.POST or None, user=request.user)
    if form.is_valid():
        code = free_code(Group.objects.all(), form.cleaned_data["name"])
        return redirect(commands.add_group(by=request.user, code=code, **form.cleaned_data))
    return edit_page(request, form, _("Add a group"), (_("Groups"), reverse("people:groups")))


def _group(request: HttpRequest, code: str) -> Group:
    permissions.may_look(request.user).demand()
    found: Group = get_object_or_404(Group.objects.select_related("area__parent"), code=code)
    permissions.may_change_group(request.user, found).demand()
    return found


def change_group(request: HttpRequest, code: str) -> HttpResponseBase:
    """Correct what is known of a group."""
    found = _group(request, code)
    form = forms.ChangeGroupForm(request.POST or None, user=request.user, group=found)
    if form.is_valid():
        version = form.cleaned_data.pop("version")
        commands.change_group(by=request.user, group=found, read_version=version, **form.cleaned_data)
        return redirect(found)
    return edit_page(request, form, _("Change the group"), found)


def add_member(request: HttpRequest, code: str) -> HttpResponseBase:
    """Let somebody join a group."""
    found = _group(request, code)
    form = forms.JoinForm(request.POST or None, user=request.user, group=found)
    if form.is_valid():
        person, start = form.cleaned_data["person"], form.cleaned_data["start"]
        commands.add_member(by=request.user, group=found, person=person, start=start)
        return redirect(found)
    return edit_page(request, form, _("Add a member"), found)


def end_membership(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Let somebody leave a group."""
    permissions.may_look(request.user).demand()
    rows = Membership.objects.current().select_related("person", "group__area__parent")
    membership = get_object_or_404(rows, pk=pk)
    permissions.may_change_group(request.user, membership.group).demand()
    form = forms.LeaveForm(request.POST or None, membership=membership)
    if form.is_valid():
        commands.end_membership(by=request.user, membership=membership, **form.cleaned_data)
        return redirect(membership.group)
    return edit_page(request, form, _("End the membership"), membership.group, lead=str(membership.person))
