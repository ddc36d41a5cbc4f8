"""Plan files of other years and themes are read, and written back the same."""

from datetime import date
from decimal import Decimal

import pytest

from knooppunt.plan.file.things import Period, Promise, Target
from knooppunt.plan.file.writing import write
from knooppunt.plan.tests.plan_files import SHIPPED, files_of, text_of

INVENTED = ["minimal.yaml", "cter-2021.yaml", "cter-2024.yaml", "cyber-2023.yaml"]
TEXTS = {name: text_of(name) for name in INVENTED} | {"shipped": SHIPPED.read_text(encoding="utf-8")}


def target(name: str, code: str) -> Target:
    text = TEXTS[name]
    return next(target for file in files_of(text) for target in file.plan.targets() if target.code == code)


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_written_reads_as_the_same_plan(name: str) -> None:
    files = files_of(TEXTS[name])
    assert files_of(write(files)) == files


@pytest.mark.parametrize("name", TEXTS)
def test_writing_twice_gives_the_same_text(name: str) -> None:
    written = write(files_of(TEXTS[name]))
    assert write(files_of(written)) == written


def test_a_file_of_ten_lines_is_a_plan() -> None:
    (file,) = files_of(TEXTS["minimal.yaml"])
    assert len(TEXTS["minimal.yaml"].splitlines()) == 10
    assert file.frame is None
    assert file.plan.parts[0].code == "1"


def test_all_municipalities_is_a_share_and_no_typed_number() -> None:
    assert target("cter-2021.yaml", "T-ALLE").promise == Promise(low=100, is_share=True, of="municipality")


def test_a_share_or_a_number_of_areas_can_be_promised() -> None:
    assert target("cter-2021.yaml", "T-DEEL").promise == Promise(low=60, is_share=True, of="municipality")
    assert target("cter-2021.yaml", "T-TIEN").promise == Promise(low=10, of="municipality")


def test_a_range_has_two_bounds() -> None:
    assert target("cter-2021.yaml", "T-WEBINAR").promise == Promise(low=2, high=4)


def test_a_number_in_each_region() -> None:
    assert target("cter-2024.yaml", "TEAMS").promise == Promise(low=2, each="safety_region")


def test_a_number_can_be_followed_without_a_promise() -> None:
    assert target("shipped", "ADVIEZEN").promise == Promise()


def test_parts_nest_as_deep_as_the_plan_wants() -> None:
    (file,) = files_of(TEXTS["cter-2024.yaml"])
    assert file.plan.parts[0].parts[0].parts[0].code == "JEUGD-ONLINE"


def test_an_extended_frame_keeps_its_first_end() -> None:
    (file,) = files_of(TEXTS["cter-2021.yaml"])
    assert file.frame is not None
    assert file.frame.period == Period(date(2019, 1, 1), date(2020, 12, 31))
    assert file.frame.last_day == date(2021, 12, 31)


def test_a_grant_has_a_body_that_decides_and_money_that_waits_for_it() -> None:
    (file,) = files_of(TEXTS["cter-2024.yaml"])
    grant, source = file.plan.conditions[0], file.plan.sources[1]
    assert (grant.kind, grant.state, grant.decided_by) == ("grant", "open", "Ministerie")
    assert (source.amount, source.conditions) == (Decimal("125000.50"), ("SUBSIDIE",))


def test_a_code_keeps_how_it_was_written() -> None:
    text = TEXTS["minimal.yaml"].replace('"1"', "1.10")
    (file,) = files_of(text)
    assert file.plan.parts[0].code == "1.10"
    assert files_of(write([file])) == (file,)


def test_one_file_may_hold_several_plans() -> None:
    assert [file.plan.code for file in files_of(TEXTS["cyber-2023.yaml"])] == ["CYBER-2023", "CTER-KLEIN-2023"]
