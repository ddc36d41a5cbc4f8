"""The page for the steering group."""

from knooppunt.accounts.models import User
from knooppunt.plan import commands
from knooppunt.plan.models import Plan
from knooppunt.plan.tests.factories import make_counted, target_of, tick
from knooppunt.plan.tests.ritual import Browse
from knooppunt.plan.tests.test_progress_page import page

ADDRESS = "/jaarplan/2023/stuurgroep/"


def test_what_is_behind_stands_first(plan: Plan, anna: User, browse: Browse) -> None:
    make_counted("gatherings.information_square")
    text = page(browse, anna, ADDRESS)
    assert text.index("Dit vraagt aandacht") < text.index("<strong>Informatiepleinen</strong>: 1 van 2, nog 1 nodig")


def test_what_was_reached_is_said_in_one_breath(plan: Plan, carla: User, browse: Browse) -> None:
    tick(carla, "ANIMATIE")
    text = page(browse, carla, ADDRESS)
    assert "Animatie over de aanpak." in text[text.index("Gehaald:") :]


def test_what_waits_names_who_decides(plan: Plan, anna: User, browse: Browse) -> None:
    assert "nog niet besloten. Besluit door: Tweede Kamer en Eerste Kamer" in page(browse, anna, ADDRESS)


def test_it_prints_what_stood_there_first_and_why_it_changed(plan: Plan, carla: User, browse: Browse) -> None:
    target = target_of("WEBINARS")
    commands.adjust_target(by=carla, target=target, read_version=1, low=8, reason="Er is meer vraag")
    text = page(browse, carla, ADDRESS)
    assert "eerst 6, nu 8" in text
    assert "Er is meer vraag" in text


def test_printing_takes_a_script_but_the_page_does_not(plan: Plan, anna: User, browse: Browse) -> None:
    text = page(browse, anna, ADDRESS)
    assert "data-print hidden" in text
    assert "<script>" not in text
    assert " style=" not in text
