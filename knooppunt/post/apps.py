"""Mail out and personal links."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PostConfig(AppConfig):
    """Sends mail and knows its links."""

    name = "knooppunt.post"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("mail")

    def ready(self) -> None:
        """Hand out what waits for the administrator, and the entry of the menu."""
        from knooppunt.look import navigation
        from knooppunt.post import offers  # noqa: F401 - its import hands the offers over
        from knooppunt.post.permissions import may_see_outgoing

        navigation.add(navigation.Entry(_("Outgoing mail"), "post:outgoing", 95, may_see_outgoing))
