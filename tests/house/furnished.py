"""A small region with one marked item of each kind at each level, for the walks through the whole product."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client, override_settings

from knooppunt.access.commands import ask_reset
from knooppunt.access.queries import INVITATION
from knooppunt.accounts.models import Login, User
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.config import health
from knooppunt.gatherings import commands as gatherings
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.words import Kind
from knooppunt.knowledge.commands import make_public, publish_lesson
from knooppunt.network.commands import ask_export, set_expertise
from knooppunt.network.queries import directory
from knooppunt.people import commands as people
from knooppunt.people.models import Group, HandOver, Organisation, Person, Seat
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_region
from knooppunt.people.words import GroupKind, Layer, Level, Role
from knooppunt.plan import commands as plans
from knooppunt.plan.models import Evidence, Plan
from knooppunt.post.commands import issue_link, send
from knooppunt.topics.commands import ensure_theme, ensure_topic
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal, make_user
from tests.house.asked import furnish_questions, furnish_replies
from tests.house.lists import lists_of
from tests.house.own_data import furnish_own_data
from tests.house.rounds import furnish_rounds
from tests.house.shelf import shelf_of
from tests.house.stances import stances_of
from tests.house.waiting import waiting_signals

PLAN = """
format: 1
theme: CTER
themes: {CTER: CTER}
frame: {code: CTER-FRAME, title: merkkadergreen, period: {from: 2020, until: 2024}}
plan:
  code: CTER-2023
  title: Jaarplan merkplangreen
  year: 2023
  conditions: [{code: WET, title: Een wet, kind: bill, state: open, decided_by: Eerste Kamer}]
  parts:
    - code: "1"
      title: Netwerk
      results:
        - code: "1.1"
          title: Living labs
          targets:
            - {code: LABS, title: Living labs, indicator: gatherings.living_lab, at_least: 4}
            - {code: FILM, title: Animatie, deliverable: true, due: 2023-12-31, ticked_by: communication adviser}
            - {code: VISITS, title: Bezoeken, indicator: by-hand, unit: bezoeken, at_least: 3, conditions: WET}
"""
IN_THEME = {
    "elsewhere",
    "reader",
    "anna",
    "analyst",
    "specialist",
    "kennemerland",
    "leader",
    "named",
    "member",
    "officer",
}
READERS = {
    Level.CLEAR: IN_THEME | {"outside"},
    Level.GREEN: IN_THEME,
    Level.AMBER: {"anna", "reader", "analyst", "specialist", "member"},
    Level.AMBER_STRICT: {"anna", "reader", "analyst"},
    Level.RED: {"anna", "analyst", "named"},
}


def mark(kind: str, level: Level) -> str:
    """Give the one word that stands in the item of this kind and level, and nowhere else."""
    return f"merk{kind}{level.name.lower().replace('_', '')}"


@dataclass
class House:
    """Who walks here, and what stands where: the arguments of an address by the name of the thing."""

    users: dict[str, User] = field(default_factory=dict)
    things: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def fresh(self, name: str) -> User:
        """Give a user as the next request finds them."""
        return User.objects.get(pk=self.users[name].pk)


def furnish() -> House:
    """Make the region, its people and one item of everything, all by commands."""
    house = House()
    health.beat()
    ensure_theme(by=None, code="CTER", name="CTER")
    _people(house)
    group = _group(house)
    for level in Level:
        _line(house, level, group)
    furnish_replies(house)
    furnish_questions(house)
    house.things |= waiting_signals(house)
    _register(house)
    _public_lesson(house)
    furnish_rounds(house)
    house.things |= stances_of(house.users)
    _gatherings(house)
    _plan(house)
    _mail(house)
    furnish_own_data(house)
    _factors(house)
    house.things |= lists_of(house.fresh("administrator"))
    perspective = ActionPerspective.objects.get(pk=house.things["perspective"][0])
    house.things |= shelf_of(house.fresh("analyst"), house.fresh("anna"), perspective)
    return house


def _people(house: House) -> None:
    zaanstad, texel = make_organisation(), make_organisation("Gemeente Texel", make_municipality("Texel", "NHN"))
    bureau = make_organisation("Projectbureau")
    zvh = make_organisation("ZVH ZW", make_region(), kind="zorg-en-veiligheidshuis")
    other = make_organisation("ZVH Kennemerland", make_region("Kennemerland"), kind="zorg-en-veiligheidshuis")
    seats: dict[str, tuple[Role, Organisation]] = {
        "anna": (Role.MUNICIPAL_OFFICIAL, zaanstad), "reader": (Role.MAYOR, zaanstad),
        "elsewhere": (Role.MUNICIPAL_OFFICIAL, texel), "leader": (Role.PROJECT_LEADER, bureau),
        "analyst": (Role.ANALYST, bureau), "specialist": (Role.SPECIALIST, zvh),
        "kennemerland": (Role.SPECIALIST, other), "named": (Role.PROSECUTOR, make_organisation("OM")),
        "member": (Role.TEACHER, make_organisation("School")),
    }  # fmt: skip
    for name, (role, organisation) in seats.items():
        house.users[name] = make_user(name, role, organisation)
    house.users["outside"] = make_user("outside", Role.PARTNER, texel, theme="")
    house.users["officer"] = make_user("officer", Role.PRIVACY_OFFICER, bureau)
    house.users["administrator"] = make_user("administrator", Role.ADMINISTRATOR, zaanstad, theme="")
    house.users["stranger"] = User.objects.create_user("stranger@example.org", "a-long-enough-password", name="Vreemd")
    house.things |= {"area": (make_municipality().code,), "organisation": (zaanstad.code,)}
    _topic(house)


def _topic(house: House) -> None:
    topic = ensure_topic(by=None, code="schutting", name="schuttingtaal", name_en="fence talk", family="online")
    known = Person.objects.get(user=house.users["anna"])
    set_expertise(by=None, person=known, topics=[topic])
    short = ask_export(by=house.fresh("analyst"), wish=directory.Wish(words="anna"), form="csv")
    with override_settings(EXPORT_ROWS=0):
        long = ask_export(by=house.fresh("analyst"), wish=directory.Wish(), form="xlsx")
    house.things |= {
        "export": (long.pk,), "short export": (short.pk,), "person": (known.pk,),
        "topic": (topic.code,), "where and what": (topic.code, make_municipality().code),
    }  # fmt: skip


def _mail(house: House) -> None:
    to = Person.objects.get(user=house.users["anna"])
    bureau = make_organisation("Projectbureau")
    newcomer = people.add_person(by=None, name="Nieuw", email="nieuw@example.org")
    seat: dict[str, Any] = {"role": Role.PARTNER, "layer": Layer.CIVIL, "theme": "CTER"}
    people.give_seat(by=None, person=newcomer, organisation=bureau, **seat)
    token = issue_link(by=None, person=newcomer, purpose=INVITATION, days=14)
    house.things |= {"invited": (newcomer.pk,), "invitation token": (token,)}
    house.things["message"] = (send(by=None, person=to, subject="Een bericht", text="Kijk in Knooppunt.").pk,)


def _register(house: House) -> None:
    """Put in what the administrator keeps: a person twice, two names of one school, a hand-over, a merge."""
    texel, school = make_organisation("Gemeente Texel"), make_organisation("Schooltje", kind="school")
    other = make_organisation("School 't Je", kind="school")
    kept, double, leaver, merged = (
        make_user(name, Role.POLICE, texel).person for name in ("kees", "cees", "lia", "mo")
    )
    seat, ending = Seat.objects.get(person=kept), Seat.objects.get(person=leaver)
    member = people.add_member(by=None, group=Group.objects.get(), person=leaver)
    people.end_seat(by=None, seat=ending, last_day=date(2023, 9, 30))
    merge = people.merge_persons(by=None, kept=double, double=merged)
    third, fourth = make_organisation("Wijkteam", kind="wijkteam"), make_organisation("Wijk-team", kind="wijkteam")
    joined = people.merge_organisations(by=None, kept=third, double=fourth)
    house.things |= {
        "colleague": (kept.pk,), "seat": (seat.pk,), "membership": (member.pk,), "two persons": (kept.pk, double.pk),
        "two organisations": (school.pk, other.pk), "merge of persons": (merge.pk,),
        "merge of organisations": (joined.pk,),
        "handover": (HandOver.objects.get().pk,), "former area": (make_municipality("Beemster").code,),
    }  # fmt: skip


def _factors(house: House) -> None:
    """Let somebody log in with two factors, and be logged in."""
    careful = house.users["careful"] = make_user("careful", Role.ADMINISTRATOR, make_organisation("Gemeente Texel"))
    TOTP.activate(careful, generate_totp_secret())
    RecoveryCodes.activate(careful)
    Client().force_login(careful, "allauth.account.auth_backends.AuthenticationBackend")
    second = make_user("fg", Role.PRIVACY_OFFICER, make_organisation("Projectbureau"))
    house.things["factor reset"] = (ask_reset(by=second, user=careful, why="lost").pk,)
    house.things["login code"] = (Login.objects.get(user=careful).code,)


def _group(house: House) -> Group:
    values = {"kind": GroupKind.TRIANGLE, "layer": Layer.ADMINISTRATIVE, "area": make_municipality(), "theme": "CTER"}
    group = people.add_group(by=None, code="driehoek", name="Driehoek", **values)
    people.add_member(by=None, group=group, person=Person.objects.get(user=house.users["member"]))
    house.things |= {"group": (group.code,), "group id": (group.pk,)}
    return group


def _line(house: House, level: Level, group: Group) -> None:
    """Make a signal, its interpretation and its advice at one level."""
    named = [Person.objects.get(user=house.users[name]) for name in ("anna", "analyst", "named")]
    circles: dict[Level, list[Any]] = {Level.AMBER: [group], Level.RED: named}
    analyst = house.fresh("analyst")
    what = f"{mark('signaal', level)} in de buurt.\nNog een keer {mark('signaal', level)} en meer."
    signal = make_signal(house.fresh("anna"), what, level, circle=circles.get(level, []))
    texts = {name: f"{name} {mark('duiding', level)}" for name in ("title", "reading", "grounds", "counter_grounds")}
    read = make_interpretation(analyst, signal, level=level, **texts)
    words = {name: f"{name} {mark('advies', level)}" for name in ("title", "text")}
    advice = make_advice(analyst, read, level=level, **words)
    tips: dict[str, Any] = {name: f"{name} {mark('les', level)}" for name in ("title", "situation", "lesson", "tips")}
    lesson = publish_lesson(by=house.fresh("analyst"), level=level, advice=advice, **tips)
    for name, thing in (("signal", signal), ("interpretation", read), ("advice", advice), ("lesson", lesson)):
        house.things[f"{name} {level.name}"] = (thing.pk,)
    house.things["perspective"] = (advice.perspective_id,)


def _public_lesson(house: House) -> None:
    source = Interpretation.objects.get(pk=house.things["interpretation CLEAR"][0])
    words: dict[str, Any] = {name: f"{name} merkopenbaar" for name in ("title", "situation", "lesson", "tips")}
    lesson = publish_lesson(by=house.fresh("analyst"), level=Level.CLEAR, interpretation=source, **words)
    make_public(by=house.fresh("leader"), lesson=lesson)
    house.things["public lesson"] = (lesson.pk,)


def _gatherings(house: House) -> None:
    """Plan one, hold one with every advice on its agenda, cancel one."""
    host, theme = house.fresh("analyst"), ensure_theme(by=None, code="CTER", name="CTER")
    place: dict[str, Any] = {
        "area": make_municipality(),
        "description": mark("bijeenkomst", Level.GREEN),
        "themes": [theme],
    }
    kind: dict[str, Any] = {"kind": Kind.LIVING_LAB, "title": f"Lab {mark('bijeenkomst', Level.GREEN)}"}
    planned = gatherings.plan_gathering(by=host, day=date(2023, 11, 9), **kind, **place)
    held = gatherings.plan_gathering(by=host, day=date(2023, 9, 4), **kind, **place)
    cancelled = gatherings.plan_gathering(by=host, day=date(2023, 10, 4), **kind, **place)
    gatherings.cancel_gathering(by=host, gathering=cancelled, why="Ziekte")
    for level in Level:
        _agenda_item(house, held, level)
    gatherings.hold_gathering(by=host, gathering=held, day=held.day, headcount=12)
    asked = gatherings.put_on_agenda(
        by=house.fresh("analyst"), gathering=planned, title="Een vraag", question="Wat nu?"
    )
    due = gatherings.plan_gathering(by=host, day=date(2023, 9, 15), **kind, **place)
    opened = gatherings.plan_gathering(by=house.fresh("leader"), day=date(2023, 12, 4), **kind, **place)
    gatherings.make_public(by=house.fresh("leader"), gathering=opened)
    named = {
        "gathering": planned, "held gathering": held, "cancelled gathering": cancelled, "agenda item": asked,
        "public gathering": opened, "gathering due": due,
    }  # fmt: skip
    house.things |= {name: (thing.pk,) for name, thing in named.items()}
    house.things["gathering and agreed"] = (due.pk, *house.things["agreed reading"])


def _agenda_item(house: House, held: Gathering, level: Level) -> None:
    (pk,) = house.things[f"advice {level.name}"]
    host = house.fresh("analyst")
    about = Advice.objects.get(pk=pk)
    item = gatherings.put_on_agenda(by=host, gathering=held, about=about)
    gatherings.record_decision(by=host, item=item, decision=mark("besluit", level), version=item.version)
    house.things[f"agenda item {level.name}"] = (item.pk,)


def _plan(house: House) -> None:
    for year in (2021, 2022, 2023):
        plans.import_plan(by=None, text=PLAN.replace("2023", str(year)))
    leader = house.fresh("leader")
    draft, adopted, made = Plan.objects.order_by("year")
    plans.adopt(by=leader, plan=adopted)
    plans.adopt(by=leader, plan=made)
    plans.publish(by=leader, plan=made)
    film, visits = made.targets.get(code="FILM"), made.targets.get(code="VISITS")
    plans.tick(by=leader, target=film, on=date(2023, 4, 1), what="De film is er")
    plans.tick(by=leader, target=visits, on=date(2023, 10, 1), what="Een bezoek", is_planned=True)
    house.things |= {
        "year": (made.year,), "plan": (made.pk,), "result": (film.result_id,), "target": (film.pk,),
        "evidence": (Evidence.objects.earliest("pk").pk,), "planned evidence": (Evidence.objects.latest("pk").pk,),
        "condition": (made.conditions.get().pk,), "public year": (made.year,),
        "draft plan": (draft.pk,), "adopted plan": (adopted.pk,), "password key": ("a", "b-c"),
    }  # fmt: skip
