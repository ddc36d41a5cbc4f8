"""Finding a compound by a word in it: which are found, which are not, measured on words that nobody tuned on."""

import pytest

from knooppunt.accounts.models import User
from knooppunt.search.language.compounds import parts
from knooppunt.search.language.words import term
from knooppunt.search.tests.factories import make_found
from knooppunt.search.tests.test_index import found

# Compounds of this field, each with the words by which somebody would look for it. Nobody tuned on these.
UNSEEN = """
schoolbestuur:school,bestuur wijkcentrum:wijk,centrum politieagent:politie,agent jeugdwerk:jeugd,werk
gemeentesecretaris:gemeente,secretaris moskeebezoeker:moskee,bezoeker straatroof:straat,roof haatpreek:haat,preek
complotdenker:complot,denker vluchtelingenkamp:vluchteling,kamp wapenbezit:wapen,bezit buurtbewoner:buurt,bewoner
dorpshuis:dorp,huis demonstratieverbod:demonstratie,verbod klimaatprotest:klimaat,protest boerenactie:boer,actie
nieuwkomersklas:nieuwkomer,klas
ouderavond:ouder,avond scholierenstaking:scholier,staking raadsvergadering:raad,vergadering
veiligheidsplan:veiligheid,plan crisisteam:crisis,team zorgpartner:zorg,partner kerkdienst:kerk,dienst
vuurwerkverbod:vuurwerk,verbod sporthal:sport,hal trainingsdag:training,dag themamiddag:thema,middag
jongerenraad:raad gezinscoach:gezin,coach leerplichtambtenaar:ambtenaar drugshandel:handel stemlokaal:stem,lokaal
woonwijk:wijk burgerwacht:burger,wacht trekkerblokkade:trekker,blokkade vlaggenmast:vlag,mast
"""
# Words that are no compounds, or whose parts nobody means.
WHOLE = """
gemeente burgemeester onderwijs bijeenkomst samenleving aanslag organisatie overheid radicalisering
polarisatie vereniging beleid signaal interventie vertrouwen discriminatie herdenking verdeeldheid bedreiging
werkelijk mogelijk provincie partner ontwikkeling ervaring kwetsbaar openbaar gevoel uitspraak onrust situatie
deelnemer voorlichting tegenstelling
"""


def test_nine_in_ten_words_in_a_compound_are_found() -> None:
    asked = [
        (word, part) for row in UNSEEN.split() for word, _, rest in [row.partition(":")] for part in rest.split(",")
    ]
    missed = [(word, part) for word, part in asked if term(part) not in parts(term(word))]
    assert len(missed) <= len(asked) // 10, missed


def test_hardly_a_whole_word_is_taken_apart() -> None:
    taken_apart = [(word, parts(term(word))) for word in WHOLE.split() if parts(term(word))]
    assert len(taken_apart) <= 1, taken_apart


@pytest.mark.parametrize("word", ["", "a", "é" * 60, "x" * 60, "1" * 20, "日本語" * 5])
def test_any_word_can_be_looked_into(word: str) -> None:
    assert isinstance(parts(word), tuple)


def test_a_part_finds_the_compound_but_not_the_other_way_round(anna: User) -> None:
    make_found("Onrust op het schoolplein")
    make_found("Een middelbareschool sluit")
    make_found("De school en het plein")
    assert found(anna, '"school"') == [
        "De school en het plein",
        "Een middelbareschool sluit",
        "Onrust op het schoolplein",
    ]
    assert found(anna, "schoolplein") == ["Onrust op het schoolplein"]
