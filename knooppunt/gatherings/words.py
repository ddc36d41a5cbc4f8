"""The fixed small vocabularies of gatherings."""

from django.db import models
from django.utils.translation import gettext_lazy as _

GATHERING = "gathering"


class Kind(models.TextChoices):
    """The kinds of gathering; the plan counts most of them."""

    LIVING_LAB = "living_lab", _("living lab")
    INFORMATION_SQUARE = "information_square", _("information square")
    REGIONAL_CONSULTATION = "regional_consultation", _("regional consultation")
    NETWORK_DAY = "network_day", _("network day")
    THEME_DAY = "theme_day", _("theme day")
    EXPERT_SESSION = "expert_session", _("expert session")
    WEBINAR = "webinar", _("webinar")
    BASIC_TRAINING = "basic_training", _("basic training")
    IN_DEPTH_TRAINING = "in_depth_training", _("in-depth training")
    WORKSHOP = "workshop", _("workshop")
    PRESSURE_COOKER = "pressure_cooker", _("pressure cooker")
    OTHER = "other", _("other gathering")


class State(models.TextChoices):
    """Where a gathering stands."""

    PLANNED = "planned", _("planned")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")
