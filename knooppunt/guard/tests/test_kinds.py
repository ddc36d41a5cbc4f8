"""Each kind in the ways people write it, and what only looks like it."""

import pytest

from knooppunt.guard.find import Kind, find

FOUND = [
    (Kind.ADDRESS, "Hij woont op Dorpsstraat 12a."),
    (Kind.ADDRESS, "postcode 1506 AB 12"),
    (Kind.ADDRESS, "1506ab, nr. 14"),
    (Kind.ADDRESS, "op nummer 14 in de Kerkstraat"),
    (Kind.ADDRESS, "laan van de vrijheid 3"),
    (Kind.HANDLE, "volg @naam_12 maar"),
    (Kind.HANDLE, "zie https://www.tiktok.com/@zilver.wolk"),
    (Kind.HANDLE, "insta: naam_12"),
    (Kind.HANDLE, "t.me/zilverwolk12"),
    (Kind.HANDLE, "als zilver4wolk op discord"),
    (Kind.BIRTHDATE, "geboren 3 maart 1991"),
    (Kind.BIRTHDATE, "geb. 03-03-1991"),
    (Kind.BIRTHDATE, "12/5/'98 geboren"),
    (Kind.BIRTHDATE, "Kevin de Vries (12-05-2001)"),
    (Kind.DOCUMENT, "paspoort NW12BC3C4"),
    (Kind.DOCUMENT, "rijbewijs 5123456781"),
    (Kind.DOCUMENT, "V-nummer: 281 234 5678"),
    (Kind.PHONE, "(06) 12 34 56 78"),
    (Kind.PHONE, "+90 532 123 45 67"),
    (Kind.PHONE, "bel 6 12 34 56 78"),
    (Kind.PHONE, "０６-１２３４５６７８"),  # noqa: RUF001 - wide digits must not get past
    (Kind.PHONE, "06-1234\u200b5678"),
    (Kind.BSN, "11 1222 333"),
    (Kind.BSN, "111\u2060222\u200d333"),
    (Kind.EMAIL, "naam apenstaartje voorbeeld punt nl"),
    (Kind.EMAIL, "naam [at] school-west [punt] nl"),
    (Kind.PLATE, "kenteken B-AB 1234"),
    (Kind.PLATE, "GB 123 K stond er"),
    (Kind.PLATE, "het kenteken van de bus was WGM 4512"),
    (Kind.PLATE, "KBC 214 (Litouws kenteken)"),
    (Kind.ADDRESS, "Kerkstraat (nr. 12)"),
    (Kind.ADDRESS, "aan het Spui 12"),
    (Kind.ADDRESS, "verhuisd naar Duinroos 7"),
    (Kind.ADDRESS, "Rue de la Loi 16"),
    (Kind.BIRTHDATE, "geboren op drie april 1988"),
    (Kind.BIRTHDATE, "hij wordt 3 mei zestien"),
    (Kind.BIRTHDATE, "man, 13-02-2008, zonder woning"),
    (Kind.BIRTHDATE, "born on April 3, 2004"),
    (Kind.DOCUMENT, "ID kaart nr: I X F 8 1 K C 4 0"),
    (Kind.DOCUMENT, "driving licence 4829103756"),
    (Kind.PLATE, "witte Golf gx303t"),
    (Kind.IBAN, "NL12 INGB 0001 2345 67"),
    (Kind.PHONE, "(+31) 6 12345678"),
    (Kind.PHONE, "zijn directe nummer is 088-1698023"),
    (Kind.HANDLE, "op Discord noemt hij zich Templar"),
    (Kind.HANDLE, "gamertag ShadowNL"),
    (Kind.HANDLE, "wolkje.tumblr.com"),
]
PASSES = [
    "In de Dorpsstraat en op het Kerkplein is het rustig.",
    "In de Dorpsstraat waren 12 jongeren, op de Rijksweg 2 keer.",
    "Op 3 maart 1991 is het begonnen; sinds 12-05-2001 loopt het.",
    "Met een paspoort of een rijbewijs kom je binnen.",
    "Op Telegram: veel onrust. Op TikTok is het stil.",
    "Zie https://www.rijksoverheid.nl/onderwerpen en youtube.com/watch?v=abc12345678.",
    "Bel de GGD op 088-0100500 of de gemeente op 0229 252200.",
    "* 12-10-2023: overleg over document Z2023-004512.",
    "Als 16-jarige op TikTok, over COVID-19 op Facebook.",
    "Enkhuizen 3, Hoorn 5; op Perron 5 en in Groep 8.",
    "De A9, de N244, bus 305 en lokaal 2.14.",
]


@pytest.mark.parametrize(("kind", "text"), FOUND)
def test_it_is_found_however_it_is_written(kind: Kind, text: str) -> None:
    assert kind in {span.kind for span in find(text)}


@pytest.mark.parametrize("text", PASSES)
def test_what_looks_like_it_passes(text: str) -> None:
    assert [span.quoted(text) for span in find(text)] == []


def test_places_count_what_nobody_sees() -> None:
    text = "\u200bbel 06-1234\u200b5678"
    (span,) = find(text)
    assert span.quoted(text) == "06-1234\u200b5678"
