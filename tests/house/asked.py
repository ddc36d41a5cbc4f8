"""What is asked and answered in the furnished house: replies to advice."""

from typing import Any

from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Level
from knooppunt.trends.commands import give_reply, tell_effect
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.tests.factories import make_advice
from knooppunt.trends.words import Effect, Uptake


def furnish_replies(house: Any) -> None:
    """Let the municipality reply to the advice of every level, and leave one without a reply."""
    for level in Level:
        advice = Advice.objects.get(pk=house.things[f"advice {level.name}"][0])
        secret = f"merkreactie{level.name.lower().replace('_', '')}"
        said: dict[str, Any] = {"addressee": make_organisation(), "uptake": Uptake.PARTLY, "why": f"Nee, {secret}."}
        reply = give_reply(by=house.fresh("anna"), advice=advice, **said)
        effect: dict[str, Any] = {"effect": Effect.HELPED, "effect_words": f"Goed, {secret}."}
        tell_effect(by=house.fresh("anna"), reply=reply, version=reply.version, **effect)
        house.things[f"reply {level.name}"] = (reply.pk,)
    source = Interpretation.objects.get(pk=house.things["interpretation GREEN"][0])
    house.things["open advice"] = (make_advice(house.fresh("analyst"), source).pk,)
