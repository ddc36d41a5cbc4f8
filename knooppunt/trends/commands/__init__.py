"""The verbs of trends."""

from knooppunt.trends.commands.advice import correct_advice, issue_advice, withdraw_advice
from knooppunt.trends.commands.closing import (
    close_interpretation,
    close_with_new_perspective,
    dissent,
    reopen_interpretation,
)
from knooppunt.trends.commands.intake import archive_signal, keep_signal, sort_signal
from knooppunt.trends.commands.interpretation import (
    correct_interpretation,
    interpret_signals,
    withdraw_interpretation,
)
from knooppunt.trends.commands.reply import change_reply, give_reply, remind, tell_effect
from knooppunt.trends.commands.round import agree, give_reading, open_round, open_table, stop_round
from knooppunt.trends.commands.second_look import approve_signal, send_signal_back
from knooppunt.trends.commands.signal import correct_signal, share_signal, withdraw_signal

__all__ = [
    "agree",
    "approve_signal",
    "archive_signal",
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
    "keep_signal",
    "open_round",
    "open_table",
    "remind",
    "reopen_interpretation",
    "send_signal_back",
    "share_signal",
    "sort_signal",
    "stop_round",
    "tell_effect",
    "withdraw_advice",
    "withdraw_interpretation",
    "withdraw_signal",
]
