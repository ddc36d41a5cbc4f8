"""The yearly question whether somebody's data is still right."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person
from knooppunt.privacy.words import TWO_YEARS
from knooppunt.shared.privacy import Privacy


class Asking(models.Model):
    """A person was asked, and answered or not; ``is_corrected`` when something had to be put right."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="askings")
    asked_on = models.DateField(_("asked on"), db_index=True)
    answered_on = models.DateField(_("answered on"), null=True)
    is_corrected = models.BooleanField(_("something was corrected"), default=False)

    privacy: ClassVar = Privacy(
        neutral="asked_on answered_on is_corrected", personal={"person": TWO_YEARS},
        words=_("Yearly question whether the data is right"),
        readers=_("the person themself and who keeps the register"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.person} {self.asked_on}"
