"""The forms of the register."""

from knooppunt.people.forms.group import ChangeGroupForm, GroupForm, JoinForm, LeaveForm
from knooppunt.people.forms.handover import SettleForm
from knooppunt.people.forms.merging import MergeForm, MunicipalMergerForm
from knooppunt.people.forms.narrow import CoverFilter, DayFilter, OrganisationFilter
from knooppunt.people.forms.organisation import ChangeOrganisationForm, OrganisationForm
from knooppunt.people.forms.person import ChangePersonForm, ContactForm
from knooppunt.people.forms.seat import ChangeSeatForm, DutyForm, EndSeatForm, GiveSeatForm

__all__ = [
    "ChangeGroupForm",
    "ChangeOrganisationForm",
    "ChangePersonForm",
    "ChangeSeatForm",
    "ContactForm",
    "CoverFilter",
    "DayFilter",
    "DutyForm",
    "EndSeatForm",
    "GiveSeatForm",
    "GroupForm",
    "JoinForm",
    "LeaveForm",
    "MergeForm",
    "MunicipalMergerForm",
    "OrganisationFilter",
    "OrganisationForm",
    "SettleForm",
]
