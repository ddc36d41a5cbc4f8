"""The field in which the sharing level is chosen, with who reads along in plain words."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.look.components.marks import level as draw_level
from knooppunt.people.words import Level
from knooppunt.trends.queries.circle import Sources

_SAME = _("the same readers as the item this builds on")


class _Levels(forms.RadioSelect):
    """The levels, those that are refused in sight and out of reach."""

    refused: frozenset[str] = frozenset()

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Disable what is refused."""
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        if str(value) in self.refused:
            option["attrs"]["disabled"] = True
        return option


class LevelField(forms.TypedChoiceField):
    """One of the levels, the widest first; only those that are possible here."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Who may read this?"))
        super().__init__(choices=_every_line, coerce=Level, widget=_Levels, **kwargs)

    def narrow(self, sources: Sources, levels: list[Level]) -> None:
        """Offer only these levels, and say why the others are not possible."""
        kept = sources.kept_level
        self.choices = [(level.value, _line(level, _SAME if level == kept else "")) for level in levels]
        why = sources.explanation()
        self.help_text = why
        if why:
            self.error_messages["invalid_choice"] = why

    def refuse(self, levels: Iterable[Level], reason: StrOrPromise) -> None:
        """Leave these levels in sight, out of reach, with the reason in words."""
        refused = frozenset(level.value for level in levels)
        if refused:
            self.widget.refused = refused
            self.choices = [(one.value, _line(one, refused=one.value in refused)) for one in Level]
            self.help_text = self.error_messages["refused"] = reason

    def validate(self, value: Any) -> None:
        """Refuse what was out of reach, also when it was sent."""
        super().validate(value)
        if value in self.widget.refused:
            raise forms.ValidationError(self.error_messages["refused"], code="refused")


def _every_line() -> list[tuple[str, SafeString]]:
    """Give every level, in the language of whoever asks."""
    return [(level.value, _line(level)) for level in Level]


def _line(level: Level, words: StrOrPromise = "", *, refused: bool = False) -> SafeString:
    beside = format_html(" <em>({})</em>", _("not from your seat")) if refused else ""
    return format_html("<span>{}{}<br>{}</span>", draw_level(level.value, short=True), beside, words or level.label)
