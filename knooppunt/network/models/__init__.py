"""The tables of the register in use."""

from knooppunt.network.models.expertise import Expertise
from knooppunt.network.models.export import FILE, JUDGES, LIST, Export
from knooppunt.network.models.key_figure import KeyFigure

__all__ = ["FILE", "JUDGES", "LIST", "Expertise", "Export", "KeyFigure"]
