"""The forms of the catalogue."""

from knooppunt.catalogue.forms.item import FORMS, CardForm, GuideForm, PerspectiveForm
from knooppunt.catalogue.forms.verbs import CheckForm, MarkForm, WithdrawForm
from knooppunt.catalogue.forms.wish import WishForm

__all__ = ["FORMS", "CardForm", "CheckForm", "GuideForm", "MarkForm", "PerspectiveForm", "WishForm", "WithdrawForm"]
