"""The page of the outgoing mail."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.post import commands, permissions, queries
from knooppunt.post.models import Message

_LONGEST_ID = 16


@require_safe
def outgoing(request: HttpRequest) -> HttpResponse:
    """Show which mail waits, went out or did not arrive; its text in the demo only, to follow its link."""
    permissions.may_see_outgoing(request.user).demand()
    before = request.GET.get("voor", "")
    is_id = before.isascii() and before.isdecimal() and len(before) < _LONGEST_ID
    page = queries.outgoing(int(before) if is_id else 0)
    context = {
        "page": page,
        "shows_text": settings.IS_DEMO,
        "older_url": f"{request.path}?voor={page.older}" if page.older else "",
        "newest_url": request.path if before else "",
    }
    return render(request, "post/outgoing.html", context)


def try_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a mail once more that was given up."""
    permissions.may_see_outgoing(request.user).demand()
    if request.method != "POST":
        return redirect("post:outgoing")
    message = get_object_or_404(Message, pk=pk)
    commands.try_again(by=request.user, message=message)
    messages.success(request, _("This mail is tried again."))
    return redirect("post:outgoing")
