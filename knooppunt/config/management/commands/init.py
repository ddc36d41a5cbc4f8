"""``knooppunt init``: a region of one's own, empty but for its areas, its houses and one administrator."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from knooppunt.config import integrity, region, register
from knooppunt.config.refusal import Refusal


class Command(BaseCommand):
    """Ask for what was not given, and make the region in one go."""

    help = _("Make an empty region of your own: areas from a file and the first administrator.")
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take every answer as an option too, so that it can run without a person."""
        parser.add_argument("--areas", help=_("YAML file with the areas; shaped like the one of Noord-Holland"))
        parser.add_argument("--name", help=_("name of the first administrator"))
        parser.add_argument("--email", help=_("e-mail address of the first administrator"))
        parser.add_argument("--organisation", help=_("name of the organisation of the administrator"))
        parser.add_argument("--password", help=_("password; left out, one is made and shown once"))

    def handle(self, *_args: Any, **options: Any) -> None:
        """Refuse where something stands already; then build."""
        areas = region.read(Path(register.answer(options["areas"], _("File with the areas"))))
        integrity.refuse_damage()
        integrity.refuse_unknown_schema()
        if not integrity.has_no_tables() and not region.is_empty():
            raise Refusal(_("This database holds a region already. Choose another data folder in DATA."))
        first = register.Newcomer(
            name=register.answer(options["name"], _("Name of the first administrator")),
            email=register.answer(options["email"], _("E-mail address")),
            organisation=register.answer(options["organisation"], _("Name of the organisation")),
            role="administrator",
        )
        register.refuse_bad_email(first.email)
        call_command("migrate", interactive=False, verbosity=0)
        password = region.make(areas, first, options["password"])
        self.stdout.write(
            _("The region is there. {email} logs in with: {password}").format(email=first.email, password=password)
        )
        self.stdout.write(_("Next: knooppunt plan import FILE, then knooppunt user add, then knooppunt serve."))
