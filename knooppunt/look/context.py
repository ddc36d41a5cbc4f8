"""What every page knows without its view saying so."""

from importlib.metadata import PackageNotFoundError, version
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from knooppunt.look import navigation
from knooppunt.shared import clock

try:
    VERSION = version("knooppunt")
except PackageNotFoundError:
    VERSION = ""


def look(request: HttpRequest) -> dict[str, Any]:
    """Give the frame its navigation, the version, and the product's day when that stands still."""
    return {
        "navigation": SimpleLazyObject(lambda: navigation.links(request)),
        "product_version": VERSION,
        "fixed_day": clock.today() if clock.is_fixed() else None,
    }
