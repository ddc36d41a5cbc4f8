"""Action perspectives, and the kinds of intervention they can belong to."""

from typing import ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.words import Stage
from knooppunt.people.models import Organisation, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import Privacy
from knooppunt.topics.models import Topic


class Intervention(models.Model):
    """A kind of intervention, such as a dialogue in the neighbourhood."""

    code = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    stage = models.CharField(max_length=30, choices=Stage.choices)

    privacy: ClassVar = Privacy(neutral="code name name_en stage")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name_en if get_language() == "en" else self.name


class ActionPerspectiveQuerySet(WithdrawableQuerySet):
    """Action perspectives by what they are about."""

    def about(self, topic: int) -> Self:
        """Keep those for this topic."""
        return self.filter(topics=topic)


class ActionPerspective(Versioned, Withdrawable):
    """What a partner can do when a phenomenon shows: concrete, and for whom."""

    title = models.CharField(_("title"), max_length=150)
    what = models.TextField(_("what you can do"))
    for_whom = models.CharField(_("for whom"), max_length=200)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="perspectives")
    intervention = models.ForeignKey(
        Intervention, models.PROTECT, verbose_name=_("kind of intervention"), null=True, related_name="perspectives"
    )
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="perspectives")

    objects = ActionPerspectiveQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="title what for_whom topics intervention organisation")

    class Meta:
        ordering: ClassVar = ["title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("catalogue:perspective", args=[self.pk])
