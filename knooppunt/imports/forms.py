"""The forms of lists: the file, what its columns are, and what to do with a row that looks like something known."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from knooppunt.imports.kinds import Choice, Kind, kinds
from knooppunt.imports.models import List
from knooppunt.imports.queries.columns import spelled
from knooppunt.imports.sheet import limits

CHOICES = [
    (Choice.SAME, gettext_lazy("the same")),
    (Choice.NEW, pgettext_lazy("row of a list", "new")),
    (Choice.SKIP, gettext_lazy("leave out")),
]


class BringForm(forms.Form):
    """A file, and what kind of list it is."""

    kind = forms.ChoiceField(label=gettext_lazy("What is in the list?"), widget=forms.RadioSelect)
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("XLSX or CSV, at most 25 MB. Nothing is taken in before you have checked it."),
        widget=forms.ClearableFileInput({"accept": ".xlsx,.csv,.txt"}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = [(kind.code, kind.label) for kind in kinds if kind.may(user)]
        self.fields["kind"] = forms.ChoiceField(
            label=self.fields["kind"].label,
            widget=forms.RadioSelect,
            choices=mine,
            initial=mine[0][0] if mine else None,
        )

    def clean_kind(self) -> Kind:
        """Give the kind itself."""
        found = kinds.get(self.cleaned_data["kind"])
        if found is None:
            raise forms.ValidationError(_("This kind of list is not known."))
        return found

    def clean_file(self) -> UploadedFile:
        """Refuse what is too large to be read."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > limits.FILE:
            raise forms.ValidationError(
                _("This file is larger than {limit} MB.").format(limit=limits.FILE // limits.MEGABYTE)
            )
        return file


class ColumnsForm(forms.Form):
    """What each column is."""

    def __init__(self, *args: Any, found: List, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = spelled(found.titles)
        choices = [("", _("leave out")), *found.meaning.columns()]
        known = {code for code, _label in choices}
        for place, code in enumerate(found.codes):
            said = [] if code in known else [(code, _("not kept"))]
            self.fields[f"column{place}"] = forms.ChoiceField(
                label=name(place), choices=[*choices, *said], required=False, initial=code
            )

    def codes(self) -> list[str]:
        """Give the code of each column, in order."""
        return [self.cleaned_data[name] for name in self.fields]


class ChoicesForm(forms.Form):
    """For each row that looks like something known: the same, new, or to be left out."""

    def __init__(self, *args: Any, found: List, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.matches = found.found.get("matches", [])
        for match in self.matches:
            self.fields[f"row{match['row']}"] = forms.ChoiceField(
                label=_("Row {row}").format(row=match.get("shown", match["row"])),
                choices=CHOICES,
                required=False,
                initial=match["default"],
            )

    def rows(self) -> list[tuple[dict[str, Any], Any]]:
        """Give each likeness with its field."""
        return [(match, self[f"row{match['row']}"]) for match in self.matches]

    def chosen(self) -> dict[int, str]:
        """Give what was chosen otherwise than proposed."""
        said = {match["row"]: self.cleaned_data.get(f"row{match['row']}") for match in self.matches}
        proposed = {match["row"]: match["default"] for match in self.matches}
        return {row: choice for row, choice in said.items() if choice and choice != proposed[row]}
