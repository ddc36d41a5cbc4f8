"""The verbs of the register in use, by noun."""

from knooppunt.network.commands.expertise import set_expertise
from knooppunt.network.commands.export import agree_export, ask_export, erase_export, refuse_export, take_export
from knooppunt.network.commands.key_figure import ask_key_figure, end_consent, forget_unanswered, give_consent

__all__ = [
    "agree_export",
    "ask_export",
    "ask_key_figure",
    "end_consent",
    "erase_export",
    "forget_unanswered",
    "give_consent",
    "refuse_export",
    "set_expertise",
    "take_export",
]
