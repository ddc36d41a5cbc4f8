"""The verbs of organisations."""

from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.models import Organisation
from knooppunt.people.permissions import demand_register


@transaction.atomic
def add_organisation(*, by: User | None, code: str, name: str, **more: Any) -> Organisation:
    """Add a partner; ``more``: kind, domain, area."""
    demand_register(by)
    organisation = Organisation.objects.create(code=code, name=name, **more)
    record(facts.OrganisationAdded(organisation.pk), by=by)
    return organisation
