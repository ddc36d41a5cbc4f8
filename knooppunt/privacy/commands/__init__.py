"""The verbs of own data, by noun."""

from knooppunt.privacy.commands.confirmation import ask_again, ask_to_confirm, confirm_own
from knooppunt.privacy.commands.erasing import erase_person
from knooppunt.privacy.commands.leaving import ask_to_leave, finish_leaving, take_back_leaving
from knooppunt.privacy.commands.link import send_own_link
from knooppunt.privacy.commands.own import correct_own, open_data
from knooppunt.privacy.commands.petition import answer_petition, make_petition
from knooppunt.privacy.commands.terms import approve, go_through_terms, hold, trust_clock

__all__ = [
    "answer_petition",
    "approve",
    "ask_again",
    "ask_to_confirm",
    "ask_to_leave",
    "confirm_own",
    "correct_own",
    "erase_person",
    "finish_leaving",
    "go_through_terms",
    "hold",
    "make_petition",
    "open_data",
    "send_own_link",
    "take_back_leaving",
    "trust_clock",
]
