"""The fixed small vocabularies of people and places."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Level(models.TextChoices):
    """How far something may be shared, by the names of TLP 2.0."""

    CLEAR = "CLEAR", _("everybody with a seat")
    GREEN = "GREEN", _("everybody with a seat in this theme")
    AMBER = "AMBER", _("own organisation, chosen groups and houses, the analyst and the area's specialist")
    AMBER_STRICT = "AMBER+STRICT", _("own organisation and the analyst")
    RED = "RED", _("only the persons you name")

    @property
    def strictness(self) -> int:
        """Rank from 0 (CLEAR) to 4 (RED)."""
        return list(type(self)).index(self)


class Layer(models.TextChoices):
    """The three layers of the network."""

    ADMINISTRATIVE = "administrative", _("administrative")
    CIVIL = "civil", _("civil service")
    SOCIETY = "society", _("society")


class Role(models.TextChoices):
    """What a seat lets somebody do; the rights of each role stand in the apps' permissions."""

    PROJECT_LEADER = "project_leader", _("project leader")
    ANALYST = "analyst", _("analyst")
    SPECIALIST = "specialist", _("municipal specialist")
    MUNICIPAL_OFFICIAL = "municipal_official", _("municipal official")
    MAYOR = "mayor", _("mayor")
    POLICE = "police", _("police")
    PROSECUTOR = "prosecutor", _("public prosecution")
    YOUTH_WORKER = "youth_worker", _("youth worker")
    TEACHER = "teacher", _("teacher")
    CARE_WORKER = "care_worker", _("care worker")
    HOUSING_OFFICER = "housing_officer", _("housing officer")
    COMMUNITY_PARTNER = "community_partner", _("community partner")
    RESEARCHER = "researcher", _("researcher")
    PARTNER = "partner", _("partner")
    PROCESS_DIRECTOR = "process_director", _("process director")
    COMMUNICATION = "communication", _("communication adviser")
    PRIVACY_OFFICER = "privacy_officer", _("privacy officer")
    ADMINISTRATOR = "administrator", _("administrator")


class Duty(models.TextChoices):
    """Who is called first for an organisation in a theme, and who stands in."""

    LEAD = "lead", _("first contact")
    DEPUTY = "deputy", _("deputy")


class Outcome(models.TextChoices):
    """What became of something that hung on somebody who left."""

    TAKEN_OVER = "taken_over", _("taken over by somebody else")
    KEPT = "kept", _("stays with this person")
    LAPSED = "lapsed", _("lapses")
    DONE = "done", _("is finished")


class Language(models.TextChoices):
    """The languages spoken in the network's work, by their ISO 639 codes."""

    DUTCH = "nl", _("Dutch")
    ENGLISH = "en", _("English")
    GERMAN = "de", _("German")
    FRENCH = "fr", _("French")
    SPANISH = "es", _("Spanish")
    ARABIC = "ar", _("Arabic")
    TURKISH = "tr", _("Turkish")
    BERBER = "zgh", _("Berber")
    SOMALI = "so", _("Somali")
    TIGRINYA = "ti", _("Tigrinya")
    PERSIAN = "fa", _("Persian")
    KURDISH = "ku", _("Kurdish")
    POLISH = "pl", _("Polish")
    UKRAINIAN = "uk", _("Ukrainian")
    RUSSIAN = "ru", _("Russian")
    PAPIAMENTO = "pap", _("Papiamento")
    SRANAN = "srn", _("Sranan")


class AreaKind(models.TextChoices):
    """The kinds of area, from large to small."""

    POLICE_UNIT = "police_unit", _("police unit")
    SAFETY_REGION = "safety_region", _("safety region")
    MUNICIPALITY = "municipality", _("municipality")


class Domain(models.TextChoices):
    """The domains in which partners work; the codes are those of the partner kinds."""

    GOVERNMENT = "bestuur", _("public administration")
    SAFETY = "veiligheid", _("safety and justice")
    CARE = "zorg", pgettext_lazy("domain", "care")
    SOCIAL = "sociaal", _("social domain")
    EDUCATION = "onderwijs", pgettext_lazy("domain", "education")
    SOCIETY = "samenleving", pgettext_lazy("domain", "society")
    KNOWLEDGE = "kennis", _("knowledge and training")


class GroupKind(models.TextChoices):
    """The kinds of standing body."""

    TRIANGLE = "triangle", _("triangle")
    PROJECT_GROUP = "project_group", _("project group")
    STEERING_GROUP = "steering_group", _("steering group")
    REGIONAL_CONSULTATION = "regional_consultation", _("regional consultation")
    WORKING_GROUP = "working_group", _("working group")
    KEY_FIGURES = "key_figures", _("key figures")
