"""What organisations do with an item: use it, not, or want help with it."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models.about import KINDS, AboutItem, AboutQuerySet
from knooppunt.catalogue.words import Choice
from knooppunt.people.models import Organisation
from knooppunt.people.models.organisation import MUNICIPALITY
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import Privacy


class MarkQuerySet(AboutQuerySet):
    """Marks by what they say."""

    def used(self) -> Self:
        """Keep what organisations use."""
        return self.filter(choice=Choice.USED)

    def of_municipalities(self) -> Self:
        """Keep the marks of municipalities."""
        return self.filter(organisation__kind=MUNICIPALITY)

    def open_requests(self) -> Self:
        """Keep the requests for help that nobody took up yet."""
        return self.filter(choice=Choice.WANT_HELP, taken_up_on__isnull=True)


class Mark(Versioned, AboutItem):
    """The one mark of an organisation on an item; ``asked_on`` is the day on which it last wanted help."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="marks")
    choice = models.CharField(_("what does your organisation do with this?"), max_length=20, choices=Choice.choices)
    why = models.CharField(_("in a line: why, or what help?"), max_length=300, blank=True)
    may_be_asked = models.BooleanField(_("neighbours may ask us about this"), default=False)
    changed_on = models.DateField(editable=False)
    asked_on = models.DateField(null=True, editable=False)
    taken_up_on = models.DateField(null=True, editable=False)
    taken_up_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+", editable=False)

    objects = MarkQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="perspective card guide organisation choice why may_be_asked changed_on asked_on taken_up_on "
        "taken_up_by version"
    )

    class Meta(AboutItem.Meta):
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            *AboutItem.Meta.constraints,
            *(
                models.UniqueConstraint(
                    fields=["organisation", slot], condition=Q(**{f"{slot}__isnull": False}),
                    name=f"catalogue_one_mark_on_{slot}",
                )
                for slot in KINDS
            ),
        ]  # fmt: skip
        indexes: ClassVar = [models.Index(fields=["choice", "changed_on"], name="catalogue_mark_day")]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_choice_display()}"

    @property
    def is_open_request(self) -> bool:
        """Tell whether it asks for help and nobody took that up."""
        return self.choice == Choice.WANT_HELP and self.taken_up_on is None

    @property
    def is_of_municipality(self) -> bool:
        """Tell whether a municipality made it."""
        return self.organisation.kind == MUNICIPALITY
