"""Who may do what with the register in use."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.network.models import JUDGES, Export
from knooppunt.network.words import ExportState
from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import may_register, right
from knooppunt.people.words import Role
from knooppunt.shared.verdict import YES, Verdict, all_of, needs


def may_set_expertise(user: Any, person: Person) -> Verdict:
    """Say whether the user may write down what this person can be called about."""
    is_own = reader_of(user).person == person.pk
    return needs(
        is_own or may_register(user),
        _("What somebody can be called about is set by that person and by the administrator."),
    )


MOST_AN_HOUR = 20
_TAKERS = [
    Role.PROJECT_LEADER, Role.ANALYST, Role.SPECIALIST, Role.MUNICIPAL_OFFICIAL, Role.PROCESS_DIRECTOR,
    Role.COMMUNICATION, Role.ADMINISTRATOR,
]  # fmt: skip
EXPORT = right("network.export", _("take a list of contacts along"), _TAKERS)
AGREE = right("network.agree", _("agree that a colleague takes a long list of contacts along"), JUDGES)


def may_see_exports(user: Any) -> Verdict:
    """Say whether the user may see the page of lists that were taken along."""
    return YES if AGREE.held_by(user) else EXPORT.held_by(user)


def may_export(user: Any) -> Verdict:
    """Say whether the user may take a list along now: so many an hour."""
    held = EXPORT.held_by(user)
    is_within = not held or Export.objects.of_this_hour(reader_of(user).person).count() < MOST_AN_HOUR
    return all_of(held, needs(is_within, _("You took 20 lists along in the last hour. Try again later.")))


def may_judge(user: Any, export: Export) -> Verdict:
    """Say whether the user may agree to this list or refuse it."""
    return all_of(
        AGREE.held_by(user),
        needs(export.person_id != reader_of(user).person, _("A colleague decides about your own list.")),
        needs(export.state == ExportState.ASKED, _("This list was decided about already.")),
    )


def may_take(user: Any, export: Export) -> Verdict:
    """Say whether the user may take the file of this list."""
    return all_of(
        EXPORT.held_by(user),
        needs(export.person_id == reader_of(user).person, _("Only who asked for this list takes it along.")),
        needs(export.is_ready, _("There is no file to take. It is there once, for a day.")),
    )


KEY_FIGURES = right(
    "network.key_figures", _("ask somebody to be a key figure, and see whom they may see"),
    [Role.ANALYST, Role.SPECIALIST, Role.MUNICIPAL_OFFICIAL, Role.YOUTH_WORKER, Role.COMMUNITY_PARTNER],
)  # fmt: skip


def may_ask_key_figures(user: Any) -> Verdict:
    """Say whether the user may ask key figures, and see those they may know of."""
    return KEY_FIGURES.held_by(user)
