"""The brake on personal data."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuardConfig(AppConfig):
    """Finds personal data in free text before it is kept."""

    name = "knooppunt.guard"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the privacy officer's page in the menu."""
        from knooppunt.guard.permissions import may_oversee
        from knooppunt.look import navigation

        navigation.add(navigation.Entry(_("Finds that were let through"), "guard:overrides", 80, may_oversee))
