"""What stands in the catalogue of the furnished region: each kind at each level, and a request for help."""

from typing import Any

from knooppunt.accounts.models import User
from knooppunt.catalogue.commands import add_item, ensure_intervention, ensure_target_group, mark_item
from knooppunt.catalogue.models import KINDS, ActionPerspective
from knooppunt.catalogue.words import CARD, GUIDE, PERSPECTIVE, Choice, Evidence, Ground
from knooppunt.people.models import Organisation
from knooppunt.people.words import Level
from knooppunt.topics.models import Topic

_BUREAU = {"analyst", "leader", "officer"}
READERS = {
    Level.CLEAR: {"outside", "elsewhere", "reader", "anna", "specialist", "kennemerland", "named", "member"} | _BUREAU,
    Level.GREEN: {"elsewhere", "reader", "anna", "specialist", "kennemerland", "named", "member"} | _BUREAU,
    Level.AMBER: {"specialist"} | _BUREAU,
    Level.AMBER_STRICT: _BUREAU,
}
REQUEST = "merkhulpvraag"
SLOTS = tuple(KINDS)
STANDS = {
    PERSPECTIVE: list(READERS), CARD: [Level.GREEN, Level.AMBER_STRICT], GUIDE: [Level.CLEAR, Level.AMBER]
}  # fmt: skip
HELPERS = {"anna", "reader", "analyst", "leader", "specialist", "kennemerland"}


def word(slot: str, level: Level) -> str:
    """Give the one word that stands in the item of this kind and level, and nowhere else."""
    return f"merk{slot}{level.name.lower().replace('_', '')}"


def secrets_for(who: str) -> set[str]:
    """Give the words that this reader may find."""
    own = {word(slot, level) for slot, levels in STANDS.items() for level in levels if who in READERS[level]}
    return own | ({REQUEST} if who in HELPERS else set())


def all_secrets() -> set[str]:
    """Give every word that somebody may not find."""
    return {REQUEST} | {word(slot, level) for slot, levels in STANDS.items() for level in levels}


def _fields(slot: str, said: str) -> dict[str, Any]:
    law: dict[str, Any] = dict.fromkeys(("ground", "decided_by", "carried_out_by", "cost", "term", "risks"), said)
    return {
        PERSPECTIVE: {"what": said, "for_whom": said},
        CARD: {"aim": said, "how": said, "field_of_law": Ground.SOCIAL, **law},
        GUIDE: {"purpose": said, "text": said, "link": "https://voorbeeld.example/handreiking"},
    }[slot]


def shelf_of(keeper: User, asker: User, perspective: ActionPerspective) -> dict[str, tuple[Any, ...]]:
    """Fill the shelf; give what stands on it by its name."""
    topic = Topic.objects.get(code="schutting")
    kind = ensure_intervention(by=None, code="dialoog", name="dialoog", name_en="talk", stage="primair-preventief")
    group = ensure_target_group(by=None, code="jongeren", name="jongeren", name_en="young people")
    things: dict[str, tuple[Any, ...]] = {}
    for slot, levels in STANDS.items():
        for level in levels:
            said = f"{slot} {word(slot, level)}"
            more: dict[str, Any] = {
                "source": said,
                "evidence": Evidence.PRACTICE,
                "function": said,
                "target_groups": [group],
            }
            made = add_item(
                by=keeper, kind=KINDS[slot], topics=[topic], level=level, title=said, intervention=kind, **more,
                **_fields(slot, said),
            )  # fmt: skip
            things[f"{slot} {level.name}"] = (made.pk,)
    zaanstad = Organisation.objects.get(name="Gemeente Zaanstad")
    wish = mark_item(by=asker, item=perspective, organisation=zaanstad, choice=Choice.WANT_HELP, why=REQUEST)
    return things | {"help wanted": (wish.pk,)}
