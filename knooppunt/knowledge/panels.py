"""What knowledge hangs on the pages of gatherings, interpretations and advice."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from knooppunt.knowledge import permissions, queries
from knooppunt.shared.panels import hang


def lessons_from(request: HttpRequest, source: permissions.Source) -> SafeString | str:
    """Show the lessons that came of this, and let somebody write one."""
    user: Any = request.user
    context = {
        "lessons": queries.lessons_of(user, source),
        "write_url": reverse(f"knowledge:write_from_{source._meta.model_name}", args=[source.pk]),
        "may_write": permissions.may_write(user, source),
    }
    return render_to_string("knowledge/_lessons_from.html", context, request)


for place in ("gatherings.gathering", "trends.interpretation", "trends.advice"):
    hang(place, lessons_from, order=60)
