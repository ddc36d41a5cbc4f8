"""``knooppunt demo``: the region Noord-Holland in its invented year, on this machine."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from knooppunt.accounts import demo
from knooppunt.config import assets, integrity, region, server, start
from knooppunt.config.apart import do_apart
from knooppunt.config.demo.load import demo_year
from knooppunt.config.management.commands.serve import address


class Command(BaseCommand):
    """Prepare what is not there yet; then serve."""

    help = _("Serve the demo year of Noord-Holland; the first time it is made in the data folder.")
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Make the database when it is new, bring it up to date when it is old."""
        start.look_around()
        if integrity.has_no_tables() or integrity.schema_faults()[1]:
            do_apart(_migrate)
        if region.is_empty():
            self.stdout.write(_("The demo year is being made. This happens only once."))
            self.stdout.flush()
            do_apart(demo_year)
        assets.gather()
        server.run(workers=1, announce=_announcement())


def _migrate() -> None:
    call_command("migrate", interactive=False, verbosity=0)


def _announcement() -> str:
    names = "\n".join(f"  {demo.email(name)}" for name in demo.CAST)
    words = _(
        "Knooppunt answers at {address}\nLog in with the password {password} as one of:\n{names}\nStop with Ctrl-C."
    )
    return words.format(address=address(), password=demo.PASSWORD, names=names)
