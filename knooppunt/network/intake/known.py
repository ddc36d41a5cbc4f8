"""What the register knows, small enough to keep a hundred thousand in memory; a pass adds what it brings itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice

from knooppunt.network.contacts.folding import folded, told
from knooppunt.network.contacts.likeness import Spelling, spelling

MOST = 60  # looked at one by one


@dataclass(slots=True, eq=False)
class House:
    """An organisation, known or to be made (then without an id)."""

    pk: int | None
    name: str
    kind: str
    area: int
    domain: str = ""
    code: str = ""


@dataclass(slots=True, eq=False)
class KnownSeat:
    """A seat, known or to be made."""

    pk: int | None
    house: House
    role: str
    layer: str
    theme: str
    function: str
    start: date | None
    end: date | None


@dataclass(slots=True, eq=False)
class Known:
    """A person, known or to be made; ``row`` is where this list first names them, 0 when it has not yet."""

    pk: int | None
    name: str
    email: str
    phone: str
    is_own: bool = False  # confirmed their own data, or logs in by it
    row: int = 0
    seats: list[KnownSeat] = field(default_factory=list)
    languages: tuple[str, ...] = ()
    topics: tuple[int, ...] = ()


class Persons:
    """Finds persons by their e-mail address, their name, and their name as it may be spelled at one organisation."""

    def __init__(self) -> None:
        self._by_mail: dict[str, Known] = {}
        self._by_name: dict[str, Known | list[Known]] = {}
        self._by_initial: dict[tuple[int, str], Known | list[Known]] = {}

    def enter(self, person: Known, spelled: Spelling | None = None) -> None:
        """Let somebody be found."""
        spelled = spelled or spelling(person.name)
        if person.email:
            self._by_mail.setdefault(person.email.lower(), person)
        _put(self._by_name, spelled.whole, person)
        for seat in person.seats:
            _put(self._by_initial, (id(seat.house), spelled.initial), person)

    def seated(self, person: Known, house: House) -> None:
        """Let somebody be found at one more organisation."""
        _put(self._by_initial, (id(house), spelling(person.name).initial), person)

    def mailed(self, person: Known) -> None:
        """Let somebody be found by a new e-mail address."""
        self._by_mail.setdefault(person.email.lower(), person)

    def with_mail(self, email: str) -> Known | None:
        """Give who has this e-mail address."""
        return self._by_mail.get(email) if email else None

    def named(self, spelled: Spelling) -> Iterator[Known]:
        """Give who has this name, however it is written; of a whole town of them only the first."""
        return islice(_all(self._by_name, spelled.whole), MOST)

    def at(self, house: House, spelled: Spelling) -> Iterator[Known]:
        """Give who at this organisation has the same first letters; where half a town has, only the first of them."""
        return islice(_all(self._by_initial, (id(house), spelled.initial)), MOST)


def _put(index: dict, key: object, person: Known) -> None:  # type: ignore[type-arg]  # two kinds of key
    found = index.get(key)
    if found is None:
        index[key] = person
    elif isinstance(found, list):
        if found[-1] is not person:
            found.append(person)
    elif found is not person:
        index[key] = [found, person]


def _all(index: dict, key: object) -> Iterator[Known]:  # type: ignore[type-arg]  # the same
    found = index.get(key)
    if found is not None:
        yield from found if isinstance(found, list) else (found,)


class Houses:
    """Finds organisations by their name, however it is written."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[House]] = {}
        self._codes: set[str] = set()
        self._by_slip: dict[str, str] = {}

    def enter(self, house: House) -> None:
        """Let an organisation be found."""
        plain = plain_house(house.name)
        self._by_name.setdefault(plain, []).append(house)
        self._codes.add(house.code)
        if house.pk:
            self._by_slip.update((slip, plain) for slip in slips(plain))

    def named(self, name: str, area: int | None = None) -> House | None:
        """Give the organisation of this name, that of this area when there are more."""
        found = self._by_name.get(plain_house(name), [])
        near = [house for house in found if house.area == area]
        return next(iter(near or found), None)

    def nearly_named(self, name: str) -> House | None:
        """Give the organisation of the register whose name is one letter away."""
        plain = plain_house(name)
        found = next((self._by_slip[slip] for slip in slips(plain) if slip in self._by_slip), None)
        return self._by_name[found][0] if found else None

    def free_code(self, name: str) -> str:
        """Give a code for a new organisation that no other has."""
        stem = told(name).replace(" ", "-")[:50] or "organisatie"
        code, number = stem, 1
        while code in self._codes:
            number += 1
            code = f"{stem}-{number}"
        self._codes.add(code)
        return code


def slips(plain: str) -> list[str]:
    """Give a name with each of its letters left out: two names that are one slip apart share one of these."""
    if len(plain) < _ENOUGH or any(sign.isdigit() for sign in plain):
        return []
    return [plain, *(plain[:place] + plain[place + 1 :] for place in range(len(plain)))]


_ENOUGH = 8  # shorter names are too often one letter apart
_SHORT = {"gem": "gemeente", "zvh": "zorg en veiligheidshuis", "om": "openbaar ministerie", "st": "stichting"}
_LEFT_OUT = frozenset(["de", "het", "bv", "b", "v"])


@lru_cache(maxsize=20_000)
def plain_house(name: str) -> str:
    """Give the name of an organisation for comparing."""
    words = [_SHORT.get(word, word) for word in folded(name).split()]
    return " ".join(word for word in words if word not in _LEFT_OUT) or folded(name)
