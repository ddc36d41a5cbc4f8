"""What waits for you today."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Reads only: the first page of every role."""

    name = "knooppunt.desk"
    default_auto_field = "django.db.models.BigAutoField"
