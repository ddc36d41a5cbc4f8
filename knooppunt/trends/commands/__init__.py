"""The verbs of trends."""

from knooppunt.trends.commands.advice import correct_advice, issue_advice, withdraw_advice
from knooppunt.trends.commands.closing import (
    close_interpretation,
    close_with_new_perspective,
    dissent,
    reopen_interpretation,
)
from knooppunt.trends.commands.interpretation import (
    correct_interpretation,
    interpret_signals,
    withdraw_interpretation,
)
from knooppunt.trends.commands.reply import change_reply, give_reply, remind, tell_effect
from knooppunt.trends.commands.round import agree, give_reading, open_round, open_table, stop_round
from knooppunt.trends.commands.signal import correct_signal, share_signal, withdraw_signal

__all__ = [
    "agree",
    "change_reply",
    "close_interpretation",
    "close_with_new_perspective",
    "correct_advice",
    "correct_interpretation",
    "correct_signal",
    "dissent",
    "give_reading",
    "give_reply",
    "interpret_signals",
    "issue_advice",
    "open_round",
    "open_table",
    "remind",
    "reopen_interpretation",
    "share_signal",
    "stop_round",
    "tell_effect",
    "withdraw_advice",
    "withdraw_interpretation",
    "withdraw_signal",
]
