"""The one audience of a level and its circle."""

import hashlib
from collections.abc import Iterable

from django.db import transaction

from knooppunt.people.models import Area, Audience, AudienceKey, Group, Organisation, Person, keys
from knooppunt.people.models.audience import marked
from knooppunt.people.words import Level


def audience(
    level: Level,
    themes: Iterable[str],
    *,
    organisation: Organisation | None = None,
    area: Area | None = None,
    circle: Iterable[Group | Organisation | Person] = (),
) -> Audience:
    """Find or make the one audience of this level and circle; what the level does not use is left out.

    ``circle`` holds the groups and houses of an AMBER item or the persons of a RED one.
    """
    chosen = sorted(set(circle), key=_spelled) if level in (Level.AMBER, Level.RED) else []
    theme = "".join(sorted({marked(code) for code in themes})).replace("++", "+")
    own = organisation if level in (Level.AMBER, Level.AMBER_STRICT) else None
    region = area.region if area and level == Level.AMBER else None
    spelled = [level.value, theme, _spelled(own), _spelled(region), *map(_spelled, chosen)]
    key = hashlib.sha256("|".join(spelled).encode()).hexdigest()
    values = {"level": level, "themes": theme, "organisation": own, "region": region}
    with transaction.atomic():
        found, is_new = Audience.objects.get_or_create(key=key, defaults=values)
        if is_new:
            _fill(found, chosen)
            AudienceKey.objects.bulk_create(AudienceKey(audience=found, word=word) for word in _words(found, chosen))
    return found


def _spelled(thing: Area | Group | Organisation | Person | None) -> str:
    return f"{type(thing).__name__}:{thing.pk}" if thing else "-"


def _fill(found: Audience, chosen: list[Group | Organisation | Person]) -> None:
    found.groups.set([thing for thing in chosen if isinstance(thing, Group)])
    found.houses.set([thing for thing in chosen if isinstance(thing, Organisation)])
    found.persons.set([thing for thing in chosen if isinstance(thing, Person)])


def _words(found: Audience, chosen: list[Group | Organisation | Person]) -> set[str]:
    """Give the words that open an audience: this is what the levels mean."""
    themes = [theme for theme in found.themes.split("+") if theme]
    own = {keys.organisation(found.organisation_id)} if found.organisation_id else set()
    analysts = {keys.analyst(theme) for theme in themes}
    specialists = {keys.specialist(theme, found.region_id) for theme in themes if found.region_id}
    circle = {_word(thing) for thing in chosen}
    return {
        Level.CLEAR: {keys.SEAT},
        Level.GREEN: {keys.theme(theme) for theme in themes},
        Level.AMBER: own | analysts | specialists | circle,
        Level.AMBER_STRICT: own | analysts,
        Level.RED: circle,
    }[Level(found.level)]


def _word(thing: Group | Organisation | Person) -> str:
    if isinstance(thing, Group):
        return keys.group(thing.pk)
    return keys.organisation(thing.pk) if isinstance(thing, Organisation) else keys.person(thing.pk)
