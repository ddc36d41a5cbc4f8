"""The memory of the product: what was done, by whom, in what order."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Keeps the audit entries; knows no person, only ids."""

    name = "knooppunt.audit"
    default_auto_field = "django.db.models.BigAutoField"
