"""What goes into the index and out of it again."""

import pytest

from knooppunt.accounts.models import User
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.words import Level
from knooppunt.search.commands import forget
from knooppunt.search.finding.newest import newest
from knooppunt.search.finding.place import NUMBER
from knooppunt.search.finding.wanted import wanted
from knooppunt.search.language.question import read
from knooppunt.search.models import SearchDocument
from knooppunt.search.tests.factories import make_found


def found(user: User, asked: str) -> list[str]:
    places = newest(audience_ids(User.objects.get(pk=user.pk)), wanted(read(asked)), 100)
    titles = dict(SearchDocument.objects.values_list("pk", "title"))
    return [titles[place & NUMBER] for place in places]


def test_another_form_of_the_word_is_found(anna: User) -> None:
    make_found("Complottheorieën bij ouders", "Wat gelopen is, loopt.")
    for asked in ("complottheorie", "lopen", "Ouders complottheorieën", "ouder"):
        assert found(anna, asked) == ["Complottheorieën bij ouders"], asked


def test_the_last_word_may_be_half_typed_but_no_other(anna: User) -> None:
    make_found("Demonstratie bij het stadhuis")
    assert found(anna, "stadhuis demonst") == ["Demonstratie bij het stadhuis"]
    assert found(anna, "demonst stadhuis") == []


def test_a_phrase_is_found_in_its_order_only(anna: User) -> None:
    make_found("Boze brieven", "Brieven aan de balie van het gemeentehuis.")
    assert found(anna, '"balie van het gemeentehuis"') == ["Boze brieven"]
    assert found(anna, '"gemeentehuis van het balie"') == []


def test_accents_make_no_difference(anna: User) -> None:
    make_found("Café zonder één klant")
    assert found(anna, "cafe klant") == ["Café zonder één klant"]


def test_indexing_again_replaces_words_readers_and_title(anna: User, dirk: User) -> None:
    pk = make_found("Onrust rond een vreugdevuur", level=Level.GREEN)
    make_found("Rust keerde terug", level=Level.CLEAR, pk=pk)
    assert found(anna, "vreugdevuur") == []
    assert found(dirk, "terug") == ["Rust keerde terug"]
    assert SearchDocument.objects.count() == 1


def test_what_is_forgotten_is_not_found(anna: User) -> None:
    pk = make_found("Stickers op lantaarnpalen")
    forget("signal", pk)
    assert found(anna, "stickers") == []


def test_a_very_long_text_and_a_null_byte_can_be_kept(anna: User) -> None:
    make_found("Lang", "woord " * 50_000 + "\0")
    assert found(anna, "woord") == ["Lang"]


@pytest.mark.parametrize("level", Level)
def test_each_level_is_found_by_its_own_readers(level: Level, anna: User, dirk: User, stranger: User) -> None:
    make_found("Kenmerk", "zeldzaamwoord", level, circle=[anna.person] if level == Level.RED else [])
    assert found(anna, "zeldzaamwoord") == ["Kenmerk"]
    assert found(dirk, "zeldzaamwoord") == (["Kenmerk"] if level == Level.CLEAR else [])
    assert found(stranger, "zeldzaamwoord") == []


def test_what_is_written_in_bulk_or_deleted_by_hand_keeps_the_index_equal(anna: User) -> None:
    make_found("Trekkers op de dijk")
    SearchDocument.objects.update(words=" xboot ")
    assert found(anna, "boot") == ["Trekkers op de dijk"]
    assert found(anna, "trekkers") == []
    SearchDocument.objects.all().delete()
    make_found("Iets anders")
    assert found(anna, "boot") == []
