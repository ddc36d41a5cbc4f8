"""The register in use."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    """Knows who can be called about what, and keeps that fresh."""

    name = "knooppunt.network"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the directory in the navigation, the people on the pages of places, and contacts among the lists."""
        from knooppunt.look import navigation
        from knooppunt.network import contacts_list, offers, panels  # noqa: F401 - their import hands them over
        from knooppunt.network.permissions import may_ask_key_figures
        from knooppunt.people.permissions import may_look

        navigation.add(navigation.Entry(_("Contacts"), "network:directory", 65, may_look))
        navigation.add(navigation.Entry(_("Key figures"), "network:key_figures", 66, may_ask_key_figures))
        contacts_list.offer()
