"""Names of persons are found in every register; what is only named after somebody passes."""

import pytest

from knooppunt.guard.find import Kind, find

NAMES = [
    ("Ik sprak met Fatima El Amrani over school.", "Fatima El Amrani"),
    ("ik sprak met fatima el amrani over school", "fatima el amrani"),
    ("Gisteren was Youssef er ook bij.", "Youssef"),
    ("Kevin zei dat het een grap was.", "Kevin"),
    ("Gebeld met mevrouw De Vries.", "De Vries"),
    ("Gebeld met dhr. El Amrani.", "El Amrani"),
    ("mevrouw jansen belde terug", "jansen"),
    ("Verslag van J.P. van der Meer-Jansen.", "J.P. van der Meer-Jansen"),
    ("De familie Yılmaz voelt zich onveilig.", "Yılmaz"),  # noqa: RUF001 - a Turkish i
    ("Volgens wijkagent Bakker is het rustig.", "Bakker"),
    ("Burgemeester De Boer sprak de jongeren toe.", "De Boer"),
    ("Een jongen genaamd Rishayro liep voorop.", "Rishayro"),
    ("De moeder van Vjekoslav maakt zich zorgen.", "Vjekoslav"),
    ("Azra, Sem en Barak waren erbij.", "Barak"),
    ("Agnieszka Kowalska en Oleksandr Shevchenko helpen.", "Oleksandr Shevchenko"),
    ("Ze luistert naar Andrew Tate.", "Andrew Tate"),
    ("Aanhangers van Geert Wilders waren er ook.", "Geert Wilders"),
    ("Storm is veertien en boos.", "Storm"),
    ("Roos heeft zich bekeerd.", "Roos"),
    ("We maken ons zorgen over Amber.", "Amber"),
    ("Hiruy bidt drie keer per dag.", "Hiruy"),
    ("naam melder: p. visser", "p. visser"),
    ("Aanwezig: Visser, J.", "Visser"),
    ("Raadslid Koning stelde vragen.", "Koning"),
    ("De leerling Amin B. is geschorst.", "Amin B"),
    ("Verdachte Youssef el H. (19) is bekend.", "Youssef el H"),
    ("Hij heet José\u0301 en is nieuw.", "Jos"),
    ("Ke\u200bvin de Vr\u00adies was er.", "vin de Vr"),
]
CLEAN = [
    "De Anne Frankschool en de Johan Cruijff ArenA doen mee.",
    "In de Willem de Zwijgerlaan en op het Nelson Mandelaplein is het rustig.",
    "De burgemeester van Hoorn en de wethouder van Den Helder kwamen.",
    "In mei bloeit de roos; storm en wind, jong en oud.",
    "Code Amber betekent: deel het binnen uw organisatie.",
    "Zwarte Piet, het Van Gogh Museum en Willem II kwamen aan bod.",
    "Stichting Abu Bakr en moskee Al Wahda openen de deuren.",
    "De bakker op de hoek, de visser en de boer.",
    "Het ministerie van Justitie en Veiligheid, de NCTV en het Trimbos-instituut.",
    "De Prins Hendrikstraat en het Koningin Julianaplein zijn schoon.",
    "Zij dragen kleding van Fred Perry en Hugo Boss.",
    "In Café De Zwaan, in Dijk en Waard en in het Anne Frank Huis met AI-beelden.",
    "De Els Borst-lezing in het Willem van Oranje-gebouw; de Tommy Hilfiger-jassen.",
    "Van Dam & Partners en Transportbedrijf De Jong en Zn. leverden hekken.",
    "Martinus en De Dijk zijn middelbare scholen.",
    "Aan de Dam en bij Kapsalon Fatima is het rustig; vrouwen in het Zwart stonden er.",
    "Wooncomplex Bernadette en ontmoetingscentrum De Grote Beer; hooligans van de North Side.",
    "Anders is het erna wel erin gekomen. Elke gemeente doet mee; hierna en straks gaat het goed.",
    "Onvrede is groot, schade is er ook. Wraak gaat rond, komst van een azc.",
    "Active Clubs en Extinction Rebellion zijn in het nieuws.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "piece"), NAMES)
def test_a_name_is_found(text: str, piece: str) -> None:
    found = [span.quoted(text) for span in find(text) if span.kind == Kind.PERSON]
    assert any(piece in one for one in found), found


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_named_after_somebody_passes(text: str) -> None:
    assert [span.quoted(text) for span in find(text)] == []


def test_only_the_kinds_that_are_asked_for_are_given() -> None:
    text = "Kevin de Vries, 06-12345678"
    assert [span.kind for span in find(text, {Kind.PHONE})] == [Kind.PHONE]
    assert [span.kind for span in find(text)] == [Kind.PERSON, Kind.PHONE]
