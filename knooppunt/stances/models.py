"""Joint stances, and the organisations that were asked to sign them."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Organisation, Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.stances.words import Answer, Reach, State
from knooppunt.topics.models import Theme
from knooppunt.trends.models import Advice, Interpretation


class StanceQuerySet(WithdrawableQuerySet):
    """Joint stances by how far they are, and by who signed them."""

    def published(self) -> Self:
        """Keep those that were published, withdrawn ones among them."""
        return self.filter(state=State.PUBLISHED)

    def public(self) -> Self:
        """Keep what everybody may know of without logging in; what was withdrawn keeps its address and says so."""
        return self.published().filter(reach=Reach.PUBLIC)

    def signed_by(self, organisation: Organisation) -> Self:
        """Keep those whose text of today bears the signature of this organisation."""
        signed = Signatory.objects.current().filter(organisation=organisation, answer=Answer.SIGNED)
        return self.filter(pk__in=signed.values("stance"))


class Stance(Versioned, Withdrawable):
    """What organisations say together about a phenomenon.

    ``edition`` counts the texts that were offered for signing: a signature belongs to one of them. ``writers`` are
    all who wrote in the text, its ``author`` among them; none of them publishes it.
    """

    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("text"))
    reach = models.CharField(_("who reads it once it is published?"), max_length=20, choices=Reach.choices)
    sign_by = models.DateField(_("sign before or on"), null=True, blank=True)
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="stances")
    interpretation = models.ForeignKey(Interpretation, models.PROTECT, null=True, related_name="stances")
    advice = models.ForeignKey(Advice, models.PROTECT, null=True, related_name="stances")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="begun_stances")
    author = models.ForeignKey(Person, models.PROTECT, related_name="begun_stances")
    writers = models.ManyToManyField(Person, related_name="stances")
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT, editable=False)
    edition = models.PositiveSmallIntegerField(default=1, editable=False)
    written_on = models.DateField(editable=False)
    offered_on = models.DateField(null=True, editable=False)
    published_on = models.DateField(null=True, editable=False)

    objects = StanceQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="title text reach sign_by theme interpretation advice organisation state edition written_on offered_on "
        "published_on",
        personal={"author": EDITION, "writers": EDITION},
        words=_("Written joint stance"), began="StanceWritten",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["audience", "-id"], name="stances_stance_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(interpretation__isnull=True) | Q(advice__isnull=True), name="stance_follows_one_thing"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("stances:stance", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Tell whether it is still being written."""
        return self.state == State.DRAFT

    @property
    def is_offered(self) -> bool:
        """Tell whether it lies before the organisations to be signed."""
        return self.state == State.OFFERED

    @property
    def is_published(self) -> bool:
        """Tell whether it was published."""
        return self.state == State.PUBLISHED

    @property
    def is_public(self) -> bool:
        """Tell whether it has a public page, which it keeps when it is withdrawn."""
        return self.is_published and self.reach == Reach.PUBLIC


class SignatoryQuerySet(models.QuerySet["Signatory"]):
    """Signatories by text and answer."""

    def current(self) -> Self:
        """Keep those of the text as it stands."""
        return self.filter(edition=models.F("stance__edition"))

    def signed(self) -> Self:
        """Keep those whose signature stands."""
        return self.filter(answer=Answer.SIGNED)


class Signatory(models.Model):
    """An organisation that is asked to sign one edition of a stance, and what it answered.

    ``mandate_from`` is the function and ``mandate`` the decision by which the organisation is bound; ``recorder`` is
    who recorded the answer, and is named to the circle of the stance only.
    """

    stance = models.ForeignKey(Stance, models.PROTECT, related_name="signatories", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="signatories")
    edition = models.PositiveSmallIntegerField(editable=False)
    answer = models.CharField(max_length=20, choices=Answer.choices, default=Answer.ASKED, editable=False)
    mandate_from = models.CharField(_("who gives the mandate?"), max_length=150, blank=True)
    mandate = models.CharField(_("by which decision?"), max_length=200, blank=True)
    why = models.TextField(_("why?"), blank=True)
    recorder = models.ForeignKey(Person, models.PROTECT, null=True, related_name="signatories")
    answered_on = models.DateField(null=True, editable=False)
    taken_back_on = models.DateField(null=True, editable=False)

    objects = SignatoryQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="stance organisation edition answer mandate_from mandate why answered_on taken_back_on",
        personal={"recorder": EDITION},
        words=_("Recorded answer of an organisation to a joint stance"),
        readers=_("who may read the stance before it is published"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["organisation__name", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stance", "edition", "organisation"], name="stances_signatory_once"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_answer_display()}"

    @property
    def is_signed(self) -> bool:
        """Tell whether its signature stands."""
        return self.answer == Answer.SIGNED
