"""Circles: for whom something is about to be kept, before it is, and how wide that may be."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from knooppunt.people.models import Area, Audience, Group, Organisation, Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level, Role
from knooppunt.shared.verdict import Verdict, needs

Chosen = Group | Organisation | Person


@dataclass(frozen=True)
class Circle:
    """A level and who belongs to it; ``inherited`` is the audience of the source when that is kept as it is."""

    level: Level
    theme: str
    organisation: Organisation | None = None
    area: Area | None = None
    chosen: tuple[Chosen, ...] = ()
    inherited: Audience | None = None

    @property
    def asks_for_groups(self) -> bool:
        """Tell whether groups and houses can be added to it."""
        return self.level == Level.AMBER and self.inherited is None

    @property
    def asks_for_persons(self) -> bool:
        """Tell whether its readers are chosen one by one."""
        return self.level == Level.RED and self.inherited is None


@dataclass(frozen=True)
class Sources:
    """What something is based on, seen as who may read it.

    Nobody may read a conclusion who may not read each thing it was drawn from. So a limited circle is kept as
    it is or narrowed, and of several different ones only persons are left who belong to all.
    """

    audiences: tuple[Audience, ...] = ()

    @property
    def limited(self) -> list[Audience]:
        """Give the circles narrower than a theme, each once."""
        found = {one.pk: one for one in self.audiences if one.strictness > Level.GREEN.strictness}
        return list(found.values())

    @property
    def strictest(self) -> Level:
        """Give the level below which nothing based on this may go."""
        return max((Level(one.level) for one in self.audiences), key=lambda one: one.strictness, default=Level.CLEAR)

    @property
    def kept_level(self) -> Level | None:
        """Give the level at which the circle of the one limited source is kept as it is."""
        return Level(self.limited[0].level) if len(self.limited) == 1 else None

    def levels(self, user: Any, theme: str) -> list[Level]:
        """Give the levels that somebody may give to what is based on this, and still read it themselves."""
        limited = self.limited
        if not limited:
            return [level for level in Level if level.strictness >= self.strictest.strictness]
        if len(limited) > 1:
            return [Level.RED]
        strict = [Level.AMBER_STRICT] if _stays_inside(user, limited[0], theme) else []
        return list(dict.fromkeys([self.strictest, *strict, Level.RED]))

    def admits(self, user: Any, theme: str, level: Level) -> Verdict:
        """Say whether something based on this may have this level."""
        return needs(level in self.levels(user, theme), self.explanation())

    def explanation(self) -> str:
        """Say in words what limits the choice; nothing when nothing does."""
        if len(self.limited) > 1:
            return _(
                "These items have different circles of readers. Only persons who may read all of them can read "
                "this, and you name them yourself: RED."
            )
        if self.limited:
            return _(
                "This builds on an item of level {level}. Its circle of readers stays the same, or you make it smaller."
            ).format(level=self.strictest.value)
        if self.strictest == Level.GREEN:
            return _("This builds on an item of level GREEN, so it cannot be CLEAR.")
        return ""


def _stays_inside(user: Any, limited: Audience, theme: str) -> bool:
    """Tell whether this reader of an AMBER item would also read it as AMBER+STRICT."""
    reader = reader_of(user)
    is_analyst = theme in reader.themes(Role.ANALYST)
    is_amber = limited.level == Level.AMBER
    return is_amber and (is_analyst or limited.organisation_id in reader.organisations())


def circle_for(
    user: Any, level: Level, theme: str, *, chosen: Iterable[Chosen] = (), area: Area | None = None,
    sources: Sources = Sources(),
) -> Circle:  # fmt: skip
    """Give the circle of this level that somebody in this theme makes, based on these sources."""
    home = reader_of(user).home(theme)
    own = home.organisation if home else None
    if level == Level.RED:
        return _named(home.person if home else None, theme, chosen, sources)
    if not sources.limited:
        return Circle(level, theme, own, area, tuple(chosen) if level == Level.AMBER else ())
    source = sources.limited[0]
    if level == source.level:
        return Circle(level, theme, inherited=source)
    return Circle(level, theme, organisation=source.organisation)


def _named(author: Person | None, theme: str, chosen: Iterable[Chosen], sources: Sources) -> Circle:
    """Give a RED circle: the same one when the source is RED, else the chosen persons and who writes."""
    limited = sources.limited
    if len(limited) == 1 and limited[0].level == Level.RED:
        return Circle(Level.RED, theme, inherited=limited[0])
    persons = [one for one in chosen if isinstance(one, Person)]
    return Circle(Level.RED, theme, chosen=tuple(dict.fromkeys([*persons, *([author] if author else [])])))


def common_area(areas: Iterable[Area]) -> Area | None:
    """Give the region in which all these areas lie, when that is one."""
    regions = {area.region.pk: area.region for area in areas}
    return next(iter(regions.values())) if len(regions) == 1 else None
