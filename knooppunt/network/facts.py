"""What happens to the register in use."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class ExpertiseSet(Fact):
    """It was written down what a person can be called about."""

    sentence: ClassVar = _("set what a person can be called about")
