"""Sessions that know whose they are, so that somebody sees where they are logged in and ends it elsewhere."""

from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from knooppunt.accounts.models import Login

DEVICE, STARTED = "device", "started"


class SessionStore(DatabaseStore):
    """Django's sessions in the database, with a column for the account."""

    @classmethod
    def get_model_class(cls) -> type[Login]:
        """Give the table of the sessions."""
        return Login

    def create_model_instance(self, data: dict[str, Any]) -> Login:
        """Make the row of a session, with what its list shows of it."""
        row = cast("Login", super().create_model_instance(data))
        user = data.get(SESSION_KEY)
        row.user_id = int(user) if user else None
        row.device = data.get(DEVICE, "")
        row.started_at = parse_datetime(data.get(STARTED, "")) or timezone.now()
        return row
