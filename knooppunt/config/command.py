"""The installed command ``knooppunt``: our own verbs, and Django's below them."""

import os
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management import ManagementUtility, get_commands, load_command_class
from django.utils.translation import gettext as _

from knooppunt.config import integrity, seal
from knooppunt.config.refusal import Refusal
from knooppunt.guard import terminal

_VERIFIES = {"serve", "demo", "verify", "work"}
_READS = {"plan", "people"}  # verbs of apps below, that cannot look at the tables themselves before they begin
_HELP = {"-h", "--help"}


class CommandLine(ManagementUtility):
    """Django's command line, that names our verbs in our words."""

    def fetch_command(self, subcommand: str) -> Any:
        """Give the verb that was typed; refuse one that is not there, with what there is."""
        if subcommand not in get_commands():
            raise Refusal("\n".join([_unknown(subcommand), "", self.main_help_text()]))
        if subcommand in _READS and not _HELP & set(self.argv):
            integrity.refuse_old_schema()
        return super().fetch_command(subcommand)

    def main_help_text(self, commands_only: bool = False) -> str:  # noqa: FBT001, FBT002 - as Django calls it
        """List our verbs, each with what it does."""
        if commands_only:
            return super().main_help_text(commands_only)
        rows = [f"  {verb:9} {load_command_class(app, verb).help}" for verb, app in sorted(_verbs().items())]
        return "\n".join([_("What knooppunt can do:"), *rows, _("More about one of them: knooppunt VERB --help")])


def _verbs() -> dict[str, str]:
    return {verb: str(app) for verb, app in get_commands().items() if str(app).startswith("knooppunt.")}


def _unknown(verb: str) -> str:
    near = get_close_matches(verb, [*_verbs(), *get_commands()], n=1)
    meant = " " + _("Do you mean «%(word)s»?") % {"word": near[0]} if near else ""
    return _("There is no command «{verb}».").format(verb=verb) + meant


def main() -> None:
    """Run the command line; a refusal is one sentence on the error stream."""
    verb = sys.argv[1] if len(sys.argv) > 1 else "help"
    if verb == "guard":
        sys.exit(terminal.main(sys.argv[2:]))  # it needs no settings and no data, so it starts without them
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knooppunt.config.settings")
    if verb == "demo":
        os.environ["KNOOPPUNT_MODE"] = "demo"
    if verb not in _VERIFIES:
        seal.lift(Path(os.environ.get("DATA", "data")) / "knooppunt.sqlite3")
    try:
        CommandLine(sys.argv).execute()
    except (Refusal, ImproperlyConfigured) as refusal:
        sys.exit(f"knooppunt: {refusal}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
