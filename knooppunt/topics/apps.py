"""The words of the domain: themes and topics."""

from django.apps import AppConfig


class TopicsConfig(AppConfig):
    """Knows themes, phenomena and lenses."""

    name = "knooppunt.topics"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the register which themes a seat can be in."""
        from knooppunt.people import themes
        from knooppunt.topics.models import Theme

        themes.sources.append(lambda: Theme.objects.values_list("code", flat=True))
