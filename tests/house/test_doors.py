"""No app enters another's views, forms or addresses; and the house is free of circles."""

import sys
from pathlib import Path

import grimp
import pytest

from tests.house.places import skeleton

DOORS = {"views", "forms", "urls", "panels", "offers"}


def intruders(graph: grimp.ImportGraph) -> list[str]:
    """List the imports that come in by another app's door; config knows all."""
    return [
        f"{importer} imports {imported}"
        for importer in sorted(graph.modules)
        for imported in sorted(graph.find_modules_directly_imported_by(importer))
        if _is_intrusion(importer.split("."), imported.split("."))
    ]


def _is_intrusion(importer: list[str], imported: list[str]) -> bool:
    is_door = len(imported) > 2 and imported[2] in DOORS and imported[1] != "shared"
    return is_door and len(importer) > 1 and importer[1] not in {imported[1], "config"}


def graph_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> grimp.ImportGraph:
    monkeypatch.syspath_prepend(str(folder))
    for name in [name for name in sys.modules if name == "knooppunt"]:
        monkeypatch.delitem(sys.modules, name)
    return grimp.build_graph("knooppunt", cache_dir=None)


def test_apps_use_only_their_own_doors() -> None:
    assert intruders(grimp.build_graph("knooppunt", cache_dir=None)) == []


def test_another_apps_form_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = graph_of(skeleton(tmp_path, "other_door"), monkeypatch)
    assert intruders(graph) == ["knooppunt.gatherings.views imports knooppunt.trends.forms"]


def test_there_is_no_circle_of_modules() -> None:
    graph = grimp.build_graph("knooppunt", cache_dir=None)
    circles = [module for module in graph.modules if _comes_back(graph, module)]
    assert circles == []


def _comes_back(graph: grimp.ImportGraph, module: str) -> bool:
    after = graph.find_modules_directly_imported_by(module)
    return any(graph.find_shortest_chain(importer=next_one, imported=module) for next_one in after)
