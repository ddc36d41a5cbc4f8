"""Issuing advice."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Level
from knooppunt.shared.offers import asks
from knooppunt.shared.verdict import Refused
from knooppunt.trends import commands
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.tests.factories import WEIGHED, make_advice, make_interpretation, make_perspective, make_signal

Browse = Callable[[User], Client]


@pytest.fixture
def interpretation(anna: User, bart: User) -> Interpretation:
    """A GREEN interpretation by Bart of a signal of Anna."""
    return make_interpretation(bart, make_signal(anna))


def typed(by: User, **more: object) -> dict[str, object]:
    return {
        "title": "Bel terug", "text": "Spreek af wie terugbelt.", "perspective": make_perspective(by).pk,
        "organisations": [make_organisation().pk], "level": "GREEN", "step": "send", **more,
    }  # fmt: skip


def test_advice_is_issued_to_an_organisation(interpretation: Interpretation, bart: User, browse: Browse) -> None:
    address = f"/duidingen/{interpretation.pk}/advies/"
    assert browse(bart).get(address).status_code == 200
    answer = browse(bart).post(address, typed(bart))
    made = Advice.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    page = browse(bart).get(made.get_absolute_url()).content.decode()
    assert "Gemeente Zaanstad" in page
    assert "Nodig mensen uit." in page


def test_advice_to_nobody_is_refused(interpretation: Interpretation, bart: User, browse: Browse) -> None:
    page = browse(bart).post(f"/duidingen/{interpretation.pk}/advies/", typed(bart, organisations=[]))
    assert page.context["form"].errors["groups"]
    with pytest.raises(Refused):
        make_advice(bart, interpretation, organisations=[])


def test_who_may_not_advise_is_told_why(
    interpretation: Interpretation, carla: User, dirk: User, browse: Browse
) -> None:
    address = f"/duidingen/{interpretation.pk}/advies/"
    assert browse(carla).get(address).status_code == 403
    assert browse(carla).post(address, {}).status_code == 403
    assert browse(dirk).get(address).status_code == 404
    assert "disabled" in browse(carla).get(interpretation.get_absolute_url()).content.decode()


def test_an_addressee_who_will_not_read_it_is_named(anna: User, bart: User, browse: Browse) -> None:
    strict = make_interpretation(bart, make_signal(anna, level=Level.AMBER_STRICT), level=Level.AMBER_STRICT)
    other = make_organisation("Gemeente Wormerland")
    page = browse(bart).post(
        f"/duidingen/{strict.pk}/advies/",
        typed(bart, level="AMBER+STRICT", organisations=[other.pk, make_organisation().pk], step="readers"),
    )
    assert page.context["outside"] == ["Gemeente Wormerland"]


def test_an_amber_advice_reaches_whom_it_addresses(interpretation: Interpretation, bart: User, browse: Browse) -> None:
    address = f"/duidingen/{interpretation.pk}/advies/"
    page = browse(bart).post(address, typed(bart, level="AMBER", step="readers"))
    chooser = page.context["chooser"]
    assert chooser.chosen == (make_organisation(),)
    assert "Gemeente Zaanstad" in page.context["readers"].organisations
    chosen = {"circle_houses": [make_organisation().pk], "seen": chooser.spelled, **WEIGHED}
    browse(bart).post(address, typed(bart, level="AMBER", **chosen))
    assert list(Advice.objects.get().audience.houses.all()) == [make_organisation()]


def test_advice_waits_for_whom_it_addresses(
    interpretation: Interpretation, anna: User, bart: User, carla: User
) -> None:
    made = make_advice(bart, interpretation)
    ask = asks.get("trends.reply")
    assert ask is not None
    assert [row.url for row in ask.items(User.objects.get(pk=anna.pk))] == [made.get_absolute_url()]
    assert ask.items(User.objects.get(pk=carla.pk)) == []
    commands.withdraw_advice(by=bart, advice=made, why="Dubbel")
    assert ask.items(User.objects.get(pk=anna.pk)) == []


def test_the_form_says_that_one_of_the_two_lists_of_addressees_is_needed(
    interpretation: Interpretation, bart: User, browse: Browse
) -> None:
    page = browse(bart).get(f"/duidingen/{interpretation.pk}/advies/").content.decode()
    assert page.count("(kies er minstens één: een groep of een organisatie)") == 2
    assert "niet verplicht" not in page
