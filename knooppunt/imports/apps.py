"""Lists from spreadsheets."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Brings lists in, whatever they are lists of."""

    name = "knooppunt.imports"
    default_auto_field = "django.db.models.BigAutoField"
