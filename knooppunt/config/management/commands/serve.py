"""``knooppunt serve``: the real server, on a database that is whole and up to date."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from knooppunt.config import assets, integrity, server, start


class Command(BaseCommand):
    """Serve until told to stop."""

    help = _("Serve Knooppunt with its job worker (HOST, PORT, DATA and DATABASE_URL come from outside).")
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the number of web workers."""
        parser.add_argument("--workers", type=int, default=1, help=_("how many web workers, each with four threads"))

    def handle(self, *_args: Any, workers: int, **_options: Any) -> None:
        """Look around first; then serve."""
        start.look_around()
        integrity.refuse_old_schema()
        start.refuse_demo_accounts()
        assets.gather()
        server.run(workers=workers, announce=_("Knooppunt answers at {address}").format(address=address()))


def address() -> str:
    """Give the address at which people reach this server."""
    return settings.ORIGIN or f"http://{settings.HOST}:{settings.PORT}"
