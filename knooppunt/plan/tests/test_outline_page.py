"""The plan as a tree."""

from knooppunt.accounts.models import User
from knooppunt.plan.models import Plan, Result
from knooppunt.plan.tests.factories import make_plan, make_region
from knooppunt.plan.tests.ritual import Browse
from knooppunt.plan.tests.test_progress_page import page
from knooppunt.topics.models import Theme


def test_it_shows_parts_goals_results_and_targets(plan: Plan, anna: User, browse: Browse) -> None:
    text = page(browse, anna, "/jaarplan/2023/opzet/")
    for words in (
        "Lokaal voor elkaar &amp; weerbaar",
        "Ambtenaren en bestuurders blijven betrokken",
        "Proef WIJ-school",
        "alle gemeenten",
        "minstens 1 in elke regio",
        "Wetsvoorstel over casusoverleggen",
        "Samen met thema: Zorg en Veiligheid",
        "bedrag nog niet bekend",
    ):
        assert words in text, words


def test_the_project_leader_can_change_it_and_a_reader_sees_why_not(
    plan: Plan, anna: User, carla: User, browse: Browse
) -> None:
    result = Result.objects.get(code="LIVING-LABS")
    link = f"/jaarplan/resultaat/{result.pk}/aanpassen/"
    assert link in page(browse, carla, "/jaarplan/2023/opzet/")
    reader = page(browse, anna, "/jaarplan/2023/opzet/")
    assert link not in reader
    assert "projectleider" in reader


def test_a_plan_with_one_more_level_shows_it(theme: Theme, counting: None, carla: User, browse: Browse) -> None:
    make_region()
    make_plan("cter-2024.yaml")
    text = page(browse, carla, "/jaarplan/2024/opzet/")
    assert "Jongeren op internet" in text
    assert "€ 125.000,50" in text
    assert "Wacht op: Versterkingsgeld van het Rijk: nog niet besloten" in text


def test_a_result_leads_to_its_place_in_the_tree(plan: Plan, anna: User, browse: Browse) -> None:
    result = Result.objects.get(code="LIVING-LABS")
    answer = browse(anna).get(f"/jaarplan/resultaat/{result.pk}/")
    assert answer["Location"] == "/jaarplan/2023/opzet/?thema=CTER#LIVING-LABS"
