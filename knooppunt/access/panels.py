"""What hangs on the pages of others: how a person gets in, and the first steps of who came in."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from knooppunt.access import permissions, queries
from knooppunt.access.pulse import pulse_of
from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.shared.panels import hang


def of_person(request: HttpRequest, person: Person) -> SafeString | str:
    """Show who keeps the register whether this person can log in, and let them invite."""
    if not permissions.may_invite(request.user):
        return ""
    context = {
        "person": person,
        "verdict": permissions.may_invite_person(request.user, person),
        "has_account": permissions.has_account(person),
        "invitation": queries.open_invitations().filter(person=person).first(),
    }
    return render_to_string("access/_of_person.html", context, request)


def of_desk(request: HttpRequest, user: User) -> SafeString | str:
    """Show somebody who came in for the first time what to do first."""
    is_new = user.seen_entry == 0
    return render_to_string("access/_first_steps.html", {}, request) if is_new else ""


def of_head(request: HttpRequest, user: User) -> SafeString | str:
    """Let an open page find out that its reader may not see it any more."""
    if not request.user.is_authenticated:
        return ""
    return render_to_string("access/_pulse.html", {"pulse": pulse_of(request.user)})


hang("look.head", of_head)
hang("people.person", of_person, order=60)
hang("desk.desk", of_desk, order=10)
