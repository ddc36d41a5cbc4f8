"""The register in use."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    """Knows who can be called about what, and keeps that fresh."""

    name = "knooppunt.network"
    default_auto_field = "django.db.models.BigAutoField"
