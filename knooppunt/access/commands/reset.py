"""Taking a lost second factor away: one person asks, another settles, and the owner of the account hears of both."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from knooppunt.access import facts, permissions
from knooppunt.access.models import FactorReset, Outcome
from knooppunt.accounts.commands import remove_factors
from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.post.commands import send_to_address


@transaction.atomic
def ask_reset(*, by: Any, user: User, why: str) -> FactorReset:
    """Ask a second person to take the second factors of an account away; an older request goes."""
    permissions.may_ask_reset(by, user).demand()
    FactorReset.objects.filter(user=user, outcome=Outcome.OPEN).update(outcome=Outcome.REFUSED)
    reset = FactorReset.objects.create(user=user, why=why, asked_by=by)
    record(facts.ResetAsked(reset.pk, user=user.pk), by=by)
    _tell(user, "access/mail/reset_asked.txt")
    return reset


@transaction.atomic
def confirm_reset(*, by: Any, reset: FactorReset) -> None:
    """Take the second factors away and log the account out everywhere."""
    permissions.may_settle_reset(by, reset).demand()
    _settle(reset, by, Outcome.DONE)
    record(facts.ResetConfirmed(reset.pk, user=reset.user_id), by=by)
    remove_factors(by=by, user=reset.user)
    _tell(reset.user, "access/mail/reset_done.txt")


@transaction.atomic
def refuse_reset(*, by: Any, reset: FactorReset) -> None:
    """Leave the second factors as they are."""
    permissions.may_settle_reset(by, reset).demand()
    _settle(reset, by, Outcome.REFUSED)
    record(facts.ResetRefused(reset.pk, user=reset.user_id), by=by)


def _settle(reset: FactorReset, by: Any, outcome: Outcome) -> None:
    reset.outcome, reset.settled_by, reset.settled_at = outcome, by, timezone.now()
    reset.save(update_fields=["outcome", "settled_by", "settled_at"])


def _tell(user: User, template: str) -> None:
    with override(settings.LANGUAGE_CODE):
        subject = _("Something changed in how you log in to Knooppunt")
        send_to_address(address=user.email, subject=subject, text=render_to_string(template, {}))
