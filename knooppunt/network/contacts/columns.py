"""The columns of a list of contacts by the names that people give them, in any order and any spelling."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from django.utils.translation import gettext_lazy as _

from knooppunt.network.contacts.folding import folded
from knooppunt.network.contacts.likeness import alike

SLOTS = 4
NAMES = {
    "name": (
        "naam|namen|volledige naam|contact|persoon|wie|naam en voornaam|voornaam en naam|voornaam achternaam|deelnemer"
        "|name|full name|display name|medewerker|collega|ambtenaar|professional"
    ),
    "contact": (
        "contactpersoon|contactpersonen|aanspreekpunt|contactpersoon gemeente|contactpersoon organisatie"
        "|contact gemeente|gemeentelijk contactpersoon|naam contactpersoon|naam contact|contactpersoon naam"
    ),
    "first": "voornaam|voornamen|roepnaam|first name|given name",
    "infix": "tussenvoegsel|tussenvoegsels|tussenv|tv|voorvoegsel|voorvoegsels|middle name",
    "last": "achternaam|familienaam|geslachtsnaam|last name|surname|family name",
    "initials": "voorletters|voorletter|initialen|initials",
    "email": (
        "e mail|email|mail|emailadres|e mailadres|e mail adres|email adres|mailadres|mail adres"
        "|e mail zakelijk|zakelijke e mail|e post|e mail address|email address|e mail value|adres e mail"
    ),
    "phone": (
        "tel|telefoon|telefoonnummer|telefoonnummers|tel nr|telnr|telefoonnr|telefoon nr|tel nummer|mobiel"
        "|mobiele telefoon|mobiel nummer|mobiele nummer|mobielnummer|mobiel nr|mob|mob nr|mobnr|gsm|06|06 nummer"
        "|06 nr|nummer|phone|telefoon mobiel|tel mobiel|telefoon vast|tel vast|vast|vast nummer|doorkiesnummer"
        "|doorkies|bereikbaar op|business phone|mobile phone|work phone|company main phone|mobile|phone value"
    ),
    "languages": "taal|talen|spreekt|gesproken talen|language|languages",
    "topics": (
        "expertise|expertises|onderwerp|onderwerpen|fenomeen|fenomenen|aandachtsgebied|aandachtsgebieden"
        "|specialisme|deskundigheid"
    ),
    "organisation": (
        "organisatie|organisaties|instelling|werkgever|bedrijf|partner|organisatienaam|naam organisatie|org|org naam"
        "|organisatie afdeling|naam instelling|naam bedrijf|naam partner|netwerkpartner|partij|instantie|dienst"
        "|school|company|company name|organisation|organization|organization name|werkzaam bij"
    ),
    "area": (
        "gemeente|gemeenten|gem|plaats|woonplaats organisatie|vestigingsplaats|werkgebied|gebied|regio|stad"
        "|locatie|naam gemeente|gemeentenaam|gemeente naam|city|business city|municipality"
    ),
    "function": (
        "functie|functies|functienaam|functieomschrijving|functietitel|functiebenaming|beroep|taak|positie|function"
        "|titel functie|functie titel|functie rol|rol functie|functie of rol|job title|organization title|werkzaam als"
    ),
    "role": "rol|rollen|rol in het netwerk|role",
    "layer": "laag|niveau|netwerklaag|layer",
    "domain": "domein|sector|werkveld|branche|domain",
    "theme": "thema|themas|programma|theme",
    "start": (
        "begin|begindatum|start|startdatum|vanaf|sinds|ingangsdatum|datum in dienst|van|begint|werkzaam sinds"
        "|in functie sinds|in dienst sinds|actief sinds|datum begin|datum start|begin functie"
    ),
    "end": (
        "einde|einddatum|eind|tot|tot en met|t m|t e m|datum uit dienst|gestopt|stopt|vertrokken|datum einde"
        "|datum eind|einde functie|actief tot|uit dienst"
    ),
    "remarks": "opmerking|opmerkingen|notitie|notities|toelichting|bijzonderheden|aantekeningen|memo|remarks|notes",
    "birth": (
        "geboortedatum|geb datum|geboren|geboorte datum|gebdatum|geboortedag|leeftijd|date of birth|birthday|verjaardag"
    ),
    "home": (
        "adres|huisadres|prive adres|priveadres|woonadres|straat|postcode|huisnummer|straat en huisnummer|woonplaats"
        "|prive telefoon|prive tel|telefoon prive|tel prive|prive nummer|prive mail|prive e mail|e mail prive"
        "|home phone|home street|home city|personal e mail"
    ),
    "citizen": "bsn|burgerservicenummer|sofinummer|sofi nummer|bsn nummer|burger service nummer",
    "salutation": "aanhef|titel|titels|geslacht|m v|dhr mw|man vrouw|title|gender",
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
_NUMBER = re.compile(r"^(?P<before>[1-9])(?:e|ste|de)? |(?: |(?<=[a-z]))(?P<after>[1-9])$| (?P<middle>[1-9]) ")
_OF_A_PERSON = ("contactpersoon", "naam contactpersoon", "naam contact")


@cache
def _by_name() -> dict[str, str]:
    return {name: code for code, names in NAMES.items() for name in names.split("|")}


@lru_cache(maxsize=4_000)
def recognise(title: str) -> str:
    """Give the code of a column by its name, with the number of the seat behind it (``function2``), or nothing."""
    return _exact(title) or _exact(title.partition("/")[0]) or _nearly(folded(title))


def _exact(title: str) -> str:
    plain = folded(title.partition("(")[0]) or folded(title)
    if code := _code(plain):
        return code
    numbered = _NUMBER.search(plain)
    if not numbered:
        return ""
    slot = int(numbered["before"] or numbered["after"] or numbered["middle"])
    code = _code(" ".join(_NUMBER.sub(" ", plain).split()))
    return f"{code}{slot}" if code and slot > 1 else code


def _code(plain: str) -> str:
    known = _by_name()
    if plain in known:
        return known[plain]
    words = [word for word in plain.split() if word not in _FILLERS]
    found = known.get(" ".join(words), "") or known.get("".join(words), "")
    is_person = plain.startswith(_OF_A_PERSON) and found in {"area", "organisation"}
    return "contact" if is_person else found


def _nearly(plain: str) -> str:
    """Recognise a name with one slip of the pen: «Gemeete», «Funktie»."""
    near = (code for name, code in _by_name().items() if name[:1] == plain[:1] and alike(plain, name))
    return next(near, "")


def settled(codes: Iterable[str]) -> tuple[str, ...]:
    """Give each column its own code: the second «functie» belongs to the second seat, a second «naam» to nobody.

    What stands once more behind the name of a second person is that person's, so it is nobody's here.
    """
    taken: set[str] = set()
    given, is_of_another = [], False
    for code in _persons(list(codes)):
        bare = code.rstrip("23456789")
        is_of_another = is_of_another or (bare == "name" and (code != bare or code in taken))
        own = "" if is_of_another and bare in {*taken, "name"} - NEVER_KEPT else _own(code, bare, taken)
        given.append(own)
        taken.add(own)
    return tuple(given)


def _own(code: str, bare: str, taken: set[str]) -> str:
    if bare in OF_A_SEAT:
        free = (one for one in _slots(code, bare) if one not in taken)
        return next(free, "")
    return bare if bare not in taken or bare in NEVER_KEPT | {"citizen", "phone", "email"} else ""


def _slots(code: str, bare: str) -> list[str]:
    return [code, *(f"{bare}{slot}" for slot in range(2, SLOTS + 1))]


def _persons(codes: list[str]) -> list[str]:
    """Say who is the person when a list has both a «naam» and a «contactpersoon»: that «naam» is an organisation's."""
    contacts = [place for place, code in enumerate(codes) if code.startswith("contact")]
    names = [place for place, code in enumerate(codes) if code == "name"]
    if contacts and names and "organisation" not in codes:
        codes[names[0]] = "organisation"
        names = []
    for place in contacts:
        codes[place] = codes[place].replace("contact", "" if names else "name")
    return codes


def unread(titles: Sequence[str], codes: Sequence[str]) -> list[int]:
    """Give the columns that have a name but were not recognised."""
    return [place for place, (title, code) in enumerate(zip(titles, codes, strict=False)) if title and not code]


def choices() -> list[tuple[str, str]]:
    """Give what a column can be said to be, as code and words."""
    more = [(f"{code}{slot}", f"{LABELS[code]} {slot}") for slot in range(2, SLOTS + 1) for code in OF_A_SEAT]
    return [(code, str(label)) for code, label in LABELS.items()] + more
