"""What happens to questions."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class QuestionAsked(Fact):
    """A partner asked the analyst something."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("asked the analyst a question")


@dataclass(frozen=True)
class DetailAsked(Fact):
    """The analyst needs one more detail; the term stands still."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("asked for one more detail")


@dataclass(frozen=True)
class DetailGiven(Fact):
    """Who asked gave the detail; the term runs on."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("added a detail to a question")


@dataclass(frozen=True)
class QuestionAnswered(Fact):
    """The analyst answered a question."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("answered a question")


@dataclass(frozen=True)
class AnswerCorrected(Fact):
    """The answer to a question was corrected."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("corrected the answer to a question")


@dataclass(frozen=True)
class AnswerJudged(Fact):
    """Who asked said whether the answer helped."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("said whether an answer helped")


@dataclass(frozen=True)
class AnswerMadeReusable(Fact):
    """An action perspective was made of a question and its answer."""

    perspective: int
    address: ClassVar = "questions:question"
    sentence: ClassVar = _("made an answer reusable")


@dataclass(frozen=True)
class QuestionPassed(Fact):
    """Somebody else became the one who asked, since the first one left."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("took a question over")


@dataclass(frozen=True)
class QuestionWithdrawn(Fact):
    """A question was taken back."""

    address: ClassVar = "questions:question"
    sentence: ClassVar = _("withdrew a question")
