"""Makes a region, countable things and plans for tests, by the product's own commands."""

from datetime import date
from itertools import count
from typing import Any

from django.db.models import QuerySet

from knooppunt.accounts.models import User
from knooppunt.people import commands as people
from knooppunt.people.models import Area, Organisation
from knooppunt.people.words import AreaKind, Domain
from knooppunt.plan import commands
from knooppunt.plan.models import Plan, Target
from knooppunt.plan.tests.plan_files import SHIPPED, text_of
from knooppunt.shared.offers import Indicator, Row, Scope

REGIONS = {
    "VR-NHN": "0361 0373 0383 0400 1980 0498 0388 0399 1911 0405 1598 0420 0432 0441 0532 0448",
    "VR-KEN": "0375 0377 0392 0394 0396 0397 0450 0453 0473",
    "VR-ZW": "0385 0415 0431 0439 0852 0880 0479",
}
NAMES = {
    "VR-NHN": "Noord-Holland Noord",
    "VR-KEN": "Kennemerland",
    "VR-ZW": "Zaanstreek-Waterland",
    "GM0479": "Zaanstad",
    "GM0448": "Texel",
}
MERGED = {"GM0398": "GM1980", "GM0416": "GM1980", "GM0370": "GM0439"}
LAST_DAY = date(2021, 12, 31)
_number = count(1)


def make_region() -> Area:
    """Make the police unit with 3 regions and 32 municipalities, and the mergers of 2022.

    The names are those under which the cast finds its own places.
    """
    unit = people.add_area(by=None, code="EH-NH", name="Eenheid Noord-Holland", kind=AreaKind.POLICE_UNIT)
    for code, municipalities in REGIONS.items():
        region = people.add_area(by=None, code=code, name=NAMES[code], kind=AreaKind.SAFETY_REGION, parent=unit)
        for number in municipalities.split():
            start = date(2022, 1, 1) if number == "1980" else None
            _municipality(f"GM{number}", region, start)
    for code, into in MERGED.items():
        successor = Area.objects.get(code=into)
        people.merge_area(by=None, area=_municipality(code, successor.parent), into=successor, last_day=LAST_DAY)
    return unit


def _municipality(code: str, region: Area | None, start: date | None = None) -> Area:
    return people.add_area(
        by=None, code=code, name=NAMES.get(code, code), kind=AreaKind.MUNICIPALITY, parent=region, start=start
    )


def make_plan(name: str = "noord-holland") -> Plan:
    """Make a plan from a file: the shipped one, or one of the tests."""
    text = SHIPPED.read_text(encoding="utf-8") if name == "noord-holland" else text_of(name)
    commands.import_plan(by=None, text=text)
    return Plan.objects.on_paper().latest("pk")


def target_of(code: str) -> Target:
    """Give a target by its code."""
    return Target.objects.on_paper().get(code=code)


def fake_indicator(code: str) -> Indicator:
    """Count organisations as if they were ``code``: the kind says which, the name whether it is done.

    A name that starts with «planned» is still to come, one with «open» may be known by everybody.
    """

    def rows(scope: Scope) -> QuerySet[Any]:
        found = Organisation.objects.filter(kind__startswith=f"{code}+", kind__contains=f"+{scope.theme}+")
        return found if scope.areas is None else found.filter(area__in=scope.areas)

    return Indicator(
        code=code,
        label=code,
        model=Organisation,
        items=lambda scope: rows(scope).exclude(name__startswith="planned"),
        planned=lambda scope: rows(scope).filter(name__startswith="planned"),
        public=lambda found: found.filter(name__contains="open"),
        row=lambda thing: Row(thing.name, date(2023, 3, 1), thing.area_id, thing.get_absolute_url()),
        area_field="area",
    )


def make_counted(code: str, *, name: str = "held", area: str = "GM0479", themes: str = "CTER") -> Organisation:
    """Make one thing that the fake indicator of ``code`` counts."""
    number = next(_number)
    return people.add_organisation(
        by=None,
        code=f"counted-{number}",
        name=f"{name} {number}",
        kind=f"{code}+{themes}+",
        domain=Domain.GOVERNMENT,
        area=Area.objects.get(code=area),
    )


def tick(by: User, code: str, area: str = "", **more: Any) -> None:
    """Tick one piece of a target."""
    place = Area.objects.get(code=area) if area else None
    values: dict[str, Any] = {"on": date(2023, 4, 1), "what": "Het is er", "area": place, **more}
    commands.tick(by=by, target=target_of(code), **values)
