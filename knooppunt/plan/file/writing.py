"""A plan file as text: always the same text for the same plan."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from knooppunt.plan.file.building import document_of
from knooppunt.plan.file.things import PlanFile

WIDTH = 110


def write(files: Iterable[PlanFile]) -> str:
    """Print plan files as YAML, one document each."""
    documents = [document_of(file) for file in files]
    return yaml.dump_all(
        documents,
        Dumper=PlanDumper,
        sort_keys=False,
        allow_unicode=True,
        width=WIDTH,
        explicit_start=len(documents) > 1,
    )


class PlanDumper(yaml.SafeDumper):
    """Writes short lists on one line and list items indented under their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's signature
        """Indent also the items of a list."""
        super().increase_indent(flow)

    def ignore_aliases(self, _data: Any) -> bool:
        """Write everything out: a plan file has no references."""
        return True


def _list(dumper: PlanDumper, items: list[Any]) -> yaml.Node:
    is_short = not any(isinstance(item, dict) or len(str(item)) > WIDTH // 3 for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=is_short)


def _date(dumper: PlanDumper, day: date) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", day.isoformat())


def _amount(dumper: PlanDumper, amount: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{amount:.2f}")


PlanDumper.add_representer(list, _list)
PlanDumper.add_representer(date, _date)
PlanDumper.add_representer(Decimal, _amount)
