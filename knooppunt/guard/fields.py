"""The one form field for free text: it stops personal data and says what to do instead."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from knooppunt.guard.find import EVERY_KIND, Kind, Span, find

LONGEST = 6000
LOOKED_FOR = EVERY_KIND - {Kind.PERSON}
ROWS = 6
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u2060\ufeff\u00ad"))
NAMES = {
    Kind.PERSON: gettext_lazy("the name of a person"),
    Kind.BSN: gettext_lazy("a citizen service number (BSN)"),
    Kind.PHONE: gettext_lazy("a telephone number"),
    Kind.EMAIL: gettext_lazy("an e-mail address"),
    Kind.ADDRESS: gettext_lazy("a home address"),
    Kind.PLATE: pgettext_lazy("vehicle", "a number plate"),
    Kind.HANDLE: gettext_lazy("an account on the internet"),
    Kind.IBAN: gettext_lazy("a bank account (IBAN)"),
    Kind.BIRTHDATE: gettext_lazy("a date of birth"),
    Kind.DOCUMENT: gettext_lazy("the number of an identity document"),
}


class FreeTextField(forms.CharField):
    """Free text without personal data; ``one_line`` draws a line instead of an area."""

    def __init__(self, *, one_line: bool = False, rows: int = ROWS, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST)
        kwargs.setdefault("widget", forms.TextInput() if one_line else forms.Textarea({"rows": rows}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        """Leave out what nobody sees: it would hide a number from the brake, or pass for a text."""
        return super().to_python(str(value).translate(_UNSEEN) if value else value) or ""

    def validate(self, value: Any) -> None:
        """Refuse a text with personal data, once for each piece; a text that is too long is refused unread."""
        super().validate(value)
        found = find(value or "", LOOKED_FOR) if len(value or "") <= (self.max_length or LONGEST) else []
        if found:
            raise ValidationError(_refusal(value, found), code="personal_data")


def _refusal(text: str, found: list[Span]) -> str:
    pieces = dict.fromkeys(f"«{span.quoted(text)}» ({NAMES[span.kind]})" for span in found)
    return _(
        "This text contains personal data: {pieces}. Take it out and describe what happens, not who it is about. "
        "Are you worried about a person? Then this belongs in a report to the police, Veilig Thuis or the "
        "care-and-safety house, not here."
    ).format(pieces=", ".join(pieces))
