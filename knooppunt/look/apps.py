"""The look."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    """Gives every app its frame and its components."""

    name = "knooppunt.look"
