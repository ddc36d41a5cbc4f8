"""The verbs of trends."""

from knooppunt.trends.commands.advice import correct_advice, issue_advice, withdraw_advice
from knooppunt.trends.commands.interpretation import (
    correct_interpretation,
    interpret_signals,
    withdraw_interpretation,
)
from knooppunt.trends.commands.reply import change_reply, give_reply, remind, tell_effect
from knooppunt.trends.commands.signal import correct_signal, share_signal, withdraw_signal

__all__ = [
    "change_reply",
    "correct_advice",
    "correct_interpretation",
    "correct_signal",
    "give_reply",
    "interpret_signals",
    "issue_advice",
    "remind",
    "share_signal",
    "tell_effect",
    "withdraw_advice",
    "withdraw_interpretation",
    "withdraw_signal",
]
