"""Mail on its way out, and personal links."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from knooppunt.people.models import Person
from knooppunt.shared.privacy import Privacy

MAIL = _("ninety days after it was written; its text only until the mail server has taken it")
LINK = _("ninety days after the link has ended")


class State(models.TextChoices):
    """How far a mail is."""

    WAITING = "waiting", pgettext_lazy("mail", "waits to be sent")
    SENT = "sent", pgettext_lazy("mail", "sent")
    GIVEN_UP = "given_up", pgettext_lazy("mail", "not delivered")


class MessageQuerySet(models.QuerySet["Message"]):
    """Mail by its state."""

    def waiting(self) -> Self:
        """Keep what has still to be sent."""
        return self.filter(state=State.WAITING)

    def given_up(self) -> Self:
        """Keep what could not be delivered."""
        return self.filter(state=State.GIVEN_UP)


class Message(models.Model):
    """A mail to one person, or to an address that is no person's; kept until the mail server has taken it."""

    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="mail")
    address = models.EmailField(blank=True)
    subject = models.CharField(max_length=150)
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=80, blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)

    privacy: ClassVar = Privacy(
        neutral="subject state tries problem written_at next_try_at sent_at",
        personal={"person": MAIL, "address": MAIL, "text": MAIL},
        words=_("Mail"), readers=_("the person themself and the administrator"), ends_with_person=True,
    )  # fmt: skip

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(fields=["next_try_at"], condition=models.Q(state="waiting"), name="post_message_waiting"),
            models.Index(fields=["-id"], condition=models.Q(state="given_up"), name="post_message_given_up"),
        ]

    def __str__(self) -> str:
        return self.subject


class SignedLink(models.Model):
    """A link for one person and one purpose; only a digest of its token is kept.

    ``address`` is the e-mail address it was sent to: a link dies when the person gets another one.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="links")
    purpose = models.CharField(max_length=30)
    digest = models.CharField(max_length=64, unique=True)
    address = models.EmailField(blank=True)
    issued_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    privacy: ClassVar = Privacy(
        neutral="purpose digest issued_at ends_at used_at revoked_at", personal={"person": LINK, "address": LINK},
        words=_("Personal link"), readers=_("the person themself"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["purpose", "-id"], name="post_link_purpose")]

    def __str__(self) -> str:
        return str(_("personal link"))

    @property
    def is_open(self) -> bool:
        """Tell whether the link works now: its days, its address, and the person, who is no double of another."""
        is_valid = self.revoked_at is None and self.ends_at > timezone.now()
        return is_valid and self.address == self.person.email and self.person.merged_into_id is None
