"""The verbs of gatherings."""

from knooppunt.gatherings.commands.agenda import (
    link_outcome,
    move_agenda_item,
    put_on_agenda,
    record_decision,
    take_off_agenda,
)
from knooppunt.gatherings.commands.gathering import (
    already_held,
    cancel_gathering,
    correct_gathering,
    hold_gathering,
    make_private,
    make_public,
    plan_gathering,
    reopen_gathering,
)
from knooppunt.gatherings.commands.presence import enrol, withdraw_enrolment
from knooppunt.gatherings.commands.together import put_signals_on_agenda, record_agreed

__all__ = [
    "already_held",
    "cancel_gathering",
    "correct_gathering",
    "enrol",
    "hold_gathering",
    "link_outcome",
    "make_private",
    "make_public",
    "move_agenda_item",
    "plan_gathering",
    "put_on_agenda",
    "put_signals_on_agenda",
    "record_agreed",
    "record_decision",
    "reopen_gathering",
    "take_off_agenda",
    "withdraw_enrolment",
]
