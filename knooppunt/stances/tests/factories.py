"""Makes joint stances for tests, by the product's own commands."""

from typing import Any

from knooppunt.accounts.models import User
from knooppunt.people.models import Organisation
from knooppunt.people.tests.factories import make_organisation
from knooppunt.stances import commands
from knooppunt.stances.models import Signatory, Stance
from knooppunt.stances.words import Reach
from knooppunt.trends.tests.factories import fresh, the_theme

WORDS = {"title": "Wij staan naast elkaar", "text": "Bedreiging hoort nergens bij."}
MANDATE = {"mandate_from": "de burgemeester", "mandate": "besluit van 12 september 2023"}


def make_stance(by: User, *asked: Organisation, **more: Any) -> Stance:
    """Write a draft; Zaanstad and the bureau are asked unless told otherwise."""
    fields = {**WORDS, "reach": Reach.PUBLIC, "sign_by": None, **more}
    organisations = asked or (make_organisation(), make_organisation("Projectbureau"))
    return commands.write_stance(by=fresh(by), theme=the_theme(), organisations=organisations, **fields)


def offered(by: User, *asked: Organisation, **more: Any) -> Stance:
    """Write a stance and offer it for signing."""
    stance = make_stance(by, *asked, **more)
    commands.offer_stance(by=fresh(by), stance=stance, version=stance.version)
    return Stance.objects.get(pk=stance.pk)


def signatory(stance: Stance, organisation: Organisation | None = None) -> Signatory:
    """Give the place of an organisation under the text as it stands: Zaanstad's unless told otherwise."""
    rows = Signatory.objects.current().filter(stance=stance, organisation=organisation or make_organisation())
    return rows.get()


def sign(by: User, stance: Stance, organisation: Organisation | None = None) -> Signatory:
    """Sign for an organisation."""
    place = signatory(stance, organisation)
    commands.sign(by=fresh(by), signatory=place, **MANDATE)
    return Signatory.objects.get(pk=place.pk)


def publish(by: User, stance: Stance) -> Stance:
    """Publish a stance as it stands."""
    found = Stance.objects.get(pk=stance.pk)
    commands.publish_stance(by=fresh(by), stance=found, version=found.version)
    return Stance.objects.get(pk=stance.pk)
