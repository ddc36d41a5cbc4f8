"""``knooppunt migrate``: Django's own, and the cache's table with it, which has no migration."""

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate
from django.utils.translation import gettext as _


class Command(migrate.Command):
    """Bring the database up to date, all of it."""

    help = _("Bring the database up to date.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the migrations, then make the cache table where it is missing."""
        super().handle(*args, **options)
        is_only_asking = options["check_unapplied"] or options["plan"]
        if not is_only_asking and not options["app_label"]:
            call_command("createcachetable", database=options["database"], verbosity=0)
