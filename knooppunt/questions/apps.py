"""The question desk."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuestionsConfig(AppConfig):
    """Keeps what partners ask the analyst, and the answers."""

    name = "knooppunt.questions"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("questions")

    def ready(self) -> None:
        """Hand out the offers and panels."""
        from knooppunt.questions import offers, panels  # noqa: F401
