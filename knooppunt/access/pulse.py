"""The pulse of a page: a short sign of what its reader may, which changes when their rights do."""

from typing import Any

from django.utils.crypto import salted_hmac

from knooppunt.people.models.reader import reader_of

_LENGTH = 16


def pulse_of(user: Any) -> str:
    """Give the sign of the seats and groups that this user has today; from it nobody reads which."""
    reader = reader_of(user)
    seats = sorted((seat.pk, seat.role, seat.theme, seat.organisation_id) for seat in reader.seats)
    said = f"{user.pk} {seats} {sorted(reader.groups)}"
    return salted_hmac("knooppunt.access.pulse", said, algorithm="sha256").hexdigest()[:_LENGTH]
