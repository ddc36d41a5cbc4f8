"""How far each target is: what counts, where, in which theme, and how that stands on 18 September 2023."""

from datetime import date

import pytest

from knooppunt.accounts.models import User
from knooppunt.plan import commands
from knooppunt.plan.models import Condition, Plan
from knooppunt.plan.queries.progress import Progress, State, overview_of
from knooppunt.plan.tests.factories import make_counted, make_plan, make_region, target_of, tick
from knooppunt.shared.clock import moved_to

LAB = "gatherings.living_lab"


def progress(plan: Plan, code: str, *, is_public: bool = False) -> Progress:
    """Give how far a target of a plan is."""
    found = overview_of(Plan.objects.on_paper().get(pk=plan.pk), is_public=is_public).all()
    return next(one for one in found if one.commitment.target.code == code)


def numbers(plan: Plan, code: str) -> tuple[int, int, int | None, State]:
    """Give done, planned, promised and how it stands."""
    found = progress(plan, code)
    return found.done, found.planned, found.total, found.state


def test_nothing_held_is_nothing_counted(plan: Plan) -> None:
    assert numbers(plan, "LABS") == (0, 0, 4, State.BEHIND)


def test_what_is_held_counts_and_what_is_planned_stands_beside_it(plan: Plan) -> None:
    for name in ("held", "held", "held", "planned"):
        make_counted(LAB, name=name)
    assert numbers(plan, "LABS") == (3, 1, 4, State.ON_COURSE)


def test_what_is_taken_back_counts_no_more(plan: Plan) -> None:
    made = [make_counted(LAB) for _ in range(4)]
    assert numbers(plan, "LABS") == (4, 0, 4, State.MET)
    made[0].delete()
    assert numbers(plan, "LABS") == (3, 0, 4, State.ATTENTION)


def test_one_short_while_the_rest_is_planned_needs_attention(plan: Plan) -> None:
    for name in ("held", "held", "held", "held", "planned"):
        make_counted("gatherings.webinar", name=name)
    found = progress(plan, "WEBINARS")
    assert (found.state, found.short) == (State.ATTENTION, 1)


def test_half_of_it_late_in_the_year_is_behind(plan: Plan) -> None:
    make_counted("gatherings.information_square")
    assert numbers(plan, "INFORMATIEPLEINEN") == (1, 0, 2, State.BEHIND)


def test_early_in_the_year_nothing_is_behind(plan: Plan) -> None:
    with moved_to(date(2023, 2, 1)):
        assert numbers(plan, "LABS")[-1] == State.NOT_STARTED


def test_before_the_year_nothing_has_started(db: None, counting: None) -> None:
    make_region()
    assert numbers(make_plan("cter-2024.yaml"), "LABS-JAAR") == (0, 0, 4, State.NOT_STARTED)


def test_after_the_year_what_was_not_reached_is_behind(plan: Plan) -> None:
    make_counted(LAB, name="planned")
    with moved_to(date(2024, 1, 1)):
        assert numbers(plan, "LABS")[-1] == State.BEHIND


def test_another_theme_counts_for_that_theme_only(plan: Plan) -> None:
    make_counted(LAB, themes="ZV")
    assert numbers(plan, "LABS")[0] == 0


def test_a_day_of_two_themes_counts_for_both_and_one_theme_alone_is_not_joint(plan: Plan) -> None:
    make_counted("gatherings.theme_day")
    assert numbers(plan, "THEMADAG")[0] == 0
    make_counted("gatherings.theme_day", themes="ZV+CTER")
    assert numbers(plan, "THEMADAG") == (1, 0, 1, State.MET)
    assert progress(plan, "THEMADAG").commitment.setting.lead == "ZV"


def test_one_in_each_region_counts_regions(plan: Plan, carla: User) -> None:
    tick(carla, "LOKAAL-BEELD", "GM0405")
    tick(carla, "LOKAAL-BEELD", "GM0361")
    tick(carla, "LOKAAL-BEELD", "GM0479")
    found = progress(plan, "LOKAAL-BEELD")
    assert (found.done, found.total) == (2, 3)
    assert [area.code for area in found.missing] == ["VR-KEN"]


def test_a_house_is_that_of_its_region(plan: Plan) -> None:
    for area in ("VR-NHN", "VR-KEN"):
        make_counted("people.specialist", area=area)
    found = progress(plan, "SPECIALIST-PER-HUIS")
    assert (found.done, found.total) == (2, 3)


def test_all_municipalities_are_32_in_2023(plan: Plan, carla: User) -> None:
    tick(carla, "ONDERSTEUNINGSAANBOD", "GM0479")
    tick(carla, "ONDERSTEUNINGSAANBOD", "GM0479")
    assert numbers(plan, "ONDERSTEUNINGSAANBOD")[:3] == (1, 0, 32)


def test_all_municipalities_were_34_in_2021(db: None, counting: None) -> None:
    make_region()
    plan = make_plan("cter-2021.yaml")
    assert progress(plan, "T-ALLE").total == 34
    assert progress(plan, "T-DEEL").total == 21
    assert progress(plan, "T-TIEN").total == 10
    assert {area.code for area in progress(plan, "T-ZEE").missing} == {"GM0448", "GM0400"}


def test_what_a_merged_municipality_did_is_its_successors(plan: Plan, carla: User) -> None:
    tick(carla, "ONDERSTEUNINGSAANBOD", "GM0370")
    assert [area.code for area in progress(plan, "ONDERSTEUNINGSAANBOD").reached] == ["GM0439"]


def test_only_what_lies_in_the_area_counts(plan: Plan, carla: User) -> None:
    assert progress(plan, "SCHOLEN").commitment.setting.start == date(2022, 1, 1)
    tick(carla, "SCHOLEN", "GM0479", number=3)
    assert numbers(plan, "SCHOLEN") == (3, 0, 3, State.MET)


def test_a_product_is_met_when_it_is_ticked(plan: Plan, carla: User) -> None:
    assert numbers(plan, "ANIMATIE") == (0, 0, 1, State.NOT_STARTED)
    assert numbers(plan, "BLAUWDRUK-AF")[-1] == State.BEHIND
    tick(carla, "ANIMATIE")
    assert numbers(plan, "ANIMATIE")[-1] == State.MET


def test_a_planned_product_is_on_course(plan: Plan, carla: User) -> None:
    tick(carla, "PODCAST", on=date(2023, 10, 26), is_planned=True)
    assert numbers(plan, "PODCAST") == (0, 1, 1, State.ON_COURSE)


def test_what_waits_for_the_law_is_not_late(plan: Plan) -> None:
    with moved_to(date(2023, 11, 15)):
        assert numbers(plan, "CONVENANT-AF")[-1] == State.WAITS


@pytest.mark.parametrize(
    ("state", "stands"), [("slipped", State.WAITS), ("met", State.ATTENTION), ("lapsed", State.LAPSED)]
)
def test_a_target_follows_its_condition(plan: Plan, carla: User, state: str, stands: State) -> None:
    law = Condition.objects.get(code="WET")
    commands.set_condition(by=carla, condition=law, read_version=1, state=state, expected=None, reason="Nieuws")
    assert numbers(plan, "CONVENANT-AF")[-1] == stands


def test_what_stands_below_a_part_waits_with_it(db: None, counting: None) -> None:
    make_region()
    plan = make_plan("cter-2024.yaml")
    assert progress(plan, "TEAMS").waits_for[0].code == "SUBSIDIE"
    assert progress(plan, "LABS-JAAR").waits_for == []


def test_a_half_year_and_a_whole_frame_have_their_own_days(db: None, counting: None) -> None:
    make_region()
    plan = make_plan("cter-2024.yaml")
    assert progress(plan, "LABS-HELFT").commitment.deadline == date(2024, 6, 30)
    assert progress(plan, "LABS-FRAME").commitment.setting.end == date(2027, 12, 31)


def test_everybody_sees_only_what_everybody_may_know(plan: Plan, carla: User) -> None:
    make_counted(LAB)
    make_counted(LAB, name="open")
    tick(carla, "ONDERSTEUNINGSAANBOD", "GM0479", is_public=False)
    assert (progress(plan, "LABS").done, progress(plan, "LABS", is_public=True).done) == (2, 1)
    assert progress(plan, "ONDERSTEUNINGSAANBOD", is_public=True).done == 0


def test_a_number_without_a_promise_is_only_counted(plan: Plan) -> None:
    make_counted("trends.advice")
    assert numbers(plan, "ADVIEZEN") == (1, 0, None, State.COUNTED)


def test_what_is_taken_back_by_hand_counts_no_more(plan: Plan, carla: User) -> None:
    tick(carla, "ANIMATIE")
    evidence = target_of("ANIMATIE").evidence.get()
    commands.withdraw_tick(by=carla, evidence=evidence, why="Nog niet af")
    assert numbers(plan, "ANIMATIE")[0] == 0
