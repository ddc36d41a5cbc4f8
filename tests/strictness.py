"""What no test of this house puts up with: a variable nobody gave the page, a query asked again for each row."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest
import zeal
from django.db import connection
from django.http import HttpResponse
from django.template import engines
from django.test.client import ClientHandler
from django.utils import translation
from hypothesis import HealthCheck, settings
from zeal.constants import initialize_app_registry
from zeal.patch import patch

OURS = "/knooppunt/"

# No test is timed: a busy machine makes no fault. What must be quick is measured in bench/.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


class MissingVariable(Exception):
    """Raised when a page of the product asks for a variable that nobody gave it."""


class Demand(str):
    """Stands in for ``string_if_invalid``: refuses in our own pages, keeps silent in those of others."""

    __slots__ = ()

    def __contains__(self, text: object) -> bool:
        return True

    def __mod__(self, variable: Any) -> str:
        place = _template_of(sys._getframe(1).f_locals.get("context"))
        if OURS in place:
            message = f"{variable} in {place}"
            raise MissingVariable(message)
        return ""


def _template_of(context: Any) -> str:
    template = getattr(getattr(context, "render_context", None), "template", None)
    return str(template.origin.name) if template else ""


@pytest.fixture(scope="session", autouse=True)
def _watch_queries() -> None:
    initialize_app_registry()
    patch()


@pytest.fixture(scope="session", autouse=True)
def _no_session_outlives_the_tests(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A browser keeps its lines open, and PostgreSQL drops no database that a late thread still holds."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            connection.close()


@pytest.fixture(autouse=True)
def _starts_in_the_default_language() -> None:
    """A page asked for in another language leaves it active in this thread, as no new process would have it."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def _every_variable_resolves(monkeypatch: pytest.MonkeyPatch) -> None:
    engine: Any = engines["django"]
    monkeypatch.setattr(engine.engine, "string_if_invalid", Demand("missing"))


@pytest.fixture(autouse=True)
def _no_query_is_asked_for_each_row(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = ClientHandler.__call__

    def watched(handler: ClientHandler, environ: dict[str, Any]) -> HttpResponse:
        """Watch the pages; a posted form may ask again what it asked when it was checked."""
        if environ["REQUEST_METHOD"] != "GET":
            return answer(handler, environ)  # type: ignore[return-value]  # as below
        with zeal.zeal_context():
            return answer(handler, environ)  # type: ignore[return-value]  # the test client answers with what a view gives

    monkeypatch.setattr(ClientHandler, "__call__", watched)
