"""Two people edit one record: the second is told, and nobody's text is lost."""

from collections.abc import Iterable

from django.db import models
from django.db.models import F


class Conflict(Exception):
    """Raised when the record was changed after the editor had read it; carries it as it is now.

    ``address`` is where the choice is sent to, when that is another form than the one at hand.
    """

    def __init__(self, current: models.Model, address: str = "") -> None:
        super().__init__("changed since it was read")
        self.current, self.address = current, address


class Versioned(models.Model):
    """A record whose edits name the version that was read."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


def save_if_unchanged(thing: Versioned, read_version: int, fields: Iterable[str]) -> None:
    """Write these fields of ``thing`` unless somebody saved it since ``read_version``.

    Raises ``Conflict`` with the record as it stands now.
    """
    rows = type(thing)._default_manager.filter(pk=thing.pk, version=read_version)
    values = {name: getattr(thing, name) for name in fields}
    if not rows.update(**values, version=F("version") + 1):
        raise Conflict(type(thing)._default_manager.get(pk=thing.pk))
    thing.version = read_version + 1
