"""The form fields behind the brake: free text and links. They stop personal data and say what to do instead."""

from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from knooppunt.audit import beside
from knooppunt.audit.models import Entry
from knooppunt.guard import commands
from knooppunt.guard.find import EVERY_KIND, Kind, Span, find
from knooppunt.guard.widgets import LONGEST_REASON, FreeArea, FreeHidden, FreeLine, Guarded, LinkLine
from knooppunt.guard.words import NAMES

LONGEST = 6000
ROWS = 6
SHORTEST_REASON = 8
# Fields that are there to name professionals: a programme, minutes, contacts; and those that say where it is held.
PROFESSIONALS = EVERY_KIND - {Kind.PERSON}
VENUE = PROFESSIONALS - {Kind.ADDRESS}
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u2060\ufeff\u00ad"))


class _Braked(forms.CharField):
    """A field whose text goes past the brake; ``kinds`` is what it looks for."""

    hidden_widget = FreeHidden

    def __init__(self, *, kinds: Iterable[Kind] = EVERY_KIND, **kwargs: Any) -> None:
        self.kinds = frozenset(kinds)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        """Refuse a text with personal data, unless a reason is given; a text that is too long is refused unread."""
        text = super().clean(value)
        key = getattr(value, "name", "") or str(self.label)
        beside.take_back(key)
        found = find(text, self.kinds) if text else []
        if isinstance(self.widget, Guarded):
            self.widget.spans = tuple(find(str(value), self.kinds)) if found else ()
        if found:
            self._demand_reason(text, found, getattr(value, "reason", ""))
            beside.say(key, partial(self._let_through, found=found, reason=getattr(value, "reason", "")))
        return text

    def _demand_reason(self, text: str, found: list[Span], reason: str) -> None:
        if not reason or any(span.kind is Kind.BSN for span in found):
            raise ValidationError(_refusal(text, found), code="personal_data")
        if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
            raise ValidationError(_("Say in a few words why this must stay."), code="reason")
        if find(reason):
            raise ValidationError(_("Your reason contains personal data itself. Say it without."), code="reason")

    def _let_through(self, entry: Entry, by: Any, *, found: list[Span], reason: str) -> None:
        kinds = {span.kind for span in found}
        commands.let_through(by=by, entry=entry, field=str(self.label or ""), kinds=kinds, reason=reason)


class FreeTextField(_Braked):
    """Free text without personal data; ``one_line`` draws a line instead of an area."""

    def __init__(self, *, one_line: bool = False, rows: int = ROWS, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST)
        kwargs.setdefault("widget", FreeLine() if one_line else FreeArea({"rows": rows}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        """Leave out what nobody sees: it would hide a number from the brake, or pass for a text."""
        return super().to_python(str(value).translate(_UNSEEN) if value else value) or ""


class LinkField(_Braked, forms.URLField):
    """The address of a page: on the web, without a name in it, and behind the same brake."""

    widget = LinkLine

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "max_length": 500, "assume_scheme": "https", **kwargs})

    def validate(self, value: Any) -> None:
        """Refuse an address that is not on the web, or that carries a name to log in with."""
        super().validate(value)
        if value and (urlsplit(value).scheme not in {"http", "https"} or "@" in urlsplit(value).netloc):
            raise ValidationError(_("Give the address of a page that begins with https://, without a name in it."))


def _refusal(text: str, found: list[Span]) -> str:
    pieces = dict.fromkeys(f"«{span.quoted(text)}» ({NAMES[span.kind]})" for span in found)
    return _(
        "This text contains personal data: {pieces}. Take it out and describe what happens, not who it is about. "
        "Are you worried about a person? Then this belongs in a report to the police, Veilig Thuis or the "
        "care-and-safety house, not here."
    ).format(pieces=", ".join(pieces))
