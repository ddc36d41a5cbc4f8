"""``knooppunt work``: runs the jobs; the server starts it as its child."""

from argparse import ArgumentParser
from typing import Any

from django.utils.translation import gettext as _
from django_tasks_db.management.commands import db_worker

from knooppunt.config import jobs, rounds
from knooppunt.post.commands import resume


class Command(db_worker.Command):
    """Run jobs until told to stop, and say every few seconds that this works."""

    help = _("Run the jobs; the server starts this itself.")
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what the package takes, and which server started this."""
        super().add_arguments(parser)
        parser.add_argument("--server", type=int, help=_("process of the server, with which this ends"))

    def configure_logging(self, verbosity: int) -> None:
        """Leave logging to the settings."""

    def handle(self, *, server: int | None, **options: Any) -> None:  # type: ignore[override]  # options come by name
        """Beat, take up the mail that a killed worker let fall, and work."""
        if server:
            jobs.end_with_parent(server)
        jobs.keep_beating()
        resume()
        rounds.keep_going_round()
        super().handle(**options)
