"""What no test puts up with is really refused."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client, override_settings
from django.urls import path
from zeal import NPlusOneError

from knooppunt.people.models import Organisation
from knooppunt.people.tests.factories import make_municipality, make_organisation
from tests.strictness import MissingVariable


def areas(request: HttpRequest) -> HttpResponse:
    """Ask for the area of each organisation one by one."""
    return HttpResponse(", ".join(organisation.area.name for organisation in Organisation.objects.all()))


areas.login_required = False  # type: ignore[attr-defined]  # as login_not_required does
urlpatterns = [path("areas/", areas)]


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
def test_a_query_for_each_row_is_refused(client: Client) -> None:
    make_organisation("One", make_municipality("Zaanstad"))
    make_organisation("Two", make_municipality("Texel"))
    make_organisation("Three", make_municipality("Edam"))
    with pytest.raises(NPlusOneError):
        client.get("/areas/")


def test_a_missing_variable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    template = engines["django"].from_string("{{ nobody.gave.this }}")
    assert template.render({}) == "", "a page of another package may leave it out"
    monkeypatch.setattr("tests.strictness.OURS", "unknown source")
    with pytest.raises(MissingVariable, match=r"nobody\.gave\.this"):
        template.render({})


def test_a_question_may_be_about_what_is_not_there() -> None:
    assert engines["django"].from_string("{% if nobody %}yes{% else %}no{% endif %}").render({}) == "no"
