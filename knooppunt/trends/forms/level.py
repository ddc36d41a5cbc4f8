"""The field in which the sharing level is chosen, with who reads along in plain words."""

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


class LevelField(forms.TypedChoiceField):
    """One of the levels, the widest first; only those that are possible here."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Who may read this?"))
        super().__init__(choices=_every_line, coerce=Level, widget=forms.RadioSelect, **kwargs)

    def narrow(self, sources: Sources, levels: list[Level]) -> None:
        """Offer only these levels, and say why the others are not possible."""
        kept = sources.kept_level
        self.choices = [(level.value, _line(level, _SAME if level == kept else "")) for level in levels]
        why = sources.explanation()
        self.help_text = why
        if why:
            self.error_messages["invalid_choice"] = why


def _every_line() -> list[tuple[str, SafeString]]:
    """Give every level, in the language of whoever asks."""
    return [(level.value, _line(level)) for level in Level]


def _line(level: Level, words: StrOrPromise = "") -> SafeString:
    return format_html("<span>{}<br>{}</span>", draw_level(level.value, short=True), words or level.label)
