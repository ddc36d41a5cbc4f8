"""The forms to issue and to correct advice."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.guard.fields import FreeTextField
from knooppunt.people.models import Group, Organisation
from knooppunt.trends.forms.level import LevelField
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.queries.circle import Sources
from knooppunt.trends.words import HAS_REPLIED, NO_ADDRESSEE


class AddresseesField(forms.ModelMultipleChoiceField[Any]):
    """Some of the addressees: they may be left out here when there are others."""

    need = _("choose at least one group or organisation")

    def __init__(self, queryset: Any, **kwargs: Any) -> None:
        super().__init__(queryset, required=False, widget=forms.CheckboxSelectMultiple, **kwargs)


class AdviceTextForm(forms.Form):
    """What one advises, to whom, with which action perspective."""

    title = FreeTextField(label=_("Title"), one_line=True, max_length=150)
    text = FreeTextField(label=_("What do you advise?"), rows=6)
    perspective = forms.ModelChoiceField(
        label=_("Action perspective"), queryset=ActionPerspective.objects.none(),
        empty_label=_("Choose an action perspective"), help_text=_("What partners can do, from the catalogue."),
    )  # fmt: skip
    groups = AddresseesField(Group.objects.none(), label=_("To which groups?"))
    organisations = AddresseesField(Organisation.objects.all(), label=_("To which organisations?"))

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        perspectives = ActionPerspective.objects.visible_to(user).standing().order_by("title")
        self.fields["perspective"].queryset = perspectives  # type: ignore[attr-defined]  # a choice of rows
        self.fields["groups"].queryset = Group.objects.current()  # type: ignore[attr-defined]  # the same

    def clean(self) -> dict[str, Any]:
        """Refuse advice to nobody."""
        cleaned = super().clean() or {}
        if not cleaned.get("groups") and not cleaned.get("organisations"):
            self.add_error("groups", NO_ADDRESSEE)
        return cleaned


class AdviceForm(AdviceTextForm):
    """New advice that follows from an interpretation."""

    level = LevelField()

    def __init__(self, typed: Any, *, user: Any, interpretation: Interpretation) -> None:
        super().__init__(typed, user=user)
        sources = Sources((interpretation.audience,))
        level = self.fields["level"]
        assert isinstance(level, LevelField)  # noqa: S101 - tells the type
        level.narrow(sources, sources.levels(user, interpretation.theme.code))


class CorrectAdviceForm(AdviceTextForm):
    """The same without the level, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, user: Any, advice: Advice) -> None:
        initial = {name: getattr(advice, name) for name in ("title", "text", "perspective", "version")}
        addressees = {"organisations": advice.organisations.all(), "groups": advice.groups.all()}
        super().__init__(typed, user=user, initial={**initial, **addressees})
        self._replied = {one.addressee for one in advice.replies.select_related("organisation", "group")}

    def clean(self) -> dict[str, Any]:
        """Refuse to leave an addressee out that replied."""
        cleaned = super().clean()
        if not self._replied <= {*cleaned.get("groups", ()), *cleaned.get("organisations", ())}:
            self.add_error("groups", HAS_REPLIED)
        return cleaned
