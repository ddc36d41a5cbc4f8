"""The brake on personal data."""

from django.apps import AppConfig


class GuardConfig(AppConfig):
    """Finds personal data in free text before it is kept."""

    name = "knooppunt.guard"
    default_auto_field = "django.db.models.BigAutoField"
