"""What own data hangs on pages below: on one's account, what is held and where to correct it."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from knooppunt.people.models import Person
from knooppunt.privacy.queries.own import card_of
from knooppunt.shared.panels import hang


def own_card(request: HttpRequest, user: Any) -> SafeString | str:
    """Draw what the network sees of this user, with the way to all of it."""
    person = Person.objects.filter(user=user).first()
    card = card_of(person) if person else None
    return render_to_string("privacy/_account.html", {"card": card}, request)


hang("people.profile", own_card)
