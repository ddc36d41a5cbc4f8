"""The verbs of the register in use, by noun."""

from knooppunt.network.commands.expertise import set_expertise
from knooppunt.network.commands.export import agree_export, ask_export, erase_export, refuse_export, take_export

__all__ = ["agree_export", "ask_export", "erase_export", "refuse_export", "set_expertise", "take_export"]
