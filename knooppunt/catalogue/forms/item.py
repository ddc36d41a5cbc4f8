"""The forms to add and to correct an item: the fields of its kind, then what every item has."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.forms.fields import LevelField, SafeLinkField
from knooppunt.catalogue.models import Intervention, Item, TargetGroup
from knooppunt.catalogue.permissions import levels, may_change_owner, may_share_at
from knooppunt.catalogue.words import (
    CARD,
    GUIDE,
    NEEDS_A_SOURCE,
    NEEDS_TEXT_OR_LINK,
    PERSPECTIVE,
    Evidence,
    Ground,
)
from knooppunt.guard.fields import PROFESSIONALS, FreeTextField
from knooppunt.people.models import Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField
from knooppunt.topics.models import Topic

_LAST = ["topics", "target_groups", "intervention", "evidence", "source", "source_link", "organisation", "function"]


class ItemForm(forms.Form):
    """What every item has; with ``item`` it corrects that one as it was read, else it adds one."""

    title = FreeTextField(label=_("Title"), one_line=True, max_length=150)
    topics = forms.ModelMultipleChoiceField(
        label=_("Topics"), queryset=Topic.objects.all(), widget=forms.CheckboxSelectMultiple
    )
    target_groups = forms.ModelMultipleChoiceField(
        label=_("Target groups"), queryset=TargetGroup.objects.all(), widget=forms.CheckboxSelectMultiple,
        required=False,
    )  # fmt: skip
    intervention = forms.ModelChoiceField(
        label=_("Kind of intervention"), queryset=Intervention.objects.all(), required=False,
        empty_label=_("Of no kind in particular"),
    )  # fmt: skip
    evidence = forms.TypedChoiceField(
        label=_("How well is it known that this works?"), choices=Evidence.choices, coerce=int,
        widget=forms.RadioSelect, initial=Evidence.NONE,
    )  # fmt: skip
    source = FreeTextField(
        label=_("Source"), one_line=True, max_length=300, required=False, kinds=PROFESSIONALS,
        help_text=_("A study, an evaluation, or who has experience with this. Needed above «not studied yet»."),
    )  # fmt: skip
    source_link = SafeLinkField(label=_("Address of the source"))
    organisation = forms.ModelChoiceField(
        label=_("Owner"), queryset=Organisation.objects.none(),
        help_text=_("This organisation is asked once a year whether it still holds."),
    )  # fmt: skip
    function = FreeTextField(
        label=_("Who at the owner looks after this?"), one_line=True, max_length=100, required=False,
        help_text=_("A function, not a name. For example: policy adviser on public order."),
    )  # fmt: skip
    checked_on = DayField(
        label=_("Last checked on"),
        help_text=_("When did somebody last look whether this holds? You may just have done so: then it is today."),
    )
    level = LevelField()
    why = FreeTextField(
        label=_("What do you correct, and why?"), one_line=True, max_length=300,
        help_text=_("This stands in the history, for everybody who can read it."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    first: ClassVar[list[str]] = []

    def __init__(self, typed: Any, *, user: Any, item: Item | None = None) -> None:
        self.user, self.item, self._seen = user, item, str((typed or {}).get("seen", ""))
        super().__init__(typed, initial=_initial(item) if item else _fresh(user))
        for name in ("checked_on", "level") if item else ("why", "version"):
            del self.fields[name]
        self._offer_owners()
        if "level" in self.fields:
            self.fields["level"].offer(levels(user))  # type: ignore[attr-defined]  # the field above
        self.order_fields([*self.first, *_LAST])

    def _offer_owners(self) -> None:
        rows = Organisation.objects.current()
        if self.item and not may_change_owner(self.user, self.item, Organisation()):
            rows = rows.filter(pk=self.item.organisation_id)
        self.fields["organisation"].queryset = rows  # type: ignore[attr-defined]  # a choice of rows

    def clean_checked_on(self) -> Any:
        """Refuse a check that is still to come."""
        day = self.cleaned_data["checked_on"]
        if day > today():
            raise forms.ValidationError(_("A check that is still to come was not done yet."))
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse evidence without a source, and a limited circle of another organisation."""
        cleaned = super().clean() or {}
        has_source = cleaned.get("source") or cleaned.get("source_link") or {"source", "source_link"} & set(self.errors)
        if cleaned.get("evidence") and not has_source:
            self.add_error("source", NEEDS_A_SOURCE)
        if "level" in cleaned and "organisation" in cleaned:
            verdict = may_share_at(self.user, cleaned["level"], cleaned["organisation"])
            if not verdict:
                self.add_error("organisation", verdict.reason)
        return cleaned

    @property
    def is_to_be_seen(self) -> bool:
        """Tell whether the readers of a limited circle must still be shown before this is added."""
        level: Level = self.cleaned_data.get("level", Level.CLEAR)
        return level.strictness > Level.GREEN.strictness and self._seen != level.value


def _initial(item: Item) -> dict[str, Any]:
    values = {one.attname.removesuffix("_id"): getattr(item, one.attname) for one in item._meta.concrete_fields}
    return {**values, "topics": item.topics.all(), "target_groups": item.target_groups.all()}


def _fresh(user: Any) -> dict[str, Any]:
    home = reader_of(user).home()
    return {"organisation": home.organisation_id if home else None, "checked_on": today()}


class PerspectiveForm(ItemForm):
    """An action perspective: what one can do, for whom, about which topics."""

    what = FreeTextField(
        label=_("What can you do?"), rows=8, help_text=_("Concrete steps that somebody can take tomorrow.")
    )
    for_whom = FreeTextField(
        label=_("For whom?"), one_line=True, max_length=200, help_text=_("For example: municipalities and schools.")
    )
    first: ClassVar = ["title", "what", "for_whom"]


class CardForm(ItemForm):
    """An intervention: everything that somebody needs to decide about it."""

    intervention = forms.ModelChoiceField(
        label=_("Kind of intervention"), queryset=Intervention.objects.all(), empty_label=_("Choose a kind")
    )
    aim = FreeTextField(label=_("What is the aim?"), rows=4)
    how = FreeTextField(label=_("How does it go?"), rows=6)
    field_of_law = forms.ChoiceField(label=_("In which field of law?"), choices=Ground.choices)
    ground = FreeTextField(
        label=_("Legal ground"), one_line=True, max_length=300,
        help_text=_("The article of law, or «no special ground needed»."),
    )  # fmt: skip
    decided_by = FreeTextField(label=_("Who decides?"), one_line=True, max_length=200)
    carried_out_by = FreeTextField(label=_("Who carries it out?"), one_line=True, max_length=200)
    cost = FreeTextField(
        label=_("Cost and time"), one_line=True, max_length=200, help_text=_("An indication: euros, hours, people.")
    )
    term = FreeTextField(
        label=_("Term"), one_line=True, max_length=200, help_text=_("How long does it last, and when does it end?")
    )
    risks = FreeTextField(label=_("What are the risks?"), rows=4)
    first: ClassVar = [
        "title", "intervention", "aim", "how", "field_of_law", "ground", "decided_by", "carried_out_by", "cost", "term",
        "risks",
    ]  # fmt: skip


class GuideForm(ItemForm):
    """A guide: a text here, or the address of a document elsewhere."""

    purpose = FreeTextField(label=_("What is it for?"), rows=3)
    text = FreeTextField(label=_("Text"), rows=10, required=False)
    link = SafeLinkField(
        label=_("Address of the document"), help_text=_("A page of your own on the web, if the text stands there.")
    )
    first: ClassVar = ["title", "purpose", "text", "link"]

    def clean(self) -> dict[str, Any]:
        """Refuse a guide without a text and without an address."""
        cleaned = super().clean()
        if not {"text", "link"} & set(self.errors) and not cleaned.get("text") and not cleaned.get("link"):
            self.add_error("text", NEEDS_TEXT_OR_LINK)
        return cleaned


FORMS: dict[str, type[ItemForm]] = {PERSPECTIVE: PerspectiveForm, CARD: CardForm, GUIDE: GuideForm}
