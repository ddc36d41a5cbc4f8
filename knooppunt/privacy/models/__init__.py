"""The tables of own data: who asked what, who looked, who leaves, and what ends."""

from knooppunt.privacy.models.asking import Asking
from knooppunt.privacy.models.due import ClockReading, Due
from knooppunt.privacy.models.inspection import Inspection
from knooppunt.privacy.models.leaving import Leaving
from knooppunt.privacy.models.petition import Petition

__all__ = ["Asking", "ClockReading", "Due", "Inspection", "Leaving", "Petition"]
