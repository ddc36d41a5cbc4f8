"""Logging in."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Keeps who may log in; what they may do follows from their seats."""

    name = "knooppunt.accounts"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("accounts")
