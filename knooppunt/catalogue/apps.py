"""The catalogue: action perspectives, interventions and guides."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    """Keeps what one can do."""

    name = "knooppunt.catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand out the offers and the entry of the menu."""
        from knooppunt.catalogue import offers  # noqa: F401
        from knooppunt.look import navigation
        from knooppunt.people.permissions import may_look

        entry = navigation.Entry(_("What can you do"), "catalogue:items", 40, may_look)
        navigation.add(entry)
