"""Joint stances."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StancesConfig(AppConfig):
    """Keeps what organisations say together, and who signed it with what mandate."""

    name = "knooppunt.stances"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand out the offers and panels, and the entry of the menu."""
        from knooppunt.look import navigation
        from knooppunt.people.permissions import may_look
        from knooppunt.stances import offers, panels  # noqa: F401

        navigation.add(navigation.Entry(_("Stances"), "stances:stances", 25, may_look))
