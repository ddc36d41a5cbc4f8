"""Makes items of the catalogue for tests, by the product's own commands."""

from typing import Any

from knooppunt.accounts.models import User
from knooppunt.catalogue.commands import add_item, add_perspective, ensure_intervention, mark_item
from knooppunt.catalogue.models import ActionPerspective, Guide, Intervention, InterventionCard, Item, Mark
from knooppunt.catalogue.words import Choice, Ground
from knooppunt.people.models import Seat
from knooppunt.topics.commands import ensure_topic
from knooppunt.topics.models import Topic


def fresh(user: User) -> User:
    """Give the user as a next request finds them."""
    return User.objects.get(pk=user.pk)


def make_topic(code: str = "ongenoegen") -> Topic:
    """Give the topic of this code."""
    return ensure_topic(by=None, code=code, name=code, name_en=code, family="polarisatie")


def make_kind(code: str = "wijk-dialoog", stage: str = "primair-preventief") -> Intervention:
    """Give the kind of intervention of this code."""
    return ensure_intervention(by=None, code=code, name=code, name_en=code, stage=stage)


def make_perspective(by: User, title: str = "Ga in gesprek", **more: Any) -> ActionPerspective:
    """Add an action perspective."""
    fields: dict[str, Any] = {"what": "Nodig mensen uit.", "for_whom": "gemeenten", "topics": [make_topic()], **more}
    return add_perspective(by=fresh(by), title=title, **fields)


def make_card(by: User, title: str = "Buurttafel", **more: Any) -> InterventionCard:
    """Add an intervention."""
    law: dict[str, Any] = dict.fromkeys(
        ("ground", "decided_by", "carried_out_by", "cost", "term", "risks"), "Zie tekst"
    )
    fields = {
        "aim": "Buren praten weer.", "how": "Zes avonden.", "field_of_law": Ground.SOCIAL, "topics": [make_topic()],
        "intervention": make_kind(), **law, **more,
    }  # fmt: skip
    return add_item(by=fresh(by), kind=InterventionCard, title=title, **fields)


def make_guide(by: User, title: str = "Eerste gesprek", **more: Any) -> Guide:
    """Add a guide."""
    fields: dict[str, Any] = {"purpose": "Voor de balie.", "text": "Blijf rustig.", "topics": [make_topic()], **more}
    return add_item(by=fresh(by), kind=Guide, title=title, **fields)


def make_mark(by: User, item: Item, choice: Choice = Choice.USED, **more: Any) -> Mark:
    """Say what the organisation of somebody does with an item."""
    organisation = Seat.objects.get(person__user=by).organisation
    return mark_item(by=fresh(by), item=item, organisation=organisation, choice=choice, **more)
