"""The verbs of the register in use, by noun."""

from knooppunt.network.commands.expertise import set_expertise

__all__ = ["set_expertise"]
