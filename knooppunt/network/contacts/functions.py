"""What somebody does, in words, to the role, the layer and the domain of the register."""

import re
from functools import lru_cache

from knooppunt.network.contacts.folding import told
from knooppunt.people.words import Domain, Language, Layer, Role

_ROLES = [
    (Role.PRIVACY_OFFICER, r"privacy|gegevensbescherming|\bfg\b"),
    (Role.ADMINISTRATOR, r"\b(functioneel |applicatie|systeem)?beheerder\b"),
    (Role.PROJECT_LEADER, r"project ?leider|projectmanager|programma ?manager|programmaleider"),
    (Role.ANALYST, r"analist|analyst|intelligence"),
    (Role.SPECIALIST, r"gemeentelijk specialist|specialist radicalisering"),
    (Role.PROCESS_DIRECTOR, r"procesregisseur"),
    (Role.COMMUNICATION, r"communicatie|woordvoerder|persvoorlichter"),
    (Role.MAYOR, r"burgemeester"),
    (Role.PROSECUTOR, r"officier van justitie|\bovj\b|parketsecretaris|gebiedsofficier"),
    (Role.POLICE, r"wijkagent|politie|recherche|operationeel expert|teamchef|\bagent\b|basisteam|districtschef"),
    (Role.YOUTH_WORKER, r"jongerenwerk|jeugdwerk|straatcoach|straathoekwerk|jongerencoach"),
    (
        Role.TEACHER,
        (
            r"docent|lera(ar|res)|leerkracht|rector|intern begeleider|decaan|schoolleider|onderwijs|"
            r"afdelingsleider"
        ),
    ),
    (
        Role.CARE_WORKER,
        (
            r"psycholoog|psychiater|hulpverlen|maatschappelijk werk|jeugdarts|gezinsvoogd|jeugdbescherm|"
            r"reclassering|zorgcoordinator|verpleegkundige|behandelaar|huisarts|ggz"
        ),
    ),
    (Role.HOUSING_OFFICER, r"woonconsulent|huismeester|wooncoach|woningcorporatie|sociaal beheer"),
    (Role.RESEARCHER, r"onderzoek|hoogleraar|lector\b|promovend"),
    (
        Role.COMMUNITY_PARTNER,
        (
            r"imam|dominee|pastor|pastoor|vrijwillig|sleutelfiguur|bestuurslid|buurt|bewoner|moskee|"
            r"kerk|trainer"
        ),
    ),
    (
        Role.MUNICIPAL_OFFICIAL,
        (
            r"beleid|wethouder|gemeente|\b(a?oov)\b|openbare orde|ambtenaar|handhav|\bboa\b|wijkmanager|"
            r"wijkregisseur|leerplicht|gebiedsmanager|veiligheid"
        ),
    ),
    (
        Role.PARTNER,
        (
            r"partner|adviseur|directeur|manager|coordinator|teamleider|bestuurder|secretaris|"
            r"medewerker|voorzitter"
        ),
    ),
]
_PATTERNS = [(role, re.compile(pattern)) for role, pattern in _ROLES]
_BY_KIND = {
    "gemeente": Role.MUNICIPAL_OFFICIAL, "politie": Role.POLICE, "openbaar-ministerie": Role.PROSECUTOR,
    "jongerenwerk": Role.YOUTH_WORKER, "woningcorporatie": Role.HOUSING_OFFICER,
}  # fmt: skip
_LAYERS = [
    (Layer.ADMINISTRATIVE, r"bestuur|strategisch"),
    (Layer.CIVIL, r"ambtelijk|ambtenaar|tactisch|operationeel|uitvoer|beleid"),
    (Layer.SOCIETY, r"maatschapp|samenleving|civil society|burger"),
]
_OF_SOCIETY = {Role.YOUTH_WORKER, Role.TEACHER, Role.CARE_WORKER, Role.HOUSING_OFFICER, Role.COMMUNITY_PARTNER}
_DOMAINS = [
    (
        Domain.SAFETY,
        r"veilig|justitie|politie|openbaar ministerie|\bom\b|parket|reclassering|\bhalt\b|marechaussee|strafrecht",
    ),
    (
        Domain.EDUCATION,
        (
            r"onderwijs|school|college|lyceum|gymnasium|\bmbo\b|\broc\b|\bvo\b|\bpo\b|opleiding|"
            r"leerplicht"
        ),
    ),
    (Domain.CARE, r"zorg|\bggz\b|\bggd\b|gezond|psych|huisarts|veilig thuis|kliniek"),
    (Domain.KNOWLEDGE, r"kennis|onderzoek|universiteit|hogeschool|lectoraat|instituut|training"),
    (Domain.SOCIAL, r"sociaal|welzijn|jongerenwerk|jeugd|wijkteam|wonen|woning|corporatie|werk en inkomen"),
    (Domain.GOVERNMENT, r"bestuur|gemeente|overheid|provincie|ministerie|veiligheidshuis"),
    (
        Domain.SOCIETY,
        r"samenleving|maatschapp|vereniging|stichting|moskee|kerk|religie|bewoner|vrijwillig|sport|synagoge|tempel",
    ),
]
_KINDS = [
    ("gemeente", Domain.GOVERNMENT, r"^gemeente\b"),
    (
        "religieuze-instelling",
        Domain.SOCIETY,
        (r"moskee|kerk\b|parochie|synagoge|tempel|islamitisch|gemeente gods|masjid"),
    ),
    ("politie", Domain.SAFETY, r"politie"),
    ("openbaar-ministerie", Domain.SAFETY, r"openbaar ministerie|^om\b|parket"),
    ("zorg-en-veiligheidshuis", Domain.GOVERNMENT, r"veiligheidshuis|^zvh\b"),
    ("jongerenwerk", Domain.SOCIAL, r"jongerenwerk|jeugdwerk"),
    ("woningcorporatie", Domain.SOCIAL, r"woningcorporatie|woningstichting|wooncompagnie|wonen\b"),
    ("ggd", Domain.CARE, r"\bggd\b"),
    ("ggz", Domain.CARE, r"\bggz\b"),
    ("mbo", Domain.EDUCATION, r"\b(mbo|roc)\b"),
    ("middelbare-school", Domain.EDUCATION, r"college|lyceum|gymnasium|mavo|havo|vmbo"),
    ("basisschool", Domain.EDUCATION, r"basisschool"),
    ("welzijnsorganisatie", Domain.SOCIAL, (r"welzijn")),
    ("sportvereniging", Domain.SOCIETY, r"voetbal|sport|\b(vv|sv)\b"),
]
_LANGUAGES = {
    "nederlands": Language.DUTCH, "engels": Language.ENGLISH, "duits": Language.GERMAN, "frans": Language.FRENCH,
    "spaans": Language.SPANISH, "arabisch": Language.ARABIC, "turks": Language.TURKISH, "berbers": Language.BERBER,
    "tamazight": Language.BERBER, "tarifit": Language.BERBER, "somalisch": Language.SOMALI,
    "tigrinya": Language.TIGRINYA,
    "perzisch": Language.PERSIAN, "farsi": Language.PERSIAN, "dari": Language.PERSIAN, "koerdisch": Language.KURDISH,
    "pools": Language.POLISH, "oekraiens": Language.UKRAINIAN, "russisch": Language.RUSSIAN,
    "papiaments": Language.PAPIAMENTO, "papiamentu": Language.PAPIAMENTO, "sranan": Language.SRANAN,
    "sranantongo": Language.SRANAN, "surinaams": Language.SRANAN, **{one.value: one for one in Language},
}  # fmt: skip
_APART = re.compile(r"[,;/|&+\n]|\ben\b")


@lru_cache(maxsize=10_000)
def role_of(words: str, kind: str) -> tuple[Role, bool]:
    """Give the role that a function is, at an organisation of this kind, and whether its words said so."""
    plain = told(words)
    by_kind = _BY_KIND.get(kind, _BY_KIND.get(kind.partition("-")[0], Role.PARTNER))
    found = next((role for role, pattern in _PATTERNS if plain and pattern.search(plain)), None)
    if found is None or found == Role.PARTNER:
        return by_kind, not plain or found is not None
    if found == Role.MUNICIPAL_OFFICIAL and kind != "gemeente" and "gemeente" not in plain:
        return by_kind, True
    return found, True


@lru_cache(maxsize=2_000)
def layer_of(words: str, role: Role, function: str) -> Layer:
    """Give the layer that words name, or else that of the role."""
    plain = told(words)
    named = next((layer for layer, pattern in _LAYERS if plain and re.search(pattern, plain)), None)
    if named:
        return named
    if role == Role.MAYOR or re.search(r"wethouder|bestuurder|gedeputeerde", told(function)):
        return Layer.ADMINISTRATIVE
    return Layer.SOCIETY if role in _OF_SOCIETY else Layer.CIVIL


def nature_of(name: str, domain: str) -> tuple[str, Domain]:
    """Give the kind and domain of a new organisation, by its name and the domain that the list says."""
    plain, said = told(name), domain_of(domain)
    known = next(((kind, own) for kind, own, pattern in _KINDS if re.search(pattern, plain)), None)
    kind, own = known or ("organisatie", domain_of(name) or Domain.SOCIETY)
    return kind, said or own


@lru_cache(maxsize=2_000)
def domain_of(words: str) -> Domain | None:
    """Give the domain that words name, if any."""
    plain = told(words)
    return next((domain for domain, pattern in _DOMAINS if plain and re.search(pattern, plain)), None)


def languages_of(words: str) -> tuple[list[str], list[str]]:
    """Give the codes of the languages in a cell, and the words that name none."""
    pieces = [piece.strip() for piece in _APART.split(words) if piece.strip()]
    codes = {piece: _LANGUAGES.get(told(piece).partition(" ")[0]) for piece in pieces}
    known = [code.value for code in codes.values() if code]
    return list(dict.fromkeys(known)), [piece for piece, code in codes.items() if code is None]


def pieces_of(words: str) -> list[str]:
    """Cut a cell that lists several things."""
    return [piece.strip() for piece in re.split(r"[,;|\n]", words) if piece.strip()]
