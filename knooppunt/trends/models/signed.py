"""What somebody writes in their own name: who they were, and for which organisation, on that day."""

from django.db import models

from knooppunt.people.models import Organisation, Person
from knooppunt.people.words import Role


class Signed(models.Model):
    """A text of one person, with the role and the organisation for which they gave it."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="%(class)ss")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=Role.choices)
    given_on = models.DateField(editable=False)

    class Meta:
        abstract = True

    @property
    def function(self) -> str:
        """Give the role and the organisation as they stand under the text."""
        return f"{self.get_role_display()}, {self.organisation}"
