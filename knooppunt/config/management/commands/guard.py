"""``knooppunt guard``: say where personal data stands in texts."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext_lazy as _

from knooppunt.guard import terminal


class Command(BaseCommand):
    """Reads a file of texts, or what is piped in."""

    help = _("find personal data in texts: a file, or - for what is piped in")  # type: ignore[assignment]  # drawn as text

    def add_arguments(self, parser: Any) -> None:
        """Take what the terminal takes."""
        parser.add_argument("file")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do as the terminal does."""
        sys.exit(terminal.main([options["file"]]))
