"""Makes trends for tests, by the product's own commands."""

from typing import Any

from knooppunt.accounts.models import User
from knooppunt.catalogue.commands import add_perspective
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Organisation, Person
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Level, Role
from knooppunt.topics.commands import ensure_theme, ensure_topic
from knooppunt.topics.models import Lens, Theme, Topic
from knooppunt.trends import commands
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.words import Confidence, Setting


def make_topic(code: str = "pol-verticaal", **more: str) -> Topic:
    """Give the topic of this code."""
    fields = {"name": "verticale polarisatie", "name_en": "distrust", "family": "polarisatie", **more}
    return ensure_topic(by=None, code=code, **fields)


def the_theme() -> Theme:
    """Give the theme of the cast."""
    return ensure_theme(by=None, code="CTER", name="CTER")


def user_of(person: Person) -> User:
    """Give the account of a person, as it is found at the start of a request."""
    return User.objects.get(person=person)


def fresh(user: User) -> User:
    """Give the user as a next request finds them."""
    return User.objects.get(pk=user.pk)


def make_user(name: str, role: Role, organisation: Organisation | None = None, **seat: Any) -> User:
    """Make somebody with one seat and an account."""
    return user_of(make_person(name, role, organisation, **seat))


def make_specialist(region: str = "Zaanstreek-Waterland") -> User:
    """Make the specialist of a safety region, at its house."""
    house = make_organisation(f"ZVH {region}", make_region(region), kind="zorg-en-veiligheidshuis")
    return make_user(f"Specialist {region}", Role.SPECIALIST, house)


def make_signal(
    by: User, what: str = "Veel boze brieven aan de balie.", level: Level = Level.GREEN, **more: Any
) -> Signal:
    """Share a signal about Zaanstad."""
    fields = {"area": make_municipality(), "topic": make_topic(), "setting": Setting.OFFLINE, **more}
    return commands.share_signal(by=fresh(by), theme=the_theme(), what=what, level=level, **fields)


def make_interpretation(by: User, *signals: Signal, level: Level = Level.GREEN, **more: Any) -> Interpretation:
    """Interpret signals."""
    fields = {
        "title": "Wantrouwen groeit", "reading": "Dit hangt samen.", "grounds": "Drie partners zien het.",
        "counter_grounds": "Het kan toeval zijn.", "confidence": Confidence.LIKELY, "lens": Lens.VERTICAL, **more,
    }  # fmt: skip
    return commands.interpret_signals(by=fresh(by), signals=signals, level=level, **fields)


def make_perspective(by: User, **more: Any) -> ActionPerspective:
    """Add an action perspective."""
    fields = {
        "title": "Ga in gesprek",
        "what": "Nodig mensen uit.",
        "for_whom": "gemeenten",
        "intervention": None,
        **more,
    }
    return add_perspective(by=fresh(by), topics=[make_topic()], **fields)


def make_advice(by: User, interpretation: Interpretation, level: Level = Level.GREEN, **more: Any) -> Advice:
    """Issue advice to the municipality of Zaanstad."""
    fields = {"title": "Bel terug", "text": "Spreek af wie terugbelt.", "organisations": [make_organisation()], **more}
    fields.setdefault("perspective", make_perspective(by))
    return commands.issue_advice(by=fresh(by), interpretation=interpretation, level=level, **fields)
