"""How often somebody may ask for a personal link: as often as for a new password."""

from allauth.core import ratelimit
from django.http import HttpRequest


def is_too_often(request: HttpRequest, email: str) -> bool:
    """Tell whether this was asked too often, for this address or from this place."""
    return not ratelimit.consume(request, action="reset_password", key=email.lower())
