"""What joint stances hang on the pages of interpretations, advice and organisations."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from knooppunt.people.models import Organisation
from knooppunt.shared.panels import hang
from knooppunt.stances import permissions, queries


def stances_from(request: HttpRequest, source: permissions.Source) -> SafeString | str:
    """Show the joint stances that follow from this, and let somebody write one."""
    user: Any = request.user
    context = {
        "stances": queries.stances_from(user, source),
        "write_url": reverse(f"stances:write_from_{source._meta.model_name}", args=[source.pk]),
        "may_write": permissions.may_follow(user, source),
    }
    return render_to_string("stances/_stances_from.html", context, request)


def signed_by(request: HttpRequest, organisation: Organisation) -> SafeString | str:
    """Show what an organisation signed, as far as this reader may know."""
    rows = list(queries.signed_by(request.user, organisation))
    return render_to_string("stances/_signed_by.html", {"rows": rows}, request) if rows else ""


for place in ("trends.interpretation", "trends.advice"):
    hang(place, stances_from, order=50)
hang("people.organisation", signed_by, order=60)
