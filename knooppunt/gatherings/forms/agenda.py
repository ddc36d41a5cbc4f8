"""Forms about the agenda."""

from typing import Any

from django import forms
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.gatherings.forms.fields import VersionField, offer
from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.queries import RECENT, open_agendas, recent_advices, recent_interpretations, recent_signals
from knooppunt.guard.fields import PROFESSIONALS, FreeTextField
from knooppunt.trends.models import Advice, Interpretation


class AgendaItemForm(forms.Form):
    """A question, or something of trends, to talk about; the subject is chosen as ``kind-id``."""

    title = FreeTextField(
        label=gettext_lazy("Title"), one_line=True, max_length=150, required=False,
        help_text=gettext_lazy("Left empty, the title of the subject is shown."),
    )  # fmt: skip
    question = FreeTextField(
        label=gettext_lazy("Question to talk about"), rows=4, required=False,
        help_text=gettext_lazy("For example: who recognises this, and what helps?"),
    )  # fmt: skip
    about = forms.ChoiceField(
        label=gettext_lazy("Is it about a trend signal, an interpretation or an advice?"), required=False,
        help_text=gettext_lazy("Only who may read the subject sees this item on the agenda."),
    )  # fmt: skip

    def __init__(self, user: Any, gathering: Gathering, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found: dict[str, models.Model] = {}
        choices = [
            ("", _("No, it is a question only")),
            (_("Advice"), self._choices("advice", recent_advices(user, gathering))),
            (_("Interpretations"), self._choices("interpretation", recent_interpretations(user, gathering))),
            (_("Trend signals"), self._choices("signal", recent_signals(user, gathering))),
        ]
        offer(self, "about", choices)

    def _choices(self, kind: str, things: Any) -> list[tuple[str, str]]:
        offered = {f"{kind}-{thing.pk}": thing for thing in things[:RECENT]}
        self.found |= offered
        return [(code, str(thing)) for code, thing in offered.items()]

    def clean(self) -> dict[str, Any]:
        """Take the subject itself, and ask for a question when there is none."""
        given = super().clean() or {}
        given["about"] = self.found.get(given.get("about") or "")
        if not self.errors and not (given["about"] or given["question"] or given["title"]):
            self.add_error("question", _("Write a question, or choose what it is about."))
        return given


class GatheringField(forms.ModelChoiceField[Gathering]):
    """A gathering, named by its day and its title."""

    def label_from_instance(self, obj: Gathering) -> str:
        """Put the day before the title."""
        return f"{date_format(obj.day, 'j F Y')}: {obj.title}"


class ScheduleForm(forms.Form):
    """On which agenda something comes, and with what question."""

    gathering = GatheringField(
        Gathering.objects.none(), label=gettext_lazy("Which gathering?"), widget=forms.RadioSelect, empty_label=None
    )
    question = FreeTextField(
        label=gettext_lazy("Question to talk about"), rows=4, required=False,
        help_text=gettext_lazy("For example: who recognises this, and what helps?"),
    )  # fmt: skip

    def __init__(self, user: Any, about: models.Model, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "gathering", open_agendas(user, about))


class MoveForm(forms.Form):
    """To which side an item moves: the buttons beside it say so."""

    to = forms.ChoiceField(choices=[("up", gettext_lazy("Up")), ("down", gettext_lazy("Down"))])


class DecisionForm(forms.Form):
    """What was decided."""

    decision = FreeTextField(label=gettext_lazy("What was decided?"), rows=5, kinds=PROFESSIONALS)
    version = VersionField()


class OutcomeField(forms.ModelChoiceField[Any]):
    """One of the two things that can come of an item: it may be left out when the other is there."""

    need = gettext_lazy("choose at least one of the two")

    def __init__(self, queryset: Any, **kwargs: Any) -> None:
        super().__init__(queryset, required=False, **kwargs)


class OutcomeForm(forms.Form):
    """What an agenda item led to."""

    interpretation = OutcomeField(Interpretation.objects.none(), label=gettext_lazy("Which interpretation came of it?"))
    advice = OutcomeField(Advice.objects.none(), label=gettext_lazy("Which advice came of it?"))

    def __init__(self, user: Any, item: AgendaItem, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = {"interpretation": recent_interpretations(user), "advice": recent_advices(user)}
        for name, queryset in choices.items():
            offer(self, name, queryset)
            self.fields[name].initial = getattr(item, f"led_to_{name}_id")

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        given = super().clean() or {}
        if not self.errors and not (given.get("interpretation") or given.get("advice")):
            raise forms.ValidationError(_("Choose an interpretation, an advice, or both."))
        return given
