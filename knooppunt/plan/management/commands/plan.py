"""``plan import FILE`` and ``plan export YEAR``."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from knooppunt.plan.commands import BadPlan, import_plan
from knooppunt.plan.file.writing import write
from knooppunt.plan.models import Plan
from knooppunt.plan.queries.exporting import file_of


class Command(BaseCommand):
    """Read a plan file into the product, or print a plan as such a file."""

    help = _("Import a plan file, or export the plans of a year; the file is described in docs/plan-file.md.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare both verbs."""
        verbs = parser.add_subparsers(dest="verb", required=True)
        importing = verbs.add_parser("import", help=_("check a plan file whole and bring it in"))
        importing.add_argument("file", type=Path)
        importing.add_argument("--reason", default="", help=_("why an adopted plan changes"))
        exporting = verbs.add_parser("export", help=_("print the plans of a year"))
        exporting.add_argument("year", type=int)
        exporting.add_argument("--theme", default="", help=_("only the plan of this theme"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Carry out the verb."""
        if options["verb"] == "import":
            self._import(options["file"], options["reason"])
        else:
            self._export(options["year"], options["theme"])

    def _import(self, file: Path, reason: str) -> None:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as fault:
            raise CommandError(_("%(file)s cannot be read as text.") % {"file": file}) from fault
        try:
            plans = import_plan(by=None, text=text, reason=reason)
        except BadPlan as bad:
            for problem in bad.problems:
                self.stderr.write(f"{file}:{problem.line}: {problem.words}")
            sys.exit(1)
        for plan in plans:
            self.stdout.write(_("%(title)s (%(code)s) has been read.") % {"title": plan.title, "code": plan.code})

    def _export(self, year: int, theme: str) -> None:
        plans = Plan.objects.on_paper().filter(year=year).order_by("theme__code")
        chosen = list(plans.filter(theme__code=theme) if theme else plans)
        if not chosen:
            raise CommandError(_("There is no such plan."))
        self.stdout.write(write([file_of(plan) for plan in chosen]), ending="")
