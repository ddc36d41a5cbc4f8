"""Columns are known by the names that people give them, in any order and with slips of the pen."""

import pytest

from knooppunt.network.contacts.columns import recognise, settled, unread


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Naam contactpersoon*", "contact"), ("Contactpersoon gemeente", "contact"), ("Full Name", "name"),
        ("E-mailadres contactpersoon", "email"), ("E-mail 1 - Value", "email"), ("Emial", "email"),
        ("Tel. nr.", "phone"), ("Mob.nr.", "phone"), ("Telefoonummer", "phone"), ("telefoon_2", "phone2"),
        ("Gem.", "area"), ("Naam gemeente", "area"), ("Gemeete", "area"), ("Business City", "area"),
        ("Organisatie/afdeling", "organisation"), ("Orgnisatie", "organisation"), ("2e organisatie", "organisation2"),
        ("FUNCTIE:", "function"), ("Functie (2)", "function"), ("Funktie", "function"), ("Job Title", "function"),
        ("Werkzaam sinds", "start"), ("Home Phone", "home"), ("Verjaardag", "birth"), ("Nr.", ""), ("Jan Bos", ""),
    ],
)  # fmt: skip
def test_a_column_is_recognised(title: str, code: str) -> None:
    assert recognise(title) == code


def given(*titles: str) -> tuple[str, ...]:
    return settled(map(recognise, titles))


def test_a_second_number_is_one_more_of_the_same_person() -> None:
    assert given("Naam", "Tel 1", "Tel 2", "E-mail", "E-mail 2") == ("name", "phone", "phone", "email", "email")


def test_a_second_function_is_of_the_next_seat_that_is_free() -> None:
    titles = ("Naam", "Functie", "Functie 2", "Functie")
    assert given(*titles) == ("name", "function", "function2", "function3")


def test_what_belongs_to_a_second_person_is_not_given_to_the_first() -> None:
    titles = ("1e contactpersoon", "E-mail", "2e contactpersoon", "E-mail", "Organisatie")
    codes = given(*titles)
    assert codes == ("name", "email", "", "", "organisation")
    assert unread(titles, codes) == [2, 3]


def test_beside_a_contact_a_name_is_that_of_the_organisation() -> None:
    assert given("Naam", "Contactpersoon", "E-mail") == ("organisation", "name", "email")
    assert given("Naam", "Contactpersoon", "Organisatie") == ("name", "", "organisation")
