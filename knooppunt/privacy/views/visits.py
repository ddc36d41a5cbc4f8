"""How somebody comes to their own data: with their account, or by a personal link and no account at all."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.post.models import SignedLink
from knooppunt.post.queries import link_of
from knooppunt.privacy.words import LINK

PAGES = ("own", "correct", "confirm", "ask", "leave", "stay")


@dataclass(frozen=True)
class Visit:
    """Whose data is on the page, who acts, and by which link they came, if they did."""

    person: Person | None
    by: User | None
    token: str = ""
    link: SignedLink | None = None

    @property
    def frame(self) -> str:
        """Give the template around the page: without the menu for who came by a link."""
        return "look/base_public.html" if self.token else "look/base.html"

    def url(self, page: str, *args: str) -> str:
        """Give the address of another page of own data, for who came as this visitor did."""
        if self.token:
            return reverse(f"privacy:linked_{page}", args=[self.token, *args])
        return reverse(f"privacy:{page}", args=args)

    @property
    def home(self) -> str:
        """Give the address of the page where this visit begins."""
        return reverse("privacy:linked", args=[self.token]) if self.token else reverse("privacy:own")

    @property
    def urls(self) -> dict[str, str]:
        """Give the addresses of the pages of own data by their names."""
        files = {kind: self.url("file", kind) for kind in ("json", "csv")}
        return {page: self.url(page) for page in PAGES} | files | {"home": self.home}


View = Callable[..., HttpResponse]


def by_account(view: View) -> View:
    """Let who is logged in see their own data."""

    @never_cache
    @wraps(view)
    def own(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        person = Person.objects.filter(user=user).first()
        return view(request, Visit(person, user), **kwargs)

    return own


def by_link(view: View) -> View:
    """Let who has a personal link that works see the data of its person; any other link gets one and the same page."""

    @login_not_required
    @never_cache
    @wraps(view)
    def linked(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponse:
        link = link_of(LINK, token)
        if link is None:
            return render(request, "privacy/gone.html", status=404)
        return view(request, Visit(link.person, None, token, link), **kwargs)

    return linked


def page(request: HttpRequest, visit: Visit, template: str, **context: Any) -> HttpResponse:
    """Draw a page of own data in the frame that belongs to the visit."""
    return render(request, template, {"visit": visit, "urls": visit.urls, "person": visit.person, **context})


def home(visit: Visit) -> HttpResponse:
    """Send back to where the visit begins."""
    return redirect(visit.home)
