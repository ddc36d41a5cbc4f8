"""What the furnished house holds of people: personal links, a request, a look, a term that ended, two key figures."""

from datetime import date
from typing import Any

from knooppunt.network.commands import ask_key_figure
from knooppunt.network.commands.key_figure import LINK as KEY_FIGURE_LINK
from knooppunt.people import commands as people
from knooppunt.people.models import Person
from knooppunt.post.commands import issue_link
from knooppunt.privacy.commands import go_through_terms, make_petition, open_data
from knooppunt.privacy.models import Due
from knooppunt.privacy.words import LINK, Wish


def furnish_own_data(house: Any) -> None:
    """Let somebody have a personal link, ask something and leave, and let a term end."""
    named, gone = (
        Person.objects.get(user=house.users["named"]),
        people.add_person(by=None, name="Voorbij", email="v@b.nl"),
    )
    token = issue_link(by=None, person=named, purpose=LINK, days=30)
    officer = house.fresh("officer")
    asked = make_petition(by=None, person=named, wish=Wish.QUESTION, words="Waarom sta ik hier?", new_email="")
    look = open_data(by=officer, person=named, reason="Een vraag van de persoon zelf")
    reading = go_through_terms()
    due = Due.objects.create(kind="people.person", subject=gone.pk, ended_on=date(2023, 9, 1), listed=reading)
    house.things |= {
        "personal link": (token,), "personal file": (token, "json"), "file": ("csv",), "person": (named.pk,),
        "consent link": (_asked_as_key_figure(house, "ja@voorbeeld.example"),), "petition": (asked.pk,),
        "refusal link": (_asked_as_key_figure(house, "nee@voorbeeld.example"),), "look": (look.pk,), "due": (due.pk,),
    }  # fmt: skip


def _asked_as_key_figure(house: Any, email: str) -> str:
    figure = ask_key_figure(by=house.fresh("analyst"), name="Gevraagd", email=email)
    return issue_link(by=None, person=figure.person, purpose=KEY_FIGURE_LINK, days=30)
