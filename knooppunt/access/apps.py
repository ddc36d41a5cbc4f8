"""Getting in."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    """Lets people of the register in, and sees to it that it is them."""

    name = "knooppunt.access"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("access")

    def ready(self) -> None:
        """Hang the panels, and put the invitations in the menu of who keeps the register."""
        from knooppunt.access import offers, panels  # noqa: F401 - their import hands out and hangs
        from knooppunt.access.permissions import may_see_resets
        from knooppunt.look import navigation
        from knooppunt.people.permissions import may_register

        navigation.add(navigation.Entry(_("Invitations"), "access:invitations", 90, may_register))
        navigation.add(navigation.Entry(_("Lost second step"), "access:resets", 92, may_see_resets))
