"""Joint stances for the furnished house: a draft, one being signed, one for the network, one for everybody."""

from typing import Any

from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Level
from knooppunt.stances.models import Stance
from knooppunt.stances.tests.factories import make_stance, offered, publish, sign, signatory
from knooppunt.stances.words import Reach

SLOT = "standpunt"
STANCE_READERS = {
    Level.GREEN: {
        "elsewhere", "reader", "anna", "analyst", "specialist", "kennemerland", "leader", "named", "member", "officer",
    },
    Level.AMBER: {"anna", "reader", "analyst", "leader", "officer"},
}  # fmt: skip


def mark_of(level: Level) -> str:
    """Give the one word that stands in the stances of this level, and nowhere else."""
    return f"merk{SLOT}{level.name.lower()}"


def secrets_for(who: str) -> set[str]:
    """Give the marks of the stances that this reader may find."""
    return {mark_of(level) for level, readers in STANCE_READERS.items() if who in readers}


def all_secrets() -> set[str]:
    """Give every mark of a stance."""
    return set(map(mark_of, STANCE_READERS))


def stances_of(users: dict[str, User]) -> dict[str, tuple[Any, ...]]:
    """Make the stances; the analyst writes, the mayor and the project leader sign, the leader publishes."""
    circle, network = mark_of(Level.AMBER), mark_of(Level.GREEN)
    draft = make_stance(users["analyst"], title=f"Concept {circle}", text=circle)
    asked = offered(users["analyst"], title=f"Vraag {circle}", text=circle)
    signed = _signed(users, title=f"Getekend {circle}", text=circle)
    public = publish(users["leader"], _signed(users, title="Voor iedereen merkopenbaar", text="merkopenbaar"))
    publish(users["leader"], _signed(users, title=f"Voor ons {network}", text=network, reach=Reach.NETWORK))
    return {
        "stance draft": (draft.pk,), "stance offered": (asked.pk,), "stance signed": (signed.pk,),
        "stance public": (public.pk,), "signatory asked": (signatory(asked).pk,),
        "signatory signed": (signatory(signed, make_organisation("Projectbureau")).pk,),
    }  # fmt: skip


def _signed(users: dict[str, User], **words: Any) -> Stance:
    stance = offered(users["analyst"], **words)
    sign(users["reader"], stance)
    sign(users["leader"], stance, make_organisation("Projectbureau"))
    return stance
