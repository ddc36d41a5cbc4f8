"""What questions hang on pages below: a tab beside trends, and where an action perspective came from."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.questions.models import Question
from knooppunt.shared.panels import hang


def tab(request: HttpRequest, here: str) -> SafeString:
    """Draw the tab of the question desk."""
    return render_to_string("questions/_tab.html", {"here": here}, request)


def of_perspective(request: HttpRequest, perspective: ActionPerspective) -> SafeString | str:
    """Show from which question an action perspective came, to who may read that question."""
    rows = list(Question.objects.visible_to(request.user).standing().filter(perspective=perspective))
    return render_to_string("questions/_of_perspective.html", {"rows": rows}, request) if rows else ""


hang("trends.tabs", tab)
hang("catalogue.perspective", of_perspective, order=30)
