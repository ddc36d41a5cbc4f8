"""Bringing a plan in: whole or not at all, the same file twice changes nothing, and it comes out equal."""

import pytest

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.models import Area
from knooppunt.plan import commands
from knooppunt.plan.commands import BadPlan
from knooppunt.plan.file.writing import write
from knooppunt.plan.models import Amendment, Frame, Part, Plan, Result, Target
from knooppunt.plan.queries.exporting import file_of
from knooppunt.plan.tests.factories import make_plan, make_region, target_of, tick
from knooppunt.plan.tests.plan_files import SHIPPED, files_of, text_of
from knooppunt.shared.verdict import Refused
from knooppunt.topics.models import Theme

TEXT = SHIPPED.read_text(encoding="utf-8")
LABS = "{code: LABS, title: Living labs, indicator: gatherings.living_lab, at_least: 4, rows: [N09]}"


@pytest.mark.parametrize("name", ["minimal.yaml", "cter-2021.yaml", "cter-2024.yaml", "cyber-2023.yaml"])
def test_what_was_imported_comes_out_equal(db: None, counting: None, name: str) -> None:
    make_region()
    commands.import_plan(by=None, text=text_of(name))
    assert {file_of(plan) for plan in Plan.objects.on_paper()} == set(files_of(text_of(name)))


def test_the_shipped_plan_comes_out_equal(plan: Plan) -> None:
    assert (file_of(plan),) == files_of(TEXT)
    assert files_of(write([file_of(plan)])) == files_of(TEXT)


def test_the_same_file_twice_changes_nothing(plan: Plan) -> None:
    targets, entries = set(Target.objects.values_list("pk", "version")), Entry.objects.count()
    commands.import_plan(by=None, text=TEXT)
    assert set(Target.objects.values_list("pk", "version")) == targets
    assert Entry.objects.count() == entries


def test_what_was_exported_after_a_change_comes_in_again_without_one(plan: Plan, carla: User) -> None:
    commands.adopt(by=carla, plan=plan)
    commands.adjust_target(by=carla, target=target_of("LABS"), read_version=1, low=5, reason="Meer vraag")
    commands.import_plan(by=None, text=write([file_of(Plan.objects.on_paper().get())]))
    assert Amendment.objects.count() == 1


def test_a_changed_file_changes_a_draft_in_place(plan: Plan) -> None:
    before = target_of("LABS")
    commands.import_plan(by=None, text=TEXT.replace(LABS, LABS.replace("4", "5", 1)))
    after = target_of("LABS")
    assert (after.pk, after.low, after.version) == (before.pk, 5, before.version + 1)
    assert not Amendment.objects.exists()
    assert target_of("WEBINARS").version == 1


def test_what_left_the_file_leaves_a_draft(plan: Plan) -> None:
    commands.import_plan(by=None, text=TEXT.replace(f"            - {LABS}\n", ""))
    assert not Target.objects.filter(code="LABS").exists()


def test_what_was_ticked_cannot_leave(plan: Plan, carla: User) -> None:
    tick(carla, "ANIMATIE")
    text = TEXT.replace("code: ANIMATIE\n", "code: FILMPJE\n")
    with pytest.raises(BadPlan) as bad:
        commands.import_plan(by=None, text=text)
    assert "Animatie over de aanpak" in bad.value.problems[0].words
    assert Target.objects.filter(code="ANIMATIE").exists()


def test_an_adopted_plan_needs_a_reason(plan: Plan, carla: User) -> None:
    commands.adopt(by=carla, plan=plan)
    with pytest.raises(BadPlan):
        commands.import_plan(by=None, text=TEXT.replace("at_least: 6", "at_least: 7"))
    assert target_of("WEBINARS").low == 6


def test_a_reason_keeps_what_stood_there_first(plan: Plan, carla: User) -> None:
    commands.adopt(by=carla, plan=plan)
    commands.import_plan(by=None, text=TEXT.replace("at_least: 6", "at_least: 7"), reason="Meer vraag")
    amendment = Amendment.objects.get()
    assert (amendment.code, amendment.changes, amendment.reason) == ("WEBINARS", {"low": [6, 7]}, "Meer vraag")


def test_one_fault_and_nothing_comes_in(db: None, counting: None) -> None:
    make_region()
    with pytest.raises(BadPlan):
        commands.import_plan(by=None, text=text_of("cyber-2023.yaml").replace("year: 2023}", "year: later}"))
    assert not Plan.objects.exists()


def test_an_area_that_does_not_exist_is_named(db: None, counting: None) -> None:
    with pytest.raises(BadPlan) as bad:
        make_plan()
    assert any("GM0479" in problem.words for problem in bad.value.problems)
    assert not Area.objects.exists()


def test_a_theme_has_one_plan_a_year(plan: Plan) -> None:
    with pytest.raises(BadPlan) as bad:
        commands.import_plan(by=None, text=TEXT.replace("code: CTER-2023", "code: ANDERS-2023"))
    assert "CTER-2023" in bad.value.problems[0].words


def test_a_plan_stays_with_its_theme(plan: Plan) -> None:
    with pytest.raises(BadPlan):
        commands.import_plan(
            by=None, text=TEXT.replace("theme: CTER\n", "theme: ZV\n", 1).replace("year: 2023", "year: 2022")
        )


def test_two_years_share_a_frame_and_keep_its_extension(plan: Plan, carla: User) -> None:
    Frame.objects.update(extended_until="2024-12-31", extended_because="Langer")
    text = TEXT.replace("code: CTER-2023\n", "code: CTER-2022\n").replace("year: 2023", "year: 2022")
    commands.import_plan(by=None, text=text)
    frame = Frame.objects.get()
    assert frame.plans.count() == 2
    assert str(frame.extended_until) == "2024-12-31"


def test_a_plan_of_one_more_level_keeps_its_levels(db: None, counting: None) -> None:
    make_region()
    make_plan("cter-2024.yaml")
    deepest = Part.objects.get(code="JEUGD-ONLINE")
    assert deepest.parent is not None
    assert deepest.parent.parent == Part.objects.get(code="VOORKOMEN")
    assert Result.objects.get(code="ONLINE-TEAM").part == deepest


def test_only_who_leads_the_project_brings_a_plan_in(theme: Theme, counting: None, anna: User, carla: User) -> None:
    with pytest.raises(Refused):
        commands.import_plan(by=anna, text=text_of("minimal.yaml"))
    assert commands.import_plan(by=carla, text=text_of("minimal.yaml"))
