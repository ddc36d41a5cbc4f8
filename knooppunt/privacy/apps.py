"""What is held of a person, and until when."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrivacyConfig(AppConfig):
    """Shows everybody their own data, and lets it end on time."""

    name = "knooppunt.privacy"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand out the offers and panels, and what happens every day."""
        from knooppunt.look import navigation
        from knooppunt.privacy import offers, panels  # noqa: F401 - their import hands them over
        from knooppunt.privacy.permissions import may_watch

        navigation.add(navigation.Entry(_("Personal data"), "privacy:overview", 90, may_watch))
