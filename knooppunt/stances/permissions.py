"""Who may write, sign, publish and withdraw a joint stance."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import right
from knooppunt.people.words import Duty, Level, Role
from knooppunt.shared.verdict import YES, Verdict, all_of, needs
from knooppunt.stances.models import Signatory, Stance
from knooppunt.stances.words import FEWEST, OLD_TEXT, TOO_FEW, Answer
from knooppunt.trends.models import Advice, Interpretation

Source = Interpretation | Advice

WRITE = right(
    "stances.write", _("write a joint stance, and write along in the draft of one that their organisation would sign"),
    [
        Role.PROJECT_LEADER, Role.ANALYST, Role.SPECIALIST, Role.MUNICIPAL_OFFICIAL, Role.MAYOR,
        Role.PROCESS_DIRECTOR, Role.COMMUNICATION, Role.COMMUNITY_PARTNER, Role.PARTNER,
    ],
)  # fmt: skip
SIGN = right(
    "stances.sign", _("bind their own organisation to a joint stance, with the mandate stated"),
    [Role.MAYOR, Role.PROJECT_LEADER, Role.PROSECUTOR],
)  # fmt: skip
BINDING_DUTIES = frozenset({Duty.LEAD})
PUBLISH = right(
    "stances.publish", _("publish and withdraw a joint stance that somebody else wrote"),
    [Role.PROJECT_LEADER, Role.COMMUNICATION],
)  # fmt: skip


def themes_to_write_in(user: Any) -> list[str]:
    """Give the codes of the themes in which the user may write a stance."""
    return [code for code in sorted(reader_of(user).themes()) if WRITE.held_by(user, code)]


def may_write(user: Any) -> Verdict:
    """Say whether the user may write a joint stance in some theme."""
    return needs(themes_to_write_in(user), WRITE.refusal())


def may_follow(user: Any, source: Source) -> Verdict:
    """Say whether a joint stance may follow from this: what few may read cannot lead to what all read."""
    theme = (source.interpretation if isinstance(source, Advice) else source).theme
    return all_of(
        WRITE.held_by(user, theme.code),
        needs(not source.is_withdrawn, _("This was withdrawn.")),
        needs(
            source.level in (Level.CLEAR, Level.GREEN),
            _("A joint stance is made to be read by all. This has a limited circle, so no stance can follow from it."),
        ),
    )


def may_change(user: Any, stance: Stance) -> Verdict:
    """Say whether the user may change the text: in a draft all who write along, later only who began it."""
    return all_of(_is_open(stance), _may_rewrite(user, stance))


def _may_rewrite(user: Any, stance: Stance) -> Verdict:
    if is_author(user, stance):
        return YES
    along = WRITE.held_by(user, stance.theme.code) and _is_asked(user, stance)
    return needs(
        along and stance.is_draft,
        _("In a draft, partners of the organisations that are asked write along; later only who began the stance."),
    )


def _is_asked(user: Any, stance: Stance) -> bool:
    asked = stance.signatories.filter(edition=stance.edition, organisation__in=reader_of(user).organisations())
    return asked.exists()


def may_invite(user: Any, stance: Stance) -> Verdict:
    """Say whether the user may choose which organisations are asked to sign."""
    return all_of(_is_open(stance), _by_author(user, stance))


def may_offer(user: Any, stance: Stance) -> Verdict:
    """Say whether the user may offer the draft for signing."""
    return all_of(
        _stands(stance),
        _by_author(user, stance),
        needs(stance.is_draft, _("This stance was offered for signing already.")),
        needs(stance.signatories.filter(edition=stance.edition).count() >= FEWEST, TOO_FEW),
    )


def may_sign(user: Any, signatory: Signatory) -> Verdict:
    """Say whether the user may sign for this organisation, also after it said no."""
    return all_of(
        _may_answer(user, signatory),
        needs(signatory.answer in (Answer.ASKED, Answer.DECLINED), _("This organisation answered already.")),
    )


def may_decline(user: Any, signatory: Signatory) -> Verdict:
    """Say whether the user may answer that this organisation does not sign."""
    return all_of(
        _may_answer(user, signatory),
        needs(signatory.answer == Answer.ASKED, _("This organisation answered already.")),
    )


def _may_answer(user: Any, signatory: Signatory) -> Verdict:
    stance = signatory.stance
    return all_of(
        _stands(stance),
        needs(signatory.edition == stance.edition, OLD_TEXT),
        needs(not stance.is_draft, _("This is still a draft. It can be signed when it is offered for signing.")),
        needs(not stance.is_published, _("This stance was published, so nobody can sign any more.")),
        may_bind(user, signatory.organisation, stance.theme.code),
    )


def may_take_back(user: Any, signatory: Signatory) -> Verdict:
    """Say whether the user may take the signature of this organisation back."""
    return all_of(
        _stands(signatory.stance),
        needs(signatory.edition == signatory.stance.edition, OLD_TEXT),
        needs(signatory.is_signed, _("This organisation has not signed.")),
        may_bind(user, signatory.organisation, signatory.stance.theme.code),
    )


def may_bind(user: Any, organisation: Organisation, theme: str) -> Verdict:
    """Say whether the user may bind this organisation: by a seat there whose role may, or as its first contact."""
    seats = [seat for seat in reader_of(user).seats if seat.organisation_id == organisation.pk]
    binds = any(seat.role in SIGN.roles or (seat.duty in BINDING_DUTIES and seat.theme == theme) for seat in seats)
    return needs(
        binds,
        _(
            "An organisation is bound by its own mayor, public prosecutor, project leader or first contact, with a "
            "mandate."
        ),
    )


def may_publish(user: Any, stance: Stance) -> Verdict:
    """Say whether the user may publish this stance: never somebody who wrote in it."""
    return all_of(
        PUBLISH.held_by(user, stance.theme.code),
        _stands(stance),
        needs(not stance.is_draft, _("This is still a draft. First the organisations sign.")),
        needs(not stance.is_published, _("This stance was published already.")),
        needs(
            not stance.writers.filter(pk=reader_of(user).person).exists(),
            _("Somebody who did not write in this stance publishes it: two people look at it."),
        ),
        needs(
            stance.signatories.filter(edition=stance.edition, answer=Answer.SIGNED).count() >= FEWEST,
            _("At least two organisations sign before a joint stance is published."),
        ),
    )


def may_withdraw(user: Any, stance: Stance) -> Verdict:
    """Say whether the user may take a stance back: who began it, and who publishes in this theme."""
    return all_of(_stands(stance), _is_keeper(user, stance))


def may_see_all(user: Any, stance: Stance) -> Verdict:
    """Say whether the user also sees who did not sign: the circle before publication, later its keepers only."""
    return needs(not stance.is_published or _is_keeper(user, stance), _("Only the signatures are shown."))


def may_see_why(user: Any, signatory: Signatory) -> Verdict:
    """Say whether the user sees why an organisation does not sign, or took its signature back."""
    own = signatory.organisation_id in reader_of(user).organisations()
    return needs(own or is_author(user, signatory.stance), _("Only who began the stance sees the reason."))


def may_still_read(user: Any, stance: Stance) -> Verdict:
    """Say whether the text is shown: of what was withdrawn only to who began it."""
    return needs(not stance.is_withdrawn or is_author(user, stance), _("This was withdrawn."))


def is_author(user: Any, stance: Stance) -> bool:
    """Tell whether the user began this stance."""
    return stance.author_id == reader_of(user).person


def _is_keeper(user: Any, stance: Stance) -> Verdict:
    may = is_author(user, stance) or PUBLISH.held_by(user, stance.theme.code)
    return needs(may, _("Only who began this stance, the project leader and the communication adviser may do this."))


def _by_author(user: Any, stance: Stance) -> Verdict:
    return needs(is_author(user, stance), _("Only who began this stance may do this."))


def _stands(stance: Stance) -> Verdict:
    return needs(not stance.is_withdrawn, _("This stance was withdrawn."))


def _is_open(stance: Stance) -> Verdict:
    published = needs(
        not stance.is_published,
        _("A published text stays as it was signed. Withdraw it and write a new stance if it has to change."),
    )
    return all_of(_stands(stance), published)
