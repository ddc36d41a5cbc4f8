"""Replies to advice: whether an addressee takes it over, why, and what came of it."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Group, Organisation, Person
from knooppunt.shared.clock import today
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.trends.models.advice import Advice
from knooppunt.trends.words import Effect, Uptake

# How an answer is drawn: the word says it, tone and sign repeat it.
_SIGNS = {Uptake.TAKEN_OVER: ("good", "check"), Uptake.PARTLY: ("info", "check"), Uptake.NOT: ("plain", "close")}
READERS = _("who may read the advice")


class ReplyQuerySet(models.QuerySet["Reply"]):
    """Replies by who may know of them: whoever may read the advice they belong to."""

    def visible_to(self, user: Any) -> Self:
        """Keep the replies to advice that this user may read."""
        return self.filter(advice__in=Advice.objects.visible_to(user).values("pk"))

    def standing(self) -> Self:
        """Keep the replies to advice that was not withdrawn."""
        return self.filter(advice__withdrawn_on__isnull=True)

    def said_for(self, organisations: Iterable[int], groups: Iterable[int]) -> Self:
        """Keep what was said for one of these organisations or groups."""
        return self.filter(Q(organisation__in=organisations) | Q(group__in=groups))

    def to_tell_effect(self) -> Self:
        """Keep those of which the day has come to ask what came of it, and nobody said."""
        return self.filter(effect_asked_on__lte=today(), effect="")


class Reply(Versioned):
    """What one addressee says to advice: taken over or not, and why; later also what came of it.

    ``effect_asked_on`` is the day from which the effect is asked: never, when the advice is not taken over.
    """

    advice = models.ForeignKey(Advice, models.PROTECT, related_name="replies")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="replies")
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="replies")
    uptake = models.CharField(_("do you take it over?"), max_length=12, choices=Uptake.choices)
    why = models.TextField(_("why?"))
    author = models.ForeignKey(Person, models.PROTECT, related_name="replies")
    replied_on = models.DateField(editable=False)
    effect_asked_on = models.DateField(null=True, editable=False)
    effect = models.CharField(_("did it help?"), max_length=12, choices=Effect.choices, blank=True)
    effect_words = models.TextField(_("what came of it?"), blank=True)
    effect_on = models.DateField(null=True, editable=False)

    objects = ReplyQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="advice organisation group uptake why replied_on effect_asked_on effect effect_words effect_on",
        personal={"author": EDITION},
        words=_("Reply to advice, for an organisation or group"), readers=READERS, began="AdviceReplied",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) ^ Q(group__isnull=True), name="trends_reply_of_one"
            ),
            models.UniqueConstraint(fields=["advice", "organisation"], name="trends_reply_of_organisation"),
            models.UniqueConstraint(fields=["advice", "group"], name="trends_reply_of_group"),
        ]

    def __str__(self) -> str:
        return f"{self.addressee}: {self.get_uptake_display()}"

    @property
    def addressee(self) -> Organisation | Group:
        """Give for whom this was said."""
        found: Any = self.organisation or self.group
        assert isinstance(found, (Organisation, Group))  # noqa: S101 - the table keeps one of the two
        return found

    @property
    def sign(self) -> tuple[str, str]:
        """Give the tone and the icon with which the uptake is drawn."""
        return _SIGNS[Uptake(self.uptake)]

    def get_absolute_url(self) -> str:
        """Give its address; it leads to its place on the page of the advice."""
        return reverse("trends:reply", args=[self.pk])


class FormerReply(models.Model):
    """What a reply said before it was changed."""

    reply = models.ForeignKey(Reply, models.CASCADE, related_name="former")
    uptake = models.CharField(max_length=12, choices=Uptake.choices)
    why = models.TextField()
    effect = models.CharField(max_length=12, choices=Effect.choices, blank=True)
    effect_words = models.TextField(blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="former_replies")
    until = models.DateField(editable=False)

    privacy: ClassVar = Privacy(
        neutral="reply uptake why effect effect_words until",
        personal={"author": EDITION},
        words=_("Earlier reply to advice, for an organisation or group"), readers=READERS,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return str(self.get_uptake_display())


def awaits_reply_of(organisations: Iterable[int], groups: Iterable[int]) -> Q:
    """Give the advice that addresses one of these organisations or groups, and to which that one did not reply."""
    to_organisations = _without_reply(Advice.organisations.through, "organisation", organisations)
    return Q(pk__in=to_organisations) | Q(pk__in=_without_reply(Advice.groups.through, "group", groups))


def _without_reply(links: Any, kind: str, ids: Iterable[int]) -> models.QuerySet[Any]:
    said = Reply.objects.filter(**{"advice": OuterRef("advice"), kind: OuterRef(kind)})
    return links.objects.filter(~Exists(said), **{f"{kind}__in": ids}).values("advice")  # type: ignore[no-any-return]  # of a table that Django makes
