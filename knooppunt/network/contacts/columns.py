"""The columns of a list of contacts by the names that people give them, in any order and any spelling."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from django.utils.translation import gettext_lazy as _

from knooppunt.network.contacts.folding import folded

SLOTS = 4
NAMES = {
    "name": (
        "naam|namen|volledige naam|contact|contactpersoon|contactpersonen|persoon|wie|naam en voornaam|deelnemer|name"
    ),
    "first": "voornaam|voornamen|roepnaam|first name",
    "infix": "tussenvoegsel|tussenvoegsels|tussenv|tv|voorvoegsel|voorvoegsels",
    "last": "achternaam|familienaam|geslachtsnaam|last name|surname",
    "initials": "voorletters|voorletter|initialen",
    "email": (
        "e mail|email|mail|emailadres|e mailadres|e mail adres|email adres|mailadres|mail adres"
        "|e mail zakelijk|zakelijke e mail|e post"
    ),
    "phone": (
        "tel|telefoon|telefoonnummer|tel nr|telnr|telefoonnr|mobiel|mobiele telefoon|mobiel nummer"
        "|mobielnummer|gsm|06|06 nummer|nummer|phone|telefoon mobiel|telefoon vast|vast nummer|doorkiesnummer"
        "|bereikbaar op"
    ),
    "languages": "taal|talen|spreekt|gesproken talen|language|languages",
    "topics": (
        "expertise|expertises|onderwerp|onderwerpen|fenomeen|fenomenen|aandachtsgebied|aandachtsgebieden"
        "|specialisme|deskundigheid"
    ),
    "organisation": (
        "organisatie|organisaties|instelling|werkgever|bedrijf|partner|organisatienaam|naam organisatie"
        "|instantie|dienst|school|company|organisation|organization|org"
    ),
    "area": (
        "gemeente|gemeenten|plaats|woonplaats organisatie|vestigingsplaats|werkgebied|gebied|regio|stad"
        "|locatie|naam gemeente|gemeentenaam|city"
    ),
    "function": (
        "functie|functies|functienaam|functieomschrijving|functietitel|beroep|taak|positie|function|titel functie"
    ),
    "role": "rol|rollen|rol in het netwerk|role",
    "layer": "laag|niveau|netwerklaag|layer",
    "domain": "domein|sector|werkveld|branche|domain",
    "theme": "thema|themas|programma|theme",
    "start": "begin|begindatum|start|startdatum|vanaf|sinds|ingangsdatum|datum in dienst|van|begint",
    "end": "einde|einddatum|eind|tot|tot en met|t m|t e m|datum uit dienst|gestopt|stopt|vertrokken",
    "remarks": "opmerking|opmerkingen|notitie|notities|toelichting|bijzonderheden|aantekeningen|memo|remarks|notes",
    "birth": "geboortedatum|geb datum|geboren|geboorte datum|gebdatum|geboortedag|leeftijd|date of birth",
    "home": (
        "adres|huisadres|prive adres|priveadres|woonadres|straat|postcode|huisnummer|straat en huisnummer|woonplaats"
    ),
    "citizen": "bsn|burgerservicenummer|sofinummer|sofi nummer|bsn nummer|burger service nummer",
    "salutation": "aanhef|titel|titels|geslacht|m v|dhr mw|man vrouw",
}
LABELS = {
    "name": _("Name"), "first": _("First name"), "infix": _("Prefix of the last name"), "last": _("Last name"),
    "initials": _("Initials"), "email": _("E-mail address"), "phone": _("Telephone number"),
    "languages": _("Languages"), "topics": _("Topics"), "organisation": _("Organisation"), "area": _("Municipality"),
    "function": _("Function"), "role": _("Role"), "layer": _("Layer"), "domain": _("Domain"), "theme": _("Theme"),
    "start": _("Start"), "end": _("End"),
}  # fmt: skip
NEVER_KEPT = {"remarks", "birth", "home", "salutation"}
OF_A_SEAT = ("organisation", "area", "function", "role", "layer", "domain", "theme", "start", "end")
WANTED = "Naam, E-mail, Telefoon, Organisatie, Gemeente, Functie"
_FILLERS = frozenset(
    [
        "van", "de", "het", "een", "uw", "zakelijk", "zakelijke", "werk", "contactpersoon", "medewerker", "cter",
        "verplicht", "optioneel", "contact", "persoon", "huidige", "huidig", "algemeen",
    ]
)  # fmt: skip
_NUMBER = re.compile(r"^(?P<before>[1-9])(?:e|ste|de)? |(?: |(?<=[a-z]))(?P<after>[1-9])$")


@cache
def _by_name() -> dict[str, str]:
    return {name: code for code, names in NAMES.items() for name in names.split("|")}


def recognise(title: str) -> str:
    """Give the code of a column by its name, with the number of the seat behind it (``function2``), or nothing."""
    plain = folded(title.partition("(")[0]) or folded(title)
    if code := _code(plain):
        return code
    numbered = _NUMBER.search(plain)
    if not numbered:
        return ""
    slot = int(numbered["before"] or numbered["after"])
    code = _code(_NUMBER.sub("", plain).strip())
    return f"{code}{slot}" if code and slot > 1 else code


def _code(plain: str) -> str:
    known = _by_name()
    if plain in known:
        return known[plain]
    words = [word for word in plain.split() if word not in _FILLERS]
    return known.get(" ".join(words), "") or known.get("".join(words), "")


def settled(codes: Iterable[str]) -> tuple[str, ...]:
    """Give each column its own code: the second «functie» belongs to the second seat, a second «naam» to nobody."""
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    given = []
    for code in codes:
        seen[code] += 1
        own = code
        if code in taken and code in OF_A_SEAT and seen[code] <= SLOTS:
            own = f"{code}{seen[code]}"
        is_free = own not in taken or own.rstrip("123456789") in NEVER_KEPT | {"citizen", "phone", "email"}
        given.append(own if is_free else "")
        taken.add(own)
    return tuple(given)


def choices() -> list[tuple[str, str]]:
    """Give what a column can be said to be, as code and words."""
    more = [(f"{code}{slot}", f"{LABELS[code]} {slot}") for slot in range(2, SLOTS + 1) for code in OF_A_SEAT]
    return [(code, str(label)) for code, label in LABELS.items()] + more
