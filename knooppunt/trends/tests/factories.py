"""Makes trends for tests, by the product's own commands."""

from datetime import date
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
from knooppunt.trends.models import Advice, Interpretation, Reading, Round, Signal
from knooppunt.trends.permissions import may_look_second
from knooppunt.trends.words import Confidence, Freedom, Setting

WEIGHED = {"proportionality": "Het gaat om veel mensen.", "subsidiarity": "Algemener zegt het niets meer."}


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


def offer_signal(
    by: User, what: str = "Veel boze brieven aan de balie.", level: Level = Level.GREEN, **more: Any
) -> Signal:
    """Share a signal about Zaanstad; at a strict level it waits for a second pair of eyes."""
    fields = {"area": make_municipality(), "topic": make_topic(), "setting": Setting.OFFLINE, **more}
    fields.setdefault("freedom", Freedom.OTHER)
    return commands.share_signal(by=fresh(by), theme=the_theme(), what=what, level=level, **fields)


def make_signal(
    by: User, what: str = "Veel boze brieven aan de balie.", level: Level = Level.GREEN, **more: Any
) -> Signal:
    """Share a signal about Zaanstad, approved by somebody else where that is asked."""
    made = offer_signal(by, what, level, **more)
    others = User.objects.filter(person__isnull=False).exclude(pk=by.pk).order_by("pk") if made.is_waiting else []
    second = next((fresh(one) for one in others if may_look_second(fresh(one), made)), None)
    if second:
        commands.approve_signal(by=second, signal=made, version=made.version)
    return made


def make_interpretation(by: User, *signals: Signal, level: Level = Level.GREEN, **more: Any) -> Interpretation:
    """Interpret signals."""
    fields = {
        "title": "Wantrouwen groeit", "reading": "Dit hangt samen.", "grounds": "Drie partners zien het.",
        "counter_grounds": "Het kan toeval zijn.", "confidence": Confidence.LIKELY, "lens": Lens.VERTICAL,
        **weighed_at(level), **more,
    }  # fmt: skip
    return commands.interpret_signals(by=fresh(by), signals=signals, level=level, **fields)


def weighed_at(level: Level) -> dict[str, str]:
    """Give why something is shared, when its level asks for that."""
    return WEIGHED if level.strictness > Level.GREEN.strictness else {}


def make_round(by: User, *signals: Signal, invited: list[User], **more: Any) -> Round:
    """Ask partners to interpret signals together, before the end of September 2023."""
    fields = {"question": "Is dit één patroon?", "due": date(2023, 9, 30), **more}
    people = [Person.objects.get(user=user) for user in invited]
    return commands.open_round(by=fresh(by), signals=signals, invited=people, **fields)


def make_reading(by: User, joint: Round, **more: Any) -> Reading:
    """Give a reading in a round."""
    fields = {
        "meaning": "Het zijn dezelfde mensen.", "grounds": "De zinnen zijn gelijk.", "lens": Lens.VERTICAL,
        "counter_grounds": "Het kan toeval zijn.", "confidence": Confidence.LIKELY,
        "would_change": "Een rustige maand.", **more,
    }  # fmt: skip
    return commands.give_reading(by=fresh(by), joint=joint, **fields)


def make_agreed(by: User, joint: Round, level: Level = Level.GREEN, **more: Any) -> Interpretation:
    """Open the table of a round, if nobody did yet, and write the agreed reading."""
    if joint.is_blind:
        commands.open_table(by=fresh(by), joint=joint)
    fields = {
        "title": "Samen gelezen", "reading": "Het is één patroon.", "grounds": "Drie partners zien het.",
        "counter_grounds": "Het kan toeval zijn.", "confidence": Confidence.LIKELY, "lens": Lens.VERTICAL,
        **weighed_at(level), **more,
    }  # fmt: skip
    return commands.agree(by=fresh(by), joint=joint, level=level, **fields)


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
    fields: dict[str, Any] = {"title": "Bel terug", "text": "Spreek af wie terugbelt."}
    fields |= {"organisations": [make_organisation()], **weighed_at(level), **more}
    fields.setdefault("perspective", make_perspective(by))
    return commands.issue_advice(by=fresh(by), interpretation=interpretation, level=level, **fields)
