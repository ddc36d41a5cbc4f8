"""Gatherings."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GatheringsConfig(AppConfig):
    """Knows who meets when, about what, and what came of it."""

    name = "knooppunt.gatherings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand out the offers and panels, and the entry of the menu."""
        from knooppunt.gatherings import offers, panels  # noqa: F401
        from knooppunt.gatherings.permissions import may_read
        from knooppunt.look import navigation

        navigation.add(navigation.Entry(_("Gatherings"), "gatherings:gatherings", 30, may_read))
