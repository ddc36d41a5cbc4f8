"""Whether somebody may do something, and the reason when not."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django_stubs_ext import StrOrPromise


class Refused(PermissionDenied):
    """Raised by a demanded verdict that is a no; its text is the reason for the reader."""


@dataclass(frozen=True)
class Verdict:
    """Yes, or no with a whole sentence that says why."""

    allowed: bool
    reason: StrOrPromise = ""

    def __bool__(self) -> bool:
        return self.allowed

    def demand(self) -> None:
        """Raise ``Refused`` with the reason unless the answer is yes."""
        if not self.allowed:
            raise Refused(self.reason)


YES = Verdict(allowed=True)


def no(reason: StrOrPromise) -> Verdict:
    """Refuse with this reason."""
    return Verdict(allowed=False, reason=reason)


def all_of(*verdicts: Verdict) -> Verdict:
    """Give the first refusal, or yes when nobody refuses."""
    return next((verdict for verdict in verdicts if not verdict), YES)


def needs(condition: object, otherwise: StrOrPromise) -> Verdict:
    """Turn one condition into a verdict: yes when it holds, else no with this reason."""
    return YES if condition else no(otherwise)
