"""Lists from spreadsheets."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImportsConfig(AppConfig):
    """Brings lists in, whatever they are lists of."""

    name = "knooppunt.imports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put lists in the navigation of who may bring them."""
        from knooppunt.imports.permissions import may_bring
        from knooppunt.look import navigation

        navigation.add(navigation.Entry(_("Lists"), "imports:lists", 85, may_bring))
