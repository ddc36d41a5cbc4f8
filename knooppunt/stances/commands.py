"""The verbs of joint stances."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people.commands import audience
from knooppunt.people.models import Audience, Organisation, Person
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import forget, let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.stances import facts, permissions
from knooppunt.stances.models import Signatory, Stance
from knooppunt.stances.queries import publishing_organisations
from knooppunt.stances.words import ALREADY_ANSWERED, FEWEST, NOT_READABLE, STANCE, TOO_FEW, Answer, Reach, State
from knooppunt.topics.models import Theme


@transaction.atomic
def write_stance(
    *,
    by: Any,
    theme: Theme,
    organisations: Iterable[Organisation],
    follows: permissions.Source | None = None,
    **fields: Any,
) -> Stance:
    """Write the draft of a joint stance; ``fields``: title, text, reach, sign_by. Who is asked to sign reads along."""
    permissions.WRITE.held_by(by, theme.code).demand()
    seat, asked = reader_of(by).home(theme.code), list(organisations)
    source = _demanded_source(by, follows)
    stance = Stance(
        **fields, **source, theme=theme, author=seat.person, organisation=seat.organisation, written_on=today(),
        audience=_circle(theme, seat.organisation, asked),
    )  # fmt: skip
    stance.save(force_insert=True)
    stance.writers.add(seat.person)
    _ask(stance, asked)
    let_find(STANCE, stance)
    record(facts.StanceWritten(stance.pk), by=by)
    return stance


def _demanded_source(by: Any, source: permissions.Source | None) -> dict[str, permissions.Source]:
    if source is None:
        return {}
    reads = needs(source.audience_id in audience_ids(by), NOT_READABLE)
    all_of(reads, permissions.may_follow(by, source)).demand()
    return {str(source._meta.model_name): source}


def _circle(theme: Theme, own: Organisation, asked: Iterable[Organisation]) -> Audience:
    """Give who reads a stance before it is published: who is asked, who began it, who publishes, and the analyst."""
    circle = {*asked, *publishing_organisations(theme.code)} - {own}
    return audience(Level.AMBER, [theme.code], organisation=own, circle=circle)


def _ask(stance: Stance, organisations: Iterable[Organisation]) -> None:
    Signatory.objects.bulk_create(
        Signatory(stance=stance, organisation=one, edition=stance.edition) for one in organisations
    )


@transaction.atomic
def change_stance(*, by: Any, stance: Stance, version: int, **fields: Any) -> None:
    """Change the text as it was read; once it was offered, every organisation is asked anew.

    ``fields``: title, text, reach, sign_by. Signatures under an earlier text stay on record, and lapse.
    """
    permissions.may_change(by, stance).demand()
    for name, value in fields.items():
        setattr(stance, name, value)
    asked = [one.organisation for one in stance.signatories.current().select_related("organisation")]
    stance.edition += stance.is_offered
    save_if_unchanged(stance, version, [*fields, "edition"])
    stance.writers.add(Person.objects.get(pk=reader_of(by).person))
    let_find(STANCE, stance)
    if stance.is_offered:
        _ask(stance, asked)
        record(facts.StanceOfferedAnew(stance.pk, edition=stance.edition), by=by)
    else:
        record(facts.StanceChanged(stance.pk), by=by)


@transaction.atomic
def choose_signatories(*, by: Any, stance: Stance, version: int, organisations: Iterable[Organisation]) -> None:
    """Choose which organisations are asked to sign; one that answered stays."""
    permissions.may_invite(by, stance).demand()
    asked, known = {one.pk: one for one in organisations}, stance.signatories.current()
    answered = set(known.exclude(answer=Answer.ASKED).values_list("organisation", flat=True))
    needs(answered <= set(asked), ALREADY_ANSWERED).demand()
    needs(stance.is_draft or len(asked) >= FEWEST, TOO_FEW).demand()
    stance.audience = _circle(stance.theme, stance.organisation, asked.values())
    save_if_unchanged(stance, version, ["audience"])
    known.exclude(organisation__in=asked).delete()
    there = set(known.values_list("organisation", flat=True))
    _ask(stance, [one for pk, one in asked.items() if pk not in there])
    let_find(STANCE, stance)
    record(facts.SignatoriesChosen(stance.pk), by=by)


@transaction.atomic
def offer_stance(*, by: Any, stance: Stance, version: int) -> None:
    """Offer the draft, as it was read, to the organisations to be signed."""
    permissions.may_offer(by, stance).demand()
    stance.state, stance.offered_on = State.OFFERED, today()
    save_if_unchanged(stance, version, ["state", "offered_on"])
    let_find(STANCE, stance)
    record(facts.StanceOffered(stance.pk), by=by)


def _locked(signatory: Signatory) -> Signatory:
    """Give a signatory as it stands now, with its stance held until the answer is written."""
    stance = Stance.objects.select_for_update().get(pk=signatory.stance_id)
    found = Signatory.objects.select_related("organisation", "stance__theme").get(pk=signatory.pk)
    found.stance.state, found.stance.edition = stance.state, stance.edition
    return found


@transaction.atomic
def sign(*, by: Any, signatory: Signatory, mandate_from: str, mandate: str) -> None:
    """Sign for an organisation, with the function and the decision that give the mandate."""
    found = _locked(signatory)
    permissions.may_sign(by, found).demand()
    _answer(by, found, Answer.SIGNED, mandate_from=mandate_from, mandate=mandate, why="")
    _read_anew(found)
    record(facts.StanceSigned(found.stance_id, organisation=found.organisation_id, signatory=found.pk), by=by)


@transaction.atomic
def decline(*, by: Any, signatory: Signatory, why: str) -> None:
    """Answer that an organisation does not sign, with the reason for who began the stance."""
    found = _locked(signatory)
    permissions.may_decline(by, found).demand()
    _answer(by, found, Answer.DECLINED, why=why)
    record(facts.StanceDeclined(found.stance_id, organisation=found.organisation_id, signatory=found.pk), by=by)


@transaction.atomic
def take_signature_back(*, by: Any, signatory: Signatory, why: str) -> None:
    """Take the signature of an organisation back; that it stood there, and until when, stays visible."""
    found = _locked(signatory)
    permissions.may_take_back(by, found).demand()
    found.answer, found.why, found.taken_back_on = Answer.TAKEN_BACK, why, today()
    found.save(update_fields=["answer", "why", "taken_back_on"])
    _read_anew(found)
    record(facts.SignatureTakenBack(found.stance_id, organisation=found.organisation_id, signatory=found.pk), by=by)


def _answer(by: Any, found: Signatory, answer: Answer, **words: str) -> None:
    found.answer, found.answered_on = answer, today()
    found.recorder = Person.objects.get(pk=reader_of(by).person)
    for name, value in words.items():
        setattr(found, name, value)
    found.save(update_fields=["answer", "answered_on", "recorder", *words])


def _read_anew(found: Signatory) -> None:
    """Let the version go on, so that nobody publishes on signatures that they have not seen."""
    stance = Stance.objects.get(pk=found.stance_id)
    save_if_unchanged(stance, stance.version, [])


@transaction.atomic
def publish_stance(*, by: Any, stance: Stance, version: int) -> None:
    """Publish a stance with the signatures that were read, for the readers that its signatories agreed to."""
    permissions.may_publish(by, stance).demand()
    level = Level.CLEAR if stance.reach == Reach.PUBLIC else Level.GREEN
    stance.state, stance.published_on = State.PUBLISHED, today()
    stance.audience = audience(level, [stance.theme.code])
    save_if_unchanged(stance, version, ["state", "published_on", "audience"])
    let_find(STANCE, stance)
    record(facts.StancePublished(stance.pk), by=by)


@transaction.atomic
def withdraw_stance(*, by: Any, stance: Stance, why: str) -> None:
    """Take a stance back, with the reason; its page stays and says so."""
    permissions.may_withdraw(by, stance).demand()
    stance.withdrawn_on, stance.withdrawn_why = today(), why
    save_if_unchanged(stance, stance.version, ["withdrawn_on", "withdrawn_why"])
    forget(STANCE, stance.pk)
    record(facts.StanceWithdrawn(stance.pk), by=by)
