"""The verbs of organisations."""

from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.models import Organisation
from knooppunt.shared.editing import save_if_unchanged


@transaction.atomic
def add_organisation(*, by: Any, code: str, name: str, **more: Any) -> Organisation:
    """Add a partner; ``more``: kind, domain, area, start."""
    permissions.may_keep_area(by, more["area"]).demand()
    organisation = Organisation.objects.create(code=code, name=name, **more)
    record(facts.OrganisationAdded(organisation.pk), by=by)
    return organisation


@transaction.atomic
def change_organisation(*, by: Any, organisation: Organisation, read_version: int, **values: Any) -> None:
    """Correct a partner; ``values``: name, kind, domain, area, start, end. Raises ``Conflict``."""
    permissions.may_change_organisation(by, organisation, values).demand()
    for name, value in values.items():
        setattr(organisation, name, value)
    save_if_unchanged(organisation, read_version, values)
    record(facts.OrganisationChanged(organisation.pk), by=by)
