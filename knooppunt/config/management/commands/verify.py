"""``knooppunt verify``: a full look at the database, also where a start looks only quickly."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import IntegrityError, connection
from django.utils.translation import gettext as _

from knooppunt.config import integrity
from knooppunt.config.refusal import Refusal


class Command(BaseCommand):
    """Say that the database is whole, or what is wrong with it."""

    help = _("Look at every page, index and reference of the database.")
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Look at the file, the schema and the references between tables."""
        integrity.refuse_damage(fully=True)
        integrity.refuse_unknown_schema()
        integrity.refuse_old_schema()
        try:
            connection.check_constraints()
        except IntegrityError as error:
            raise Refusal(str(error)) from None
        self.stdout.write(_("The database is whole."))
