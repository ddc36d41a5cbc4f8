"""The draft of a trend signal: in the session and nowhere else, so that it ends when the session does."""

from django.http import HttpRequest

from knooppunt.trends.forms import ShareForm

_KEY = "trends.draft"


def kept(request: HttpRequest) -> dict[str, str]:
    """Give what was typed before, as far as it may be kept."""
    found: dict[str, str] = request.session.get(_KEY, {})
    return found


def keep(request: HttpRequest, form: ShareForm) -> None:
    """Keep what was typed; without a text there is nothing to go on with."""
    if "what" not in form.draft:
        forget(request)
    elif form.draft != kept(request):
        request.session[_KEY] = form.draft


def forget(request: HttpRequest) -> None:
    """Let the draft be gone."""
    request.session.pop(_KEY, None)
