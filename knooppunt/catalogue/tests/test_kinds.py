"""Interventions and guides: added, corrected with a reason, checked once a year, and read by who may."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.catalogue.commands import check_item, correct_item
from knooppunt.catalogue.models import Guide, InterventionCard, Revision
from knooppunt.catalogue.tests.factories import fresh, make_card, make_guide, make_kind, make_perspective, make_topic
from knooppunt.catalogue.words import Deed, Evidence
from knooppunt.people.models import Organisation
from knooppunt.people.words import Level
from knooppunt.shared.clock import moved_to, today
from knooppunt.shared.offers import asks

Browse = Callable[[User], Client]


def shared(level: str = "CLEAR", owner: str = "Politie", **more: object) -> dict[str, object]:
    return {
        "title": "Iets wat werkt", "topics": [make_topic().pk], "evidence": 0, "checked_on": today().isoformat(),
        "organisation": Organisation.objects.get(name=owner).pk, "level": level, **more,
    }  # fmt: skip


def card(**more: object) -> dict[str, object]:
    said = ("aim", "how", "ground", "decided_by", "carried_out_by", "cost", "term", "risks")
    texts = dict.fromkeys(said, "Zoals afgesproken in de driehoek")
    return {**shared(), **texts, "field_of_law": "sociaal", "intervention": make_kind().pk, **more}


def guide(**more: object) -> dict[str, object]:
    return {**shared(), "purpose": "Voor de balie", "text": "Blijf rustig.", **more}


def errors(answer: Any) -> set[str]:
    assert answer.status_code == 200
    return set(answer.context["form"].errors)


def test_a_keeper_adds_an_intervention_with_everything_one_needs_to_decide(bart: User, browse: Browse) -> None:
    client = browse(bart)
    assert client.get("/interventies/nieuw/").status_code == 200
    assert errors(client.post("/interventies/nieuw/", card(risks="", ground=""))) == {"risks", "ground"}
    assert client.post("/interventies/nieuw/", card()).status_code == 302
    made = InterventionCard.objects.get()
    page = client.get(made.get_absolute_url()).content.decode()
    assert page.count("Zoals afgesproken in de driehoek") == 8
    assert Entry.objects.filter(kind="catalogue.CardAdded", subject=made.pk).exists()


def test_evidence_above_the_lowest_names_its_source(bart: User, browse: Browse) -> None:
    client = browse(bart)
    strong = {"evidence": int(Evidence.STRONG)}
    assert errors(client.post("/interventies/nieuw/", card(**strong))) == {"source"}
    assert client.post("/interventies/nieuw/", card(**strong, source="Twee onderzoeken")).status_code == 302
    assert client.post("/handreikingen/nieuw/", guide(**strong, source_link="https://bron.example")).status_code == 302
    with transaction.atomic(), pytest.raises(IntegrityError):
        make_guide(bart, evidence=Evidence.FIRST)


@pytest.mark.parametrize("link", ["http://onveilig.example/", "javascript:alert(1)", "https://anna@elders.example/"])
def test_a_guide_points_at_a_safe_page_only(bart: User, browse: Browse, link: str) -> None:
    assert errors(browse(bart).post("/handreikingen/nieuw/", guide(text="", link=link))) == {"link"}
    assert not Guide.objects.exists()


def test_a_guide_has_a_text_or_an_address(bart: User, browse: Browse) -> None:
    client = browse(bart)
    assert errors(client.post("/handreikingen/nieuw/", guide(text=""))) == {"text"}
    assert client.post("/handreikingen/nieuw/", guide(text="", link="https://ons.example/tekst")).status_code == 302
    assert "https://ons.example/tekst" in client.get(Guide.objects.get().get_absolute_url()).content.decode()


def test_the_brake_is_on_every_text(bart: User, browse: Browse) -> None:
    name = "Bel Annemarie de Wit-Jansen op 06-12345678"
    texts = ("title", "aim", "how", "ground", "decided_by", "carried_out_by", "cost", "term", "risks", "function")
    assert errors(browse(bart).post("/interventies/nieuw/", card(**dict.fromkeys(texts, name)))) == set(texts)


def test_a_limited_circle_is_shown_before_something_is_added(bart: User, anna: User, browse: Browse) -> None:
    client = browse(bart)
    first = client.post("/handreikingen/nieuw/", guide(level="AMBER+STRICT"))
    assert "Politie" in first.content.decode()
    assert first.context["readers"].organisations == ["Politie"]
    assert not Guide.objects.exists()
    assert client.post("/handreikingen/nieuw/", guide(level="AMBER+STRICT", seen="AMBER+STRICT")).status_code == 302
    made = Guide.objects.get()
    assert made.level == Level.AMBER_STRICT
    assert browse(anna).get(made.get_absolute_url()).status_code == 404


def test_a_limited_circle_of_another_organisation_is_refused(bart: User, anna: User, browse: Browse) -> None:
    said = guide(level="AMBER", seen="AMBER", organisation=Organisation.objects.get(name="Gemeente Zaanstad").pk)
    assert errors(browse(bart).post("/handreikingen/nieuw/", said)) == {"organisation"}
    for level in (Level.RED, Level.AMBER):
        with pytest.raises(PermissionDenied):
            make_guide(bart, level=level, organisation=Organisation.objects.get(name="Gemeente Zaanstad"))


def test_the_owner_corrects_and_checks_its_own_and_nothing_else(bart: User, anna: User, browse: Browse) -> None:
    zaanstad = Organisation.objects.get(name="Gemeente Zaanstad")
    own, other, client = make_guide(bart, organisation=zaanstad), make_guide(bart, "Van een ander"), browse(anna)
    said = guide(organisation=zaanstad.pk, version=1, title="Beter", why="De wet is veranderd")
    assert client.post(f"{own.get_absolute_url()}corrigeren/", said).status_code == 302
    assert client.get(f"{other.get_absolute_url()}corrigeren/").status_code == 403
    assert client.get(f"{own.get_absolute_url()}intrekken/").status_code == 403
    page = client.get(own.get_absolute_url()).content.decode()
    assert "De wet is veranderd" in page
    politie = Organisation.objects.get(name="Politie")
    assert errors(client.post(f"{own.get_absolute_url()}corrigeren/", {**said, "organisation": politie.pk}))
    with pytest.raises(PermissionDenied):
        correct_item(by=fresh(anna), item=Guide.objects.get(pk=own.pk), version=2, organisation=politie)


def test_an_item_is_checked_in_two_clicks_and_holds_for_a_year(bart: User, browse: Browse) -> None:
    made, client = make_card(bart, checked_on=date(today().year - 2, 1, 15)), browse(bart)
    assert made.is_stale
    assert client.get(f"{made.get_absolute_url()}nagekeken/").status_code == 200
    assert client.post(f"{made.get_absolute_url()}nagekeken/", {}).status_code == 302
    made.refresh_from_db()
    assert (made.checked_on, made.is_stale) == (today(), False)
    assert Revision.objects.of(made).filter(deed=Deed.CHECKED).count() == 1


def test_what_nobody_checked_is_greyed_and_says_so(bart: User, anna: User, browse: Browse) -> None:
    with moved_to(date(2023, 9, 18)):
        made = make_card(bart, checked_on=date(2022, 7, 10))
        assert made.unchecked in {"Al 14 maanden niet nagekeken", "Not checked for 14 months"}
    made = make_card(bart, "Oud", checked_on=date(today().year - 2, 1, 15))
    for address in ("/catalogus/", made.get_absolute_url()):
        assert made.unchecked in browse(anna).get(address).content.decode()


def test_the_owner_is_asked_on_its_desk(bart: User, anna: User) -> None:
    zaanstad = Organisation.objects.get(name="Gemeente Zaanstad")
    old = date(today().year - 2, 1, 15)
    made = make_card(bart, checked_on=old, organisation=zaanstad)
    make_perspective(bart, checked_on=old)
    make_guide(bart, organisation=zaanstad)
    ask = asks.get("catalogue.check")
    assert ask is not None
    assert [row.text for row in ask.items(fresh(anna))] == [made.title]
    check_item(by=fresh(anna), item=made)
    assert ask.items(fresh(anna)) == []


def test_two_editors_of_a_guide_see_both(bart: User, browse: Browse) -> None:
    made, client = make_guide(bart), browse(bart)
    address = f"{made.get_absolute_url()}corrigeren/"
    assert client.post(address, guide(version=1, why="Eerst")).status_code == 302
    assert client.post(address, guide(version=1, why="Dan", title="Mijn titel")).status_code == 409
