"""Lessons."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KnowledgeConfig(AppConfig):
    """Keeps what was learned."""

    name = "knooppunt.knowledge"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand out the offers and panels, and the entry of the menu."""
        from knooppunt.knowledge import offers, panels  # noqa: F401
        from knooppunt.knowledge.permissions import may_read
        from knooppunt.look import navigation

        navigation.add(navigation.Entry(_("Lessons"), "knowledge:lessons", 50, may_read))
