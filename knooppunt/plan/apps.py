"""The annual plan."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanConfig(AppConfig):
    """Knows what was promised, and counts how far it is."""

    name = "knooppunt.plan"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("annual plan")

    def ready(self) -> None:
        """Put the plan in the navigation, and offer what others gather."""
        from knooppunt.plan import offers

        offers.offer()
