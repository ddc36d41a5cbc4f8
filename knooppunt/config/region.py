"""A region from a YAML file: its areas with their periods and mergers, and its care-and-safety houses."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction
from django.utils.translation import gettext as _

from knooppunt import topics
from knooppunt.catalogue.commands import ensure_shipped_interventions, ensure_shipped_target_groups
from knooppunt.config import register
from knooppunt.config.refusal import Refusal
from knooppunt.people import commands
from knooppunt.people.models import Area, Organisation
from knooppunt.people.models.organisation import HOUSE
from knooppunt.people.words import AreaKind, Domain
from knooppunt.topics.commands import ensure_topic

NOORD_HOLLAND = Path(__file__).parent / "regions" / "noord-holland.yaml"
TOPICS = Path(topics.__file__).parent / "data" / "topics.yaml"


@dataclass(frozen=True)
class Areas:
    """What a region file says: ``former`` are the municipalities that went into another one."""

    code: str
    name: str
    safety_regions: list[dict[str, Any]]
    former: list[dict[str, Any]]

    def began(self, municipality: dict[str, Any]) -> date | None:
        """Give the first day of a municipality, if it is known to have one.

        The file may say ``since``. Otherwise two or more that merge on one day make a new municipality,
        and one alone joins a municipality that was there before.
        """
        if "since" in municipality:
            said: date | None = municipality["since"]
            return said
        days = Counter(old["from"] for old in self.former if old["into"] == municipality["code"])
        return next((day for day, merged in days.items() if merged > 1), None)


def is_empty() -> bool:
    """Tell whether no area is known yet."""
    return not Area.objects.exists()


def read(path: Path) -> Areas:
    """Read a region file; refuse one that cannot be used, in words."""
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
        unit = found["region"]
        areas = Areas(unit["code"], unit["name_nl"], found["safety_regions"], found.get("former_codes") or [])
        _refuse_other_count(areas, unit.get("municipalities"))
    except OSError as error:
        raise Refusal(_("{path} cannot be read: {reason}.").format(path=path, reason=error.strerror)) from None
    except (yaml.YAMLError, TypeError, AttributeError) as error:
        raise Refusal(_("{path} is not a region file: {reason}").format(path=path, reason=error)) from None
    except KeyError as error:
        raise Refusal(_("{path} is not a region file: {field} is missing.").format(path=path, field=error)) from None
    return areas


def _refuse_other_count(areas: Areas, promised: int | None) -> None:
    codes = [each["code"] for district in areas.safety_regions for each in district["municipalities"]]
    twice = [code for code, times in Counter(codes).items() if times > 1]
    strays = [old["code"] for old in areas.former if old["into"] not in codes]
    if twice or strays:
        raise Refusal(
            _("The region file names codes twice or unknown: {codes}.").format(codes=", ".join(twice + strays))
        )
    if promised not in (None, len(codes)):
        words = _("The region file promises {promised} municipalities and names {found}.")
        raise Refusal(words.format(promised=promised, found=len(codes)))


@transaction.atomic
def load_region(path: Path = NOORD_HOLLAND) -> Area:
    """Load the areas and houses of a region file, and the topics; give the largest area.

    A house becomes an organisation whose code is that of the file in small letters, such as ``zvh-nhn``.
    """
    return _build(read(path))


def _build(areas: Areas) -> Area:
    unit = commands.add_area(by=None, code=areas.code, name=areas.name, kind=AreaKind.POLICE_UNIT)
    for district in areas.safety_regions:
        _district(areas, district, unit)
    for old in areas.former:
        _former(old)
    load_topics()
    return unit


def _district(areas: Areas, entry: dict[str, Any], unit: Area) -> None:
    kind = AreaKind.SAFETY_REGION
    district = commands.add_area(by=None, code=entry["code"], name=entry["name_nl"], kind=kind, parent=unit)
    house = entry.get("zvh")
    if house:
        more = {"kind": HOUSE, "domain": Domain.GOVERNMENT, "area": district}
        commands.add_organisation(by=None, code=house["code"].lower(), name=house["name_nl"], **more)
    for each in entry["municipalities"]:
        place = {"parent": district, "start": areas.began(each)}
        commands.add_area(by=None, code=each["code"], name=each["name"], kind=AreaKind.MUNICIPALITY, **place)


def _former(entry: dict[str, Any]) -> None:
    into = Area.objects.get(code=entry["into"])
    kind = AreaKind.MUNICIPALITY
    area = commands.add_area(by=None, code=entry["code"], name=entry["name"], kind=kind, parent=into.parent)
    commands.merge_area(by=None, area=area, into=into, last_day=entry["from"] - timedelta(days=1))


def load_topics(path: Path = TOPICS) -> None:
    """Load the phenomena that a trend can be about."""
    for topic in yaml.safe_load(path.read_text(encoding="utf-8"))["themes"]:
        fields = {"name": topic["nl"], "name_en": topic["en"], "family": topic["family"]}
        ensure_topic(by=None, code=topic["code"], caution=topic.get("caution", ""), **fields)


@transaction.atomic
def make(areas: Areas, first: register.Newcomer, password: str | None) -> str:
    """Make an empty region with its first administrator; give the password they log in with."""
    unit = _build(areas)
    ensure_shipped_interventions(by=None)
    ensure_shipped_target_groups(by=None)
    if not Organisation.objects.filter(name__iexact=first.organisation).exists():
        more = {"kind": "projectbureau", "domain": Domain.GOVERNMENT, "area": unit}
        commands.add_organisation(by=None, code="beheer", name=first.organisation, **more)
    return register.add(first, password)
