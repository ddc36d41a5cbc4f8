"""``knooppunt user add``: somebody comes into the network, with a seat and an account."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from knooppunt.config import integrity, register
from knooppunt.people.words import Layer, Role


class Command(BaseCommand):
    """Ask for what was not given, and add the person."""

    help = _("Add a person with a seat and an account.")
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take every answer as an option too."""
        add = parser.add_subparsers(dest="verb", required=True).add_parser("add", help=_("add a person"))
        add.add_argument("--email", help=_("e-mail address"))
        add.add_argument("--name", help=_("name"))
        add.add_argument("--organisation", help=_("code or name of the organisation"))
        add.add_argument("--role", choices=Role.values, help=_("role of the seat"))
        add.add_argument("--layer", choices=Layer.values, default=Layer.CIVIL, help=_("layer of the seat"))
        add.add_argument("--theme", default="", help=_("code of the theme of the seat, such as CTER"))
        add.add_argument("--function", default="", help=_("function, in words"))
        add.add_argument("--password", help=_("password; left out, one is made and shown once"))

    def handle(self, *_args: Any, **options: Any) -> None:
        """Add the person and show the password once."""
        integrity.refuse_old_schema()
        newcomer = register.Newcomer(
            email=register.answer(options["email"], _("E-mail address")),
            name=register.answer(options["name"], _("Name")),
            organisation=register.answer(options["organisation"], _("Name of the organisation")),
            role=register.answer(options["role"], _("Role ({roles})").format(roles=", ".join(Role.values))),
            layer=options["layer"],
            theme=options["theme"],
            function=options["function"],
        )
        password = register.add(newcomer, options["password"])
        self.stdout.write(_("{email} can log in with: {password}").format(email=newcomer.email, password=password))
