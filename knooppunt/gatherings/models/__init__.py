"""The tables of gatherings."""

from knooppunt.gatherings.models.agenda import AgendaItem
from knooppunt.gatherings.models.gathering import Gathering
from knooppunt.gatherings.models.presence import Attendance, Enrolment

__all__ = ["AgendaItem", "Attendance", "Enrolment", "Gathering"]
