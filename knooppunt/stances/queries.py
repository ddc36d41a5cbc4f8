"""Reading for joint stances: the lists, the signatures as far as somebody may see them, and what waits for whom."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.models.sight import hidden_organisations
from knooppunt.people.words import Role
from knooppunt.shared.verdict import Verdict
from knooppunt.stances import permissions
from knooppunt.stances.models import Signatory, Stance
from knooppunt.stances.words import FEWEST, Answer, State

PAGE = 25
SHOWN = 5
_CURRENT = Q(signatories__edition=F("edition"))
_SIGNATURES = Count("signatories", filter=_CURRENT & Q(signatories__answer=Answer.SIGNED))


@dataclass(frozen=True)
class Page:
    """One page of stances, each with the number of its ``signatures``; ``older`` is 0 on the last page."""

    rows: list[Any]
    older: int


@dataclass(frozen=True)
class Line:
    """An organisation and its answer, with what this reader may see of it and do about it."""

    signatory: Signatory
    recorder: Person | None
    why: str
    may_sign: Verdict
    may_decline: Verdict
    may_take_back: Verdict

    @property
    def is_mine(self) -> bool:
        """Tell whether this reader can do something about it."""
        return bool(self.may_sign or self.may_decline or self.may_take_back)


@dataclass(frozen=True)
class Lapsed:
    """Who had signed an earlier text."""

    edition: int
    signatories: list[Signatory]


def newest(user: Any, *, state: str = "", withdrawn: bool = False, before: int = 0) -> Page:
    """Give the newest stances this user may see, in this state if one is named, or those that were withdrawn."""
    rows = Stance.objects.visible_to(user)
    rows = rows.filter(withdrawn_on__isnull=not withdrawn) if state or withdrawn else rows
    return _page(rows.filter(state=state) if state else rows, before)


def public(*, before: int = 0) -> Page:
    """Give the newest public stances, those that were withdrawn among them."""
    return _page(Stance.objects.public(), before)


def _page(rows: Any, before: int) -> Page:
    rows = rows.filter(pk__lt=before) if before else rows
    counted = rows.annotate(signatures=_SIGNATURES, asked=Count("signatories", filter=_CURRENT))
    found = list(counted.select_related("audience", "organisation").order_by("-pk")[: PAGE + 1])
    return Page(found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else 0)


def lines_of(user: Any, stance: Stance) -> list[Line]:
    """Give the organisations of the text as it stands, as far as this user may see their answers."""
    rows = stance.signatories.filter(edition=stance.edition).select_related("organisation", "recorder")
    if not permissions.may_see_all(user, stance):
        mine = Q(organisation__in=reader_of(user).organisations())
        rows = rows.filter(Q(answer__in=(Answer.SIGNED, Answer.TAKEN_BACK)) | mine)
    return [_line(user, stance, one) for one in rows]


def _line(user: Any, stance: Stance, one: Signatory) -> Line:
    one.stance = stance
    names = not stance.is_published or permissions.is_author(user, stance)
    return Line(
        one,
        one.recorder if names and one.organisation_id not in hidden_organisations(user) else None,
        one.why if permissions.may_see_why(user, one) else "",
        permissions.may_sign(user, one),
        permissions.may_decline(user, one),
        permissions.may_take_back(user, one),
    )


def lapsed_of(stance: Stance) -> list[Lapsed]:
    """Give the signatures that lapsed when the text was changed, by text, the latest first."""
    rows = stance.signatories.filter(edition__lt=stance.edition).exclude(answered_on=None)
    signed = rows.signed().select_related("organisation")
    editions = sorted({one.edition for one in signed}, reverse=True)
    return [Lapsed(edition, [one for one in signed if one.edition == edition]) for edition in editions]


def source_of(user: Any, stance: Stance) -> permissions.Source | None:
    """Give what a stance follows from, as far as this user may know of it and it stands."""
    found = stance.interpretation or stance.advice
    is_seen = found and found.audience_id in audience_ids(user) and not found.is_withdrawn
    return found if is_seen else None


def signatures_of(stance: Stance) -> QuerySet[Signatory]:
    """Give the signatures that the outside world sees: those that stand and those that were taken back."""
    rows = stance.signatories.filter(edition=stance.edition, answer__in=(Answer.SIGNED, Answer.TAKEN_BACK))
    return rows.select_related("organisation")


def stances_from(user: Any, source: permissions.Source) -> QuerySet[Any]:
    """Give the standing stances that follow from this and that the user may read."""
    rows = Stance.objects.visible_to(user).standing()
    return rows.filter(**{str(source._meta.model_name): source}).select_related("audience")


def signed_by(user: Any, organisation: Organisation) -> QuerySet[Any]:
    """Give the published stances of this organisation that stand and that the user may read, newest first."""
    rows = Stance.objects.visible_to(user).standing().published().signed_by(organisation)
    return rows.order_by("-published_on", "-pk")[:SHOWN]


def to_answer(user: Any) -> list[Signatory]:
    """Give the organisations that this user may bind and that have not answered yet."""
    mine = reader_of(user).organisations()
    rows = Signatory.objects.current().filter(answer=Answer.ASKED, organisation__in=mine)
    rows = rows.filter(stance__state=State.OFFERED, stance__withdrawn_on__isnull=True)
    found = rows.select_related("stance__theme", "organisation").order_by("stance__sign_by", "pk") if mine else []
    return [one for one in found if permissions.may_sign(user, one)]


def to_publish(user: Any) -> list[Stance]:
    """Give the stances that everybody answered and that this user may publish."""
    themes = reader_of(user).themes(*permissions.PUBLISH.roles)
    if not themes:
        return []
    rows = Stance.objects.visible_to(user).standing().filter(state=State.OFFERED, theme__code__in=themes)
    waiting = Count("signatories", filter=_CURRENT & Q(signatories__answer=Answer.ASKED))
    rows = rows.annotate(signatures=_SIGNATURES, waiting=waiting).filter(waiting=0, signatures__gte=FEWEST)
    return list(rows.exclude(writers=reader_of(user).person).order_by("pk")[:SHOWN])


def publishing_organisations(theme: str) -> list[Organisation]:
    """Give the organisations that publish in this theme and so read every draft: those of its project leaders."""
    seats = Seat.objects.current().filter(theme=theme, role=Role.PROJECT_LEADER)
    return list(Organisation.objects.filter(pk__in=seats.values("organisation")))


def without_signer(stance: Stance) -> list[Organisation]:
    """Give the organisations that are asked and where nobody has a seat today that may bind them."""
    binds = Q(role__in=permissions.SIGN.roles)
    binds |= Q(duty__in=permissions.BINDING_DUTIES, theme=stance.theme.code)
    seats = Seat.objects.current().filter(binds).values("organisation")
    asked = stance.signatories.filter(edition=stance.edition, answer=Answer.ASKED).exclude(organisation__in=seats)
    return [one.organisation for one in asked.select_related("organisation")]
