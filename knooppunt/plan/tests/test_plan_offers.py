"""What the plan hands to the desk and to the thread."""

from knooppunt.accounts.models import User
from knooppunt.plan import commands, offers
from knooppunt.plan.models import Plan
from knooppunt.plan.queries.thread import stage_strands
from knooppunt.plan.tests.factories import make_counted, target_of, tick


def test_the_project_leader_hears_what_falls_short(plan: Plan, anna: User, carla: User) -> None:
    assert offers.what_falls_short(carla) == []
    commands.adopt(by=carla, plan=plan)
    make_counted("gatherings.information_square")
    texts = [str(row.text) for row in offers.what_falls_short(carla)]
    assert any("1 van 2, nog 1 nodig" in text or "BLAUWDRUK" in text or "blauwdruk" in text for text in texts)
    assert offers.what_falls_short(anna) == []


def test_a_named_person_hears_what_to_tick_until_it_is_there(plan: Plan, anna: User, carla: User) -> None:
    target = target_of("ANIMATIE")
    commands.adjust_target(by=carla, target=target, read_version=1, ticker=anna.person, reason="Afgesproken")
    assert [row.url for row in offers.what_is_yours(anna)] == [target.get_absolute_url()]
    tick(anna, "ANIMATIE")
    assert offers.what_is_yours(anna) == []


def test_what_was_taken_back_and_is_planned_again_still_waits(plan: Plan, anna: User, carla: User) -> None:
    target = target_of("ANIMATIE")
    commands.adjust_target(by=carla, target=target, read_version=1, ticker=anna.person, reason="Afgesproken")
    tick(anna, "ANIMATIE")
    commands.withdraw_tick(by=anna, evidence=target.evidence.get(), why="Nog niet goed")
    tick(anna, "ANIMATIE", is_planned=True)
    assert [row.url for row in offers.what_is_yours(anna)] == [target.get_absolute_url()]


def test_the_thread_ends_in_the_targets_that_count_an_item(plan: Plan) -> None:
    lab, square = make_counted("gatherings.living_lab"), make_counted("gatherings.information_square")
    strand = next(strand for strand in stage_strands() if strand.earlier == "gathering")
    assert set(strand.forward({lab.pk})) == {(lab.pk, target_of("LABS").pk)}
    assert set(strand.backward({target_of("INFORMATIEPLEINEN").pk})) == {square.pk}
    assert set(strand.forward({999_999})) == set()


def test_who_has_no_seat_sees_no_target_on_a_thread(plan: Plan, dirk: User, anna: User) -> None:
    ids = {target_of("LABS").pk}
    assert [target.code for target in offers.visible_targets(anna, ids)] == ["LABS"]
    assert list(offers.visible_targets(dirk, ids)) == []


def test_the_thread_follows_each_adjustment_of_the_plan(plan: Plan, carla: User) -> None:
    lab, target = make_counted("gatherings.living_lab", area="GM0479"), target_of("LABS")
    strand = next(strand for strand in stage_strands() if strand.earlier == "gathering")
    assert set(strand.forward({lab.pk})) == {(lab.pk, target.pk)}
    commands.adjust_target(by=carla, target=target, read_version=1, area=["GM0448"], reason="Alleen op Texel")
    assert set(strand.forward({lab.pk})) == set()
