"""Who may invite whom, and whose role asks for two factors."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.access.models import FactorReset
from knooppunt.accounts.factors import has_factor
from knooppunt.accounts.models import User
from knooppunt.people.models import Person, Seat
from knooppunt.people.permissions import has_role, may_register, right
from knooppunt.people.words import Role
from knooppunt.shared.verdict import Verdict, all_of, needs

# Who reads what many shared, who keeps the plan or the register, and who comes from a criminal-law organisation.
TWO_FACTORS = (
    Role.PROJECT_LEADER,
    Role.ANALYST,
    Role.SPECIALIST,
    Role.POLICE,
    Role.PROSECUTOR,
    Role.PROCESS_DIRECTOR,
    Role.PRIVACY_OFFICER,
    Role.ADMINISTRATOR,
)

RESET = right(
    "access.reset_factors",
    _("take a lost second step off an account, together with a second person"),
    [Role.ADMINISTRATOR, Role.PRIVACY_OFFICER],
)


def lacks_factor(user: Any) -> bool:
    """Tell whether this user's role asks for a second factor that the account has not."""
    return has_role(user, *TWO_FACTORS) and not has_factor(user)


def may_invite(user: Any) -> Verdict:
    """Say whether the user may invite people: who keeps the register."""
    return may_register(user)


def may_be_invited(person: Person) -> Verdict:
    """Say whether this person can get an account by an invitation."""
    return all_of(
        needs(person.merged_into_id is None, _("This person is in the register twice, and this is the double.")),
        needs(person.email, _("There is no e-mail address of this person in the register.")),
        needs(not has_account(person), _("This person has an account already.")),
        needs(_has_seat(person), _("This person has no seat, so there would be nothing to come in for.")),
        needs(not _is_taken(person), _("Somebody else has an account with this e-mail address.")),
    )


def may_invite_person(user: Any, person: Person) -> Verdict:
    """Say whether the user may invite this person now."""
    return all_of(may_invite(user), may_be_invited(person))


def has_account(person: Person) -> bool:
    """Tell whether this person chose a password before."""
    return person.user is not None and person.user.has_usable_password()


def _has_seat(person: Person) -> bool:
    return Seat.objects.filter(person=person).not_ended().exists()


def _is_taken(person: Person) -> bool:
    others = User.objects.exclude(person=person) if person.user else User.objects
    return others.filter(email__iexact=person.email).exists()


def may_see_resets(user: Any) -> Verdict:
    """Say whether the user may see who lost a second factor."""
    return RESET.held_by(user)


def may_ask_reset(user: Any, owner: User) -> Verdict:
    """Say whether the user may ask to take the second factors of this account away."""
    return all_of(
        RESET.held_by(user),
        needs(user.pk != owner.pk, _("You cannot ask this for yourself. Ask a colleague who may.")),
        needs(has_factor(owner), _("This account has no second step.")),
    )


def may_settle_reset(user: Any, reset: FactorReset) -> Verdict:
    """Say whether the user may settle this request: a second person, and not the owner of the account."""
    return all_of(
        RESET.held_by(user),
        needs(reset.is_open, _("This request is settled, or older than a week.")),
        needs(user.pk != reset.asked_by_id, _("You asked for this yourself. A second person looks at it.")),
        needs(user.pk != reset.user_id, _("This is about your own account. Somebody else looks at it.")),
    )
