"""The forms of the question desk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.catalogue.models import Intervention
from knooppunt.guard.fields import FreeTextField
from knooppunt.people.models import Area
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import AreaKind, Level
from knooppunt.questions.models import REFERENCES, Question
from knooppunt.questions.queries import referable
from knooppunt.questions.words import Helped
from knooppunt.topics.models import Topic
from knooppunt.trends.queries.circle import Sources
from knooppunt.trends.sending import LevelField

LEVELS: list[Level] = [level for level in Level if level != Level.RED]


class AskForm(forms.Form):
    """What one wants to know, where it plays, and who may read along."""

    text = FreeTextField(
        label=_("What do you want to know?"), rows=5, max_length=4000,
        help_text=_("What happens, what did you do, and what do you need the answer for? Never about a person."),
    )  # fmt: skip
    topic = forms.ModelChoiceField(
        label=_("About which topic?"), queryset=Topic.objects.all(), required=False, empty_label=_("I do not know")
    )
    area = forms.ModelChoiceField(label=_("Where?"), queryset=Area.objects.none(), empty_label=_("Choose a place"))
    level = LevelField(initial=Level.AMBER_STRICT.value)

    def __init__(self, typed: Any, *, user: Any, theme: str) -> None:
        super().__init__(typed, initial={"area": _own_place(user, theme)})
        places = Area.objects.current().order_by("kind", "name").select_related("parent")
        self.fields["area"].queryset = places  # type: ignore[attr-defined]  # a choice of rows
        level = self.fields["level"]
        assert isinstance(level, LevelField)  # noqa: S101 - tells the type
        level.narrow(Sources(), LEVELS)


def _own_place(user: Any, theme: str) -> int | None:
    """Give the municipality that somebody works for, or the region of their organisation."""
    seat = reader_of(user).home(theme)
    area = seat.organisation.area if seat else None
    return area.pk if area and area.kind in {AreaKind.MUNICIPALITY, AreaKind.SAFETY_REGION} else None


class VersionedForm(forms.Form):
    """A form that names the version of the question that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, question: Question, **initial: Any) -> None:
        super().__init__(typed, initial={"version": question.version, **initial})


class AskBackForm(VersionedForm):
    """What the analyst still needs to know."""

    asked = FreeTextField(
        label=_("What do you need to know?"), rows=3, max_length=1000,
        help_text=_("Ask one thing. The term stands still until the answer is there."),
    )  # fmt: skip


class DetailForm(VersionedForm):
    """The detail that was asked."""

    given = FreeTextField(label=_("Your answer"), rows=4, max_length=2000)


class PointedField(forms.ModelMultipleChoiceField[Any]):
    """Some things that an answer points at."""

    def __init__(self, label: StrOrPromise) -> None:
        none = Question.objects.none()
        super().__init__(none, label=label, required=False, widget=forms.CheckboxSelectMultiple)


class AnswerForm(VersionedForm):
    """The answer, and what it points at."""

    answer = FreeTextField(label=_("Your answer"), rows=10)
    perspectives = PointedField(_("Action perspectives"))
    advices = PointedField(_("Advice"))
    interpretations = PointedField(_("Interpretations"))
    signals = PointedField(_("Trend signals"))

    def __init__(self, typed: Any, *, user: Any, question: Question) -> None:
        pointed = {kind: getattr(question, kind).all() for kind in REFERENCES}
        super().__init__(typed, question=question, answer=question.answer, **pointed)
        for kind in REFERENCES:
            field: Any = self.fields[kind]
            field.queryset = referable(user, question, kind)

    @property
    def references(self) -> list[Any]:
        """Give the fields of what the answer points at, those with something to choose."""
        return [self[kind] for kind in reversed(REFERENCES) if self.fields[kind].queryset]  # type: ignore[attr-defined]  # choices of rows


class HelpedForm(VersionedForm):
    """Whether the answer helped."""

    helped = forms.ChoiceField(label=_("Did the answer help?"), choices=Helped.choices, widget=forms.RadioSelect)

    def __init__(self, typed: Any, *, question: Question) -> None:
        super().__init__(typed, question=question, helped=question.helped)


class ReusableForm(forms.Form):
    """An action perspective in new words: the fields begin empty, so nothing of who asked goes along by itself."""

    title = FreeTextField(label=_("Title"), one_line=True, max_length=150)
    what = FreeTextField(
        label=_("What can you do?"), rows=8, help_text=_("Concrete steps that somebody can take tomorrow.")
    )
    for_whom = FreeTextField(
        label=_("For whom?"), one_line=True, max_length=200, help_text=_("For example: municipalities and schools.")
    )
    topics = forms.ModelMultipleChoiceField(
        label=_("Topics"), queryset=Topic.objects.all(), widget=forms.CheckboxSelectMultiple
    )
    intervention = forms.ModelChoiceField(
        label=_("Kind of intervention"), queryset=Intervention.objects.all(), required=False
    )

    def __init__(self, typed: Any, *, question: Question) -> None:
        super().__init__(typed, initial={"topics": [question.topic_id] if question.topic_id else []})


class WithdrawForm(forms.Form):
    """Why a question is taken back."""

    why = FreeTextField(
        label=_("Why do you withdraw this?"), rows=3, max_length=500,
        help_text=_("Everybody who could read it sees this."),
    )  # fmt: skip
