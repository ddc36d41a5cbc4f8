"""The words of the domain: themes and topics."""

from django.apps import AppConfig


class TopicsConfig(AppConfig):
    """Knows themes, phenomena and lenses."""

    name = "knooppunt.topics"
    default_auto_field = "django.db.models.BigAutoField"
