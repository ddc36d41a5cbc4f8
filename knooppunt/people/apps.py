"""People and places."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """Knows who is who, where, and who may read what."""

    name = "knooppunt.people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the register in the navigation, and offer what a plan counts of it."""
        from knooppunt.look import navigation
        from knooppunt.people import offers  # noqa: F401 - its import hands the offers over
        from knooppunt.people.permissions import may_look

        navigation.add(navigation.Entry(_("Municipalities"), "people:areas", 70, may_look))
        navigation.add(navigation.Entry(_("Organisations"), "people:organisations", 75, may_look))
