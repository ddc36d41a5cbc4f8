"""The plan as a tree."""

from knooppunt.accounts.models import User
from knooppunt.plan.commands import import_plan
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


EARLIER = """
format: 1
theme: CTER
themes: {CTER: Radicalisering en extremisme}
plan:
  code: CTER-2022
  title: Jaarplan CTER 2022
  year: 2022
  results:
    - {code: WIJ-SCHOOL, title: "Voorbereiding van de proef", targets: [{code: T, title: Af, deliverable: true}]}
"""


def test_a_result_names_what_it_continues_when_that_plan_is_known(plan: Plan, anna: User, browse: Browse) -> None:
    assert "Vervolg van:" not in page(browse, anna, "/jaarplan/2023/opzet/")
    import_plan(by=None, text=EARLIER)
    text = page(browse, anna, "/jaarplan/2023/opzet/")
    link = '<a href="/jaarplan/2022/opzet/?thema=CTER#WIJ-SCHOOL">Voorbereiding van de proef (2022)</a>'
    assert text.count(f"Vervolg van: {link}") == 1


def test_what_a_reader_may_not_know_of_is_not_named_as_continued(plan: Plan, anna: User, browse: Browse) -> None:
    other = EARLIER.replace("theme: CTER", "theme: CYBER").replace("{CTER:", "{CYBER:")
    import_plan(by=None, text=other)
    assert "Voorbereiding van de proef" not in page(browse, anna, "/jaarplan/2023/opzet/")
