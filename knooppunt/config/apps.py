"""The product as a whole."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Holds the command line and the demo; owns no tables."""

    name = "knooppunt.config"
