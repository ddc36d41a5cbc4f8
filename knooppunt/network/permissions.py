"""Who may do what with the register in use."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import may_register
from knooppunt.shared.verdict import Verdict, needs


def may_set_expertise(user: Any, person: Person) -> Verdict:
    """Say whether the user may write down what this person can be called about."""
    is_own = reader_of(user).person == person.pk
    return needs(
        is_own or may_register(user),
        _("What somebody can be called about is set by that person and by the administrator."),
    )
