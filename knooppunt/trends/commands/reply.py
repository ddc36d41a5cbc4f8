"""The verbs of replies to advice."""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.audit.recording import record
from knooppunt.people.models import Group, Organisation
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.post.commands import send
from knooppunt.post.letter import address_of
from knooppunt.shared.clock import months_before, today
from knooppunt.shared.editing import Conflict, save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.trends import facts, permissions
from knooppunt.trends.models import Advice, FormerReply, Reply
from knooppunt.trends.queries.replies import to_remind
from knooppunt.trends.words import NOT_ADDRESSED, NOT_READABLE, Effect, Uptake

EFFECT_AFTER = 6  # months


@transaction.atomic
def give_reply(*, by: Any, advice: Advice, addressee: Group | Organisation, uptake: Uptake, why: str) -> Reply:
    """Reply to advice for an addressee, once; who comes second sees both replies and chooses."""
    advice = Advice.objects.select_for_update().get(pk=advice.pk)  # two colleagues may answer at one moment
    ours = needs(addressee in permissions.addressees_of(by, advice), NOT_ADDRESSED)
    all_of(_reads(by, advice), permissions.may_speak(by, advice), ours).demand()
    own = {_kind(addressee): addressee}
    said = advice.replies.filter(**own).first()
    if said is not None:
        return _the_same(said, uptake, why)
    made = Reply(advice=advice, **own, author_id=reader_of(by).person, replied_on=today(), uptake=uptake, why=why)
    made.effect_asked_on = _effect_asked_on(made)
    made.save(force_insert=True)
    record(facts.AdviceReplied(made.pk, advice=advice.pk), by=by)
    return made


@transaction.atomic
def change_reply(*, by: Any, reply: Reply, version: int, uptake: Uptake, why: str) -> None:
    """Change a reply as it was read; what it said before stays to be seen."""
    all_of(_reads(by, reply.advice), permissions.may_change_reply(by, reply)).demand()
    _keep_former(reply)
    reply.uptake, reply.why, reply.replied_on, reply.author_id = uptake, why, today(), reader_of(by).person
    reply.effect_asked_on = _effect_asked_on(reply)
    if uptake == Uptake.NOT:
        reply.effect, reply.effect_words, reply.effect_on = "", "", None
    changed = ("uptake", "why", "replied_on", "author_id", "effect_asked_on", "effect", "effect_words", "effect_on")
    save_if_unchanged(reply, version, changed)
    record(facts.ReplyChanged(reply.pk, advice=reply.advice_id), by=by)


@transaction.atomic
def tell_effect(*, by: Any, reply: Reply, version: int, effect: Effect, effect_words: str) -> None:
    """Say what came of advice, as the reply was read; what was said of it before stays to be seen."""
    all_of(_reads(by, reply.advice), permissions.may_tell_effect(by, reply)).demand()
    if reply.effect:
        _keep_former(reply)
    reply.effect, reply.effect_words, reply.effect_on, reply.author_id = (
        effect, effect_words, today(), reader_of(by).person,
    )  # fmt: skip
    save_if_unchanged(reply, version, ("effect", "effect_words", "effect_on", "author_id"))
    record(facts.EffectTold(reply.pk, advice=reply.advice_id), by=by)


@transaction.atomic
def remind(*, by: Any, advice: Advice) -> int:
    """Ask those who did not reply once more, by a mail that tells nothing; give how many mails."""
    advice = Advice.objects.select_for_update().get(pk=advice.pk)  # a second press waits, and then is too early
    all_of(_reads(by, advice), permissions.may_remind(by, advice)).demand()
    advice.reminded_on = today()
    advice.save(update_fields=["reminded_on"])
    text = _(
        "In Knooppunt there is advice that waits for the reply of your organisation or group: do you take it over, "
        "and why? It takes two minutes.\n\n{url}"
    ).format(url=address_of(advice.get_absolute_url()))
    persons = to_remind(advice)
    for person in persons:
        send(by=by, person=person, subject=_("Your reply is asked in Knooppunt"), text=text)
    record(facts.AdviceReminded(advice.pk), by=by)
    return len(persons)


def _the_same(said: Reply, uptake: Uptake, why: str) -> Reply:
    """Give the reply that stands when it says the same; else somebody chooses between the two."""
    if (said.uptake, said.why) != (uptake, why):
        raise Conflict(said, reverse("trends:change_reply", args=[said.pk]))
    return said


def _reads(by: Any, advice: Advice) -> Any:
    return needs(advice.audience_id in audience_ids(by), NOT_READABLE)


def _kind(addressee: Group | Organisation) -> str:
    return "group" if isinstance(addressee, Group) else "organisation"


def _effect_asked_on(reply: Reply) -> date | None:
    """Give the day to ask what came of it: half a year after the advice when it was taken over, else the reply."""
    if reply.uptake == Uptake.NOT:
        return None
    began = reply.advice.advised_on if reply.uptake == Uptake.TAKEN_OVER else reply.replied_on
    return months_before(began, -EFFECT_AFTER)


def _keep_former(reply: Reply) -> None:
    same = {name: getattr(reply, name) for name in ("uptake", "why", "effect", "effect_words", "author_id")}
    FormerReply.objects.create(reply=reply, until=today(), **same)
