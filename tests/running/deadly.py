"""Settings of a server that dies on request: at the audit line, or between the write and the answer."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from knooppunt.config.settings import *  # noqa: F403 - the settings of the product
from knooppunt.config.settings import DATA
from knooppunt.config.settings import MIDDLEWARE as _OURS

MIDDLEWARE = ["tests.running.deadly.DeadlyMiddleware", *_OURS]


class DeadlyMiddleware:
    """Kills its own process once, at the place that a file in the data folder names."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with connection.execute_wrapper(_at_the_audit_line):
            response = self.get_response(request)
        _die_at(DATA / "die-before-the-answer")
        return response


def _at_the_audit_line(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    done = execute(sql, *rest)
    if sql.startswith('INSERT INTO "audit_entry"'):
        _die_at(DATA / "die-at-the-audit-line")
    return done


def _die_at(place: Path) -> None:
    if place.exists():
        place.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
