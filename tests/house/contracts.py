"""The wall as an import contract: nobody but the doors imports what lives behind it."""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class Wall(Contract):
    """Like import-linter's protected contract, for apps that may not have been built yet."""

    type_name = "wall"
    walled: Any = fields.ListField(subfield=fields.StringField())
    doors: Any = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001 - import-linter's signature
        found = sorted(climber for app in self.walled for climber in self._climbers(graph, app))
        return ContractCheck(kept=not found, metadata={"climbers": found})

    def _climbers(self, graph: ImportGraph, app: str) -> list[str]:
        inside = {module for module in graph.modules if _lies_in(module, app)}
        importers = {(who, module) for module in inside for who in graph.find_modules_that_directly_import(module)}
        return [f"{who} imports {module}" for who, module in importers if not self._may_enter(who, app)]

    def _may_enter(self, who: str, app: str) -> bool:
        return _lies_in(who, app) or any(_lies_in(who, door) for door in self.doors)

    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["climbers"]:
            output.print_error(line)


def _lies_in(module: Any, package: Any) -> bool:
    return str(module) == str(package) or str(module).startswith(f"{package}.")
