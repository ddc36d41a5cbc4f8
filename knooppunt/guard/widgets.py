"""What a guarded field looks like when something was found: the text with its marks, and room for a reason."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from knooppunt.guard.find import Kind, Span
from knooppunt.guard.words import INSTEAD, NAMES

LONGEST_REASON = 300
_SUFFIX = "-why"


class Typed(str):
    """What was typed in a guarded field, with the reason beside it and the name of the field."""

    __slots__ = ("name", "reason")

    reason: str
    name: str


class Guarded(forms.Widget):
    """A widget that reads a reason beside its text, and draws what was found in it."""

    spans: tuple[Span, ...] = ()

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Read the text and the reason."""
        text = super().value_from_datadict(data, files, name)
        if text is None:
            return None
        typed = Typed(text)
        typed.name, typed.reason = name, str(data.get(f"{name}{_SUFFIX}", "")).strip()
        return typed

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """Draw the widget; below it what was found, and the reason when there is one."""
        drawn = super().render(name, value, attrs, renderer)
        return format_html("{}{}", drawn, self._finds(name, value)) if self.spans else drawn

    def _finds(self, name: str, value: Any) -> SafeString:
        kinds = dict.fromkeys(span.kind for span in self.spans)
        lines = format_html_join(
            "", "<li><strong>{}</strong>: {}</li>", ((NAMES[kind], INSTEAD[kind]) for kind in kinds)
        )
        text = format_html_join("", "{}", ((piece,) for piece in _marked(str(value), self.spans)))
        reason = "" if Kind.BSN in kinds else _asked(name, getattr(value, "reason", ""))
        return format_html('<div class="stack"><p class="finds">{}</p><ul>{}</ul>{}</div>', text, lines, reason)


class FreeArea(Guarded, forms.Textarea):
    """Several lines."""


class FreeLine(Guarded, forms.TextInput):
    """One line."""


class LinkLine(Guarded, forms.URLInput):
    """The address of a page."""


class FreeHidden(Guarded, forms.HiddenInput):
    """The text and its reason, carried to the next step."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """Draw both without showing them."""
        drawn = forms.HiddenInput.render(self, name, value, attrs, renderer)
        reason = getattr(value, "reason", "")
        carried = format_html('<input type="hidden" name="{}{}" value="{}">', name, _SUFFIX, reason) if reason else ""
        return format_html("{}{}", drawn, carried)

    def _finds(self, name: str, value: Any) -> SafeString:
        return SafeString("")


def _marked(text: str, spans: tuple[Span, ...]) -> Iterator[str]:
    end = 0
    for span in spans:
        yield text[end : span.start]
        yield format_html("<mark>{}</mark> ({})", span.quoted(text), NAMES[span.kind])
        end = span.end
    yield text[end:]


def _asked(name: str, reason: str) -> SafeString:
    return format_html(
        '<label class="utrecht-form-label" for="id_{0}{1}">{2}</label>'
        '<div class="utrecht-form-field-description" id="id_{0}{1}_help">{3}</div>'
        '<input class="utrecht-textbox utrecht-textbox--html-input" type="text" id="id_{0}{1}" name="{0}{1}" '
        'value="{4}" maxlength="{5}" aria-describedby="id_{0}{1}_help">',
        name, _SUFFIX, _("Must it stay? Say why"),
        _("The privacy officer sees your reason and what kind it is, never the text itself."), reason, LONGEST_REASON,
    )  # fmt: skip
