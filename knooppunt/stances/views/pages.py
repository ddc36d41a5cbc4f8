"""The pages on which joint stances are read, within the network and outside it."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from knooppunt.people.permissions import may_look
from knooppunt.shared.thread import thread_of
from knooppunt.stances import permissions, queries
from knooppunt.stances.models import Stance
from knooppunt.stances.words import STANCE, State

STATES = {"tekenen": State.OFFERED, "gepubliceerd": State.PUBLISHED, "concept": State.DRAFT}
WITHDRAWN = "ingetrokken"


def find(request: HttpRequest, pk: int) -> Stance:
    """Give a stance this reader may know of."""
    rows = Stance.objects.visible_to(request.user)
    related = ("audience", "author", "organisation", "theme", "interpretation", "advice")
    found: Stance = get_object_or_404(rows.select_related(*related), pk=pk)
    return found


def stances(request: HttpRequest) -> HttpResponse:
    """List the newest joint stances this reader may see."""
    may_look(request.user).demand()
    word = request.GET.get("stand", "")
    state, before = STATES.get(word, ""), _before(request)
    page = queries.newest(request.user, state=state, withdrawn=word == WITHDRAWN, before=before)
    context = {
        "page": page,
        "tabs": _tabs(word),
        "may_write": permissions.may_write(request.user),
        "older_url": _address(word, page.older) if page.older else "",
        "newest_url": _address(word) if before else "",
    }
    return render(request, "stances/stances.html", context)


def _before(request: HttpRequest) -> int:
    text = request.GET.get("voor", "")
    return int(text) if text.isdecimal() else 0


def _tabs(word: str) -> list[tuple[str, str, bool]]:
    labels = {
        "": _("All"), "tekenen": _("Being signed"), "gepubliceerd": pgettext("stances", "Published"),
        "concept": _("Drafts"), WITHDRAWN: pgettext("stances", "Withdrawn"),
    }  # fmt: skip
    here = word if word in labels else ""
    return [(label, _address(code), code == here) for code, label in labels.items()]


def _address(word: str, before: int = 0) -> str:
    asked = {name: value for name, value in (("stand", word), ("voor", before)) if value}
    return f"{reverse('stances:stances')}?{urlencode(asked)}" if asked else reverse("stances:stances")


def stance(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one stance: its text, who signed it with what mandate, and its thread."""
    found, user = find(request, pk), request.user
    lines = queries.lines_of(user, found)
    context = {
        "stance": found,
        "is_shown": permissions.may_still_read(user, found),
        "lines": lines,
        "mine": [line for line in lines if line.is_mine],
        "signed": sum(line.signatory.is_signed for line in lines),
        "lapsed": queries.lapsed_of(found) if permissions.may_see_all(user, found) else [],
        "source": queries.source_of(user, found),
        "thread": thread_of(user, STANCE, pk),
        "unbound": queries.without_signer(found) if permissions.may_invite(user, found) else [],
        "may": {name: getattr(permissions, f"may_{name}")(user, found) for name in _VERBS},
    }
    return render(request, "stances/stance.html", context)


_VERBS = ("change", "invite", "offer", "publish", "withdraw")


@login_not_required
def public_stances(request: HttpRequest) -> HttpResponse:
    """List the public stances for everybody."""
    before = _before(request)
    page = queries.public(before=before)
    here = reverse("stances:public_stances")
    older_url = f"{here}?{urlencode({'voor': page.older})}" if page.older else ""
    context = {"page": page, "older_url": older_url, "newest_url": here if before else ""}
    return render(request, "stances/public_stances.html", context)


@login_not_required
def public_stance(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a public stance to everybody; of a withdrawn one only that it was withdrawn, when and why."""
    found = get_object_or_404(Stance.objects.public().select_related("theme"), pk=pk)
    signatures = [] if found.is_withdrawn else list(queries.signatures_of(found))
    context = {"stance": found, "signatures": signatures, "signed": sum(one.is_signed for one in signatures)}
    return render(request, "stances/public_stance.html", context)
