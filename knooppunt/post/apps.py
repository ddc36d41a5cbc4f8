"""Mail out and personal links."""

from django.apps import AppConfig


class PostConfig(AppConfig):
    """Sends mail and knows its links."""

    name = "knooppunt.post"
    default_auto_field = "django.db.models.BigAutoField"
