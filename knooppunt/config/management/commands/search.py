"""``knooppunt search rebuild``: the index of search made anew from what the apps declare."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from knooppunt.config import integrity
from knooppunt.search.commands import rebuild, rebuild_later


class Command(BaseCommand):
    """Make the index anew, at once or as a job."""

    help = _("Make the search index anew: knooppunt search rebuild.")
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do, and whether the job worker does it."""
        parser.add_argument("verb", choices=["rebuild"], help=_("what to do with the index"))
        parser.add_argument("--later", action="store_true", help=_("let the job worker do it"))

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it, and say how many things can be found."""
        integrity.refuse_damage()
        integrity.refuse_unknown_schema()
        integrity.refuse_old_schema()
        if options["later"]:
            rebuild_later.enqueue()
            self.stdout.write(_("The search index will be made anew."))
        else:
            self.stdout.write(_("{number} things can be found.").format(number=rebuild()))
