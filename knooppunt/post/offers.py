"""What mail asks of who keeps it going."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from knooppunt.post.models import Message
from knooppunt.post.permissions import may_see_outgoing
from knooppunt.shared.offers import Ask, AskRow, asks


def _not_delivered(user: Any) -> list[AskRow]:
    number = Message.objects.given_up().count() if may_see_outgoing(user) else 0
    words = ngettext("{number} mail was not delivered", "{number} mails were not delivered", number)
    return [AskRow(words.format(number=number), reverse("post:outgoing"))] if number else []


asks.add(Ask("post.given_up", _("Mail that did not arrive"), _not_delivered, 15))
