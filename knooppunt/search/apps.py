"""Finding what one may see."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Keeps a text for each thing that can be found."""

    name = "knooppunt.search"
    default_auto_field = "django.db.models.BigAutoField"
