"""What is asked and answered in the furnished house: replies to advice, and questions to the analyst."""

from typing import Any

from knooppunt.people.models import Group
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Level
from knooppunt.questions.commands import ask_back
from knooppunt.questions.tests.factories import answer, make_question
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


def furnish_questions(house: Any) -> None:
    """Let the municipality ask at every level that the analyst reads; one waits, one waits for a detail."""
    for level in Level:
        if level != Level.RED:
            secret = f"merkvraag{level.name.lower().replace('_', '')}"
            circle = [Group.objects.get(code="driehoek")] if level == Level.AMBER else []
            made = make_question(house.fresh("anna"), f"Wat is {secret}?", level, circle=circle)
            answer(house.fresh("analyst"), made, f"Dit is {secret}.")
            house.things[f"question {level.name}"] = (made.pk,)
    waiting, paused = (make_question(house.fresh("anna"), f"Een vraag {number}?") for number in range(2))
    ask_back(by=house.fresh("analyst"), question=paused, version=paused.version, asked="Sinds wanneer?")
    house.things |= {"open question": (waiting.pk,), "paused question": (paused.pk,)}
