"""Questions to the analyst, what was asked back, and the answers."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Area, Organisation, Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.questions.term import working_days_until
from knooppunt.questions.words import Helped, Standing, State, standing_of
from knooppunt.shared.clock import today
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Theme, Topic
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.words import TITLE_LENGTH

REFERENCES = ("signals", "interpretations", "advices", "perspectives")


class QuestionQuerySet(WithdrawableQuerySet):
    """Questions by who is to move."""

    def open(self) -> Self:
        """Keep what the analyst has still to answer, the one whose term ends first in front."""
        return self.standing().filter(state=State.OPEN).order_by("due_on", "pk")

    def waiting(self) -> Self:
        """Keep what was not answered yet: with the analyst by term, then what waits for a detail."""
        unanswered = self.standing().exclude(state=State.ANSWERED)
        return unanswered.order_by(models.F("due_on").asc(nulls_last=True), "pk")

    def answered(self) -> Self:
        """Keep what was answered."""
        return self.standing().filter(state=State.ANSWERED)


class Question(Versioned, Withdrawable):
    """What somebody asks the analyst for their organisation, and the answer.

    ``due_on`` is the last day of the term; it is empty while the analyst waits for a detail, and ``days_left`` then
    keeps the working days that were left. ``perspective`` is what was made of the answer for everybody.
    """

    text = models.TextField(_("what do you want to know?"))
    title = models.CharField(max_length=TITLE_LENGTH, editable=False)
    topic = models.ForeignKey(
        Topic, models.PROTECT, verbose_name=_("topic"), null=True, related_name="questions", db_index=False
    )
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("where?"), related_name="questions", db_index=False)
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="questions", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="questions")
    asker = models.ForeignKey(Person, models.PROTECT, related_name="questions")
    asked_on = models.DateField(editable=False)
    state = models.CharField(max_length=12, choices=State.choices, default=State.OPEN, editable=False)
    due_on = models.DateField(null=True, editable=False)
    days_left = models.SmallIntegerField(null=True, editable=False)
    answer = models.TextField(_("answer"), blank=True)
    answerer = models.ForeignKey(Person, models.PROTECT, null=True, related_name="answers")
    answered_on = models.DateField(null=True, editable=False)
    helped = models.CharField(_("did the answer help?"), max_length=6, choices=Helped.choices, blank=True)
    signals = models.ManyToManyField(Signal, related_name="questions")
    interpretations = models.ManyToManyField(Interpretation, related_name="questions")
    advices = models.ManyToManyField(Advice, related_name="questions")
    perspectives = models.ManyToManyField(ActionPerspective, related_name="mentioned_in")
    perspective = models.ForeignKey(ActionPerspective, models.PROTECT, null=True, related_name="made_of")

    objects = QuestionQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="text title topic area theme organisation asked_on state due_on days_left answer answered_on helped "
        "signals interpretations advices perspectives perspective",
        personal={"asker": EDITION, "answerer": EDITION},
        words=_("Question to the analyst, asked or answered"), began="QuestionAsked",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(
                fields=["audience", "state", "-id"],
                condition=models.Q(withdrawn_on__isnull=True),
                name="questions_newest",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("questions:question", args=[self.pk])

    @property
    def is_answered(self) -> bool:
        """Tell whether there is an answer."""
        return self.state == State.ANSWERED

    @property
    def is_paused(self) -> bool:
        """Tell whether the term stands still."""
        return self.state == State.ASKED_BACK

    @property
    def standing(self) -> Standing:
        """Say how it stands today, in words."""
        return standing_of(self.state, self.working_days())

    def working_days(self, day: date | None = None) -> int:
        """Count the working days that are left, below zero when it is late; those it had left while it is paused."""
        return working_days_until(day or today(), self.due_on) if self.due_on else self.days_left or 0


class Detail(models.Model):
    """One thing that the analyst asked back, and what was said to it."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="details")
    asked = models.TextField(_("what do you need to know?"))
    asked_on = models.DateField(editable=False)
    given = models.TextField(_("your answer"), blank=True)
    given_on = models.DateField(null=True, editable=False)

    privacy: ClassVar = Privacy(neutral="question asked asked_on given given_on")

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.asked
