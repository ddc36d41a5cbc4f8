"""The lists of the furnished house: one in each state that a verb asks for."""

from knooppunt.accounts.models import User
from knooppunt.imports.tests.factories import make_list, stopping_after, take_in

CONTACTS = """Naam;E-mail;Organisatie;Functie
Merel Merklijst;merklijst@lijst.example;Gemeente Zaanstad;Beleidsmedewerker
M. Merklijst;;Gemeente Zaanstad;Beleidsmedewerker
Jan en Piet Smit;;Gemeente Zaanstad;Beleidsmedewerker
"""


def lists_of(keeper: User) -> dict[str, tuple[int]]:
    """Bring one list to check, one that was taken in, one that was interrupted, and one that cannot be read."""
    contacts = CONTACTS.encode()
    taken = make_list(contacts, by=keeper)
    take_in(taken, by=keeper)
    stopped = make_list(contacts.replace(b"merklijst", b"merkhalf"), by=keeper)
    with stopping_after(0):
        take_in(stopped, by=keeper)
    named = {
        "list": make_list(contacts.replace(b"merklijst", b"merkcheck"), by=keeper), "list taken in": taken,
        "interrupted list": stopped, "refused list": make_list(b"dit is geen lijst", by=keeper),
    }  # fmt: skip
    return {name: (thing.pk,) for name, thing in named.items()}
