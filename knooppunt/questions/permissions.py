"""Who may ask the analyst, and who may answer."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.permissions import may_add
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import NETWORK, right
from knooppunt.people.words import Role
from knooppunt.questions.models import Question
from knooppunt.questions.words import State
from knooppunt.shared.verdict import Verdict, all_of, needs

ASK = right("questions.ask", _("ask the analyst a question"), NETWORK - {Role.ANALYST})
ANSWER = right("questions.answer", _("answer questions, and ask for one more detail"), [Role.ANALYST])


def may_ask(user: Any) -> Verdict:
    """Say whether the user may ask the analyst something: with a seat in some theme."""
    return needs(themes_to_ask_in(user), ASK.refusal())


def themes_to_ask_in(user: Any) -> list[str]:
    """Give the codes of the themes in which the user may ask."""
    return [code for code in sorted(reader_of(user).themes()) if ASK.held_by(user, code)]


def may_answer(user: Any, question: Question) -> Verdict:
    """Say whether the user may answer, or correct the answer."""
    return all_of(ANSWER.held_by(user, question.theme.code), _stands(question))


def may_ask_back(user: Any, question: Question) -> Verdict:
    """Say whether the user may ask for one more detail."""
    is_open = needs(question.state == State.OPEN, _("This question does not wait for the analyst."))
    return all_of(may_answer(user, question), is_open)


def may_give_detail(user: Any, question: Question) -> Verdict:
    """Say whether the user may give what the analyst asked back: who asked may, and their colleagues."""
    is_asked = needs(question.is_paused, _("No detail is asked for now."))
    return all_of(_asks(user, question), _stands(question), is_asked)


def may_say_helped(user: Any, question: Question) -> Verdict:
    """Say whether the user may say that the answer helped: who asked may, and their colleagues."""
    is_there = needs(question.is_answered, _("There is no answer yet."))
    return all_of(_asks(user, question), _stands(question), is_there)


def may_make_reusable(user: Any, question: Question) -> Verdict:
    """Say whether the user may make an action perspective of the answer, once."""
    return all_of(
        may_answer(user, question),
        may_add(user),
        needs(question.is_answered, _("There is no answer yet.")),
        needs(question.perspective_id is None, _("An action perspective was made of this answer already.")),
    )


def may_withdraw(user: Any, question: Question) -> Verdict:
    """Say whether the user may take the question back: who asked it may, and the analyst."""
    is_own = question.asker_id == reader_of(user).person
    ours = _("Only the person who asked this and the analyst can withdraw it.")
    return all_of(_stands(question), needs(is_own or ANSWER.held_by(user, question.theme.code), ours))


def may_still_read(user: Any, question: Question) -> Verdict:
    """Say whether the text is shown: of what was withdrawn only to who asked it."""
    is_own = question.asker_id == reader_of(user).person
    return needs(is_own or not question.is_withdrawn, _("This question was withdrawn."))


def _asks(user: Any, question: Question) -> Verdict:
    is_ours = question.organisation_id in reader_of(user).organisations()
    return needs(is_ours, _("Only somebody of the organisation that asked can do this."))


def _stands(question: Question) -> Verdict:
    return needs(not question.is_withdrawn, _("This question was withdrawn."))
