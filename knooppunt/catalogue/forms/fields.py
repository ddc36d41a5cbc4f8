"""The fields of the catalogue: a safe link, and the level at which something is shared."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.guard.fields import LinkField
from knooppunt.look.components.marks import level as draw_level
from knooppunt.people.words import Level

_NO_CHOICE = gettext_lazy("own organisation, the analyst and the specialist of that area")


class SafeLinkField(LinkField):
    """The address of a page that nobody can read or change on the way; the product itself never goes there."""

    def validate(self, value: Any) -> None:
        """Refuse an address that is not encrypted on its way."""
        super().validate(value)
        if value and urlsplit(value).scheme != "https":
            raise ValidationError(_("Give an address that begins with https://."), code="not_safe")


class LevelField(forms.TypedChoiceField):
    """One of some levels, the widest first."""

    def __init__(self, **kwargs: Any) -> None:
        label = gettext_lazy("Who may read this?")
        super().__init__(label=label, coerce=Level, widget=forms.RadioSelect, initial=Level.CLEAR, **kwargs)

    def offer(self, levels: list[Level]) -> None:
        """Offer these levels."""
        self.choices = [(level.value, _line(level)) for level in levels]


def _line(level: Level) -> SafeString:
    words = _NO_CHOICE if level == Level.AMBER else level.label
    return format_html("<span>{}<br>{}</span>", draw_level(level.value, short=True), words)
