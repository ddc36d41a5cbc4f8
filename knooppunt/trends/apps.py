"""Trend signals, interpretations and advice."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrendsConfig(AppConfig):
    """Keeps what partners notice, what it means and what to do."""

    name = "knooppunt.trends"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand out the offers and panels, and the entry of the menu."""
        from knooppunt.look import navigation
        from knooppunt.people.permissions import may_look
        from knooppunt.trends import offers, panels  # noqa: F401

        navigation.add(navigation.Entry(_("Trends"), "trends:signals", 20, may_look))
