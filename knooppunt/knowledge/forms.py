"""The forms of lessons."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.guard.fields import FreeTextField
from knooppunt.knowledge.permissions import Source
from knooppunt.knowledge.queries import items_to_learn_from, limited_circles
from knooppunt.people.words import Level
from knooppunt.trends.models import Advice, Interpretation

STEPS = ("write", "preview", "publish")


class WordsForm(forms.Form):
    """The words of a lesson."""

    title = FreeTextField(
        label=gettext_lazy("Title"), one_line=True, max_length=150,
        help_text=gettext_lazy("The lesson in one sentence."),
    )  # fmt: skip
    situation = FreeTextField(
        label=gettext_lazy("What was going on?"), rows=4,
        help_text=gettext_lazy("Describe what happened, not who it was about."),
    )  # fmt: skip
    lesson = FreeTextField(label=gettext_lazy("What was learned?"), rows=5)
    tips = FreeTextField(label=gettext_lazy("Tips for others"), rows=4, required=False)


class LessonForm(WordsForm):
    """A new lesson from one source; what limits its readers is said beside the choice."""

    agenda_item = forms.ModelChoiceField(
        AgendaItem.objects.none(), label=gettext_lazy("From which item of the agenda?"), required=False,
        empty_label=gettext_lazy("From the gathering as a whole"),
    )  # fmt: skip
    level = forms.ChoiceField(
        label=gettext_lazy("Who may read it?"), widget=forms.RadioSelect, initial=Level.GREEN,
        choices=[(level.value, f"{level.value}: {level.label}") for level in (Level.GREEN, Level.CLEAR)],
    )  # fmt: skip
    field_order = ("agenda_item", "title", "situation", "lesson", "tips", "level")

    def __init__(self, user: Any, source: Source, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.source = source
        items = items_to_learn_from(user, source) if isinstance(source, Gathering) else AgendaItem.objects.none()
        self._offer_items(items)
        if self.circles():
            del self.fields["level"]

    def _offer_items(self, items: Any) -> None:
        field = self.fields["agenda_item"]
        if items and isinstance(field, forms.ModelChoiceField):
            field.queryset = items
        else:
            del self.fields["agenda_item"]

    def circles(self, item: AgendaItem | None = None) -> list[Any]:
        """Give the narrow circles that the source, and this item of its agenda, bring along."""
        interpretation = self.source if isinstance(self.source, Interpretation) else None
        advice = self.source if isinstance(self.source, Advice) else None
        return limited_circles(interpretation, advice, item)

    def clean(self) -> dict[str, Any]:
        """Name the source under its kind; the level is that of the narrow circle, if there is one."""
        given = super().clean() or {}
        circles = self.circles(given.get("agenda_item"))
        level = circles[0].level if circles else given.get("level")
        if level:
            given["level"] = Level(level)
        return {**given, str(self.source._meta.model_name): self.source}


class CorrectForm(WordsForm):
    """The words of a lesson that was published."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class WithdrawForm(forms.Form):
    """Why a lesson is taken back."""

    why = FreeTextField(label=gettext_lazy("Why?"), rows=3)


def who_reads(level: Level) -> str:
    """Say in words who will read a lesson of this level."""
    return {
        Level.CLEAR: _("Everybody with a seat in the network reads this."),
        Level.GREEN: _("Everybody with a seat in this theme reads this."),
    }.get(level, _("The same people who may read the source read this."))
