"""The style page and the accessibility statement; both are open to everybody."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from knooppunt.look import samples


@login_not_required
@require_GET
def style(request: HttpRequest) -> HttpResponse:
    """Show each component in each state."""
    return render(request, "look/style.html", samples.everything())


@login_not_required
@require_GET
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say honestly how accessible the product is."""
    return render(request, "look/accessibility.html")
