"""Who may do what with the items of the catalogue."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import Item, Mark
from knooppunt.catalogue.words import NOT_FOR_A_FEW, NOT_WITHOUT_A_THEME, OWN_CIRCLE, WITHDRAWN
from knooppunt.people.models import Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import NETWORK, right
from knooppunt.people.words import Level, Role
from knooppunt.shared.verdict import YES, Verdict, all_of, needs, no

_KEEPERS = [Role.ANALYST, Role.SPECIALIST, Role.PROJECT_LEADER]
KEEP = right("catalogue.keep", _("add, correct, check and withdraw what is in the catalogue"), _KEEPERS)
OWN = right("catalogue.own", _("correct and check what their own organisation looks after in the catalogue"), NETWORK)
MARK = right("catalogue.mark", _("say what their organisation does with something in the catalogue"), NETWORK)
TAKE_UP = right(
    "catalogue.take_up",
    _("take up a request for help with what their organisation looks after, or as the specialist of that area"),
    NETWORK,
)


def may_add(user: Any) -> Verdict:
    """Say whether the user may add something."""
    return KEEP.held_by(user)


def theme_of(user: Any) -> str:
    """Give the theme within which this user keeps the catalogue; nothing when they have none."""
    return next(iter(sorted(reader_of(user).themes(*_KEEPERS))), "")


def acting_for(user: Any, item: Item) -> Organisation:
    """Give the organisation for which this user acts on an item: its owner when they work there, else their own."""
    reader = reader_of(user)
    own: Organisation = item.organisation
    if own.pk in reader.organisations():
        return own
    home: Organisation = reader.home(theme_of(user)).organisation
    return home


def levels(user: Any) -> list[Level]:
    """Give the levels that this user may give to something new."""
    return [level for level in Level if level == Level.CLEAR or (level != Level.RED and theme_of(user))]


def may_share_at(user: Any, level: Level, owner: Organisation) -> Verdict:
    """Say whether something of this owner may have this level: a limited circle is that of one's own organisation."""
    is_wide = level.strictness <= Level.GREEN.strictness
    return all_of(
        needs(level != Level.RED, NOT_FOR_A_FEW),
        needs(level in levels(user), NOT_WITHOUT_A_THEME),
        needs(is_wide or owner.pk in reader_of(user).organisations(), OWN_CIRCLE),
    )


def may_correct(user: Any, item: Item) -> Verdict:
    """Say whether the user may correct this: a keeper, and who works at its owner."""
    if item.is_withdrawn:
        return no(WITHDRAWN)
    is_own = item.organisation_id in reader_of(user).organisations()
    return YES if is_own and OWN.held_by(user) else KEEP.held_by(user)


def may_change_owner(user: Any, item: Item, owner: Organisation | None) -> Verdict:
    """Say whether this may get another owner: a keeper gives it one, and not where the circle is the owner's."""
    if owner is None or owner.pk == item.organisation_id:
        return YES
    return all_of(KEEP.held_by(user), needs(not item.is_limited, OWN_CIRCLE))


def may_check(user: Any, item: Item) -> Verdict:
    """Say whether the user may say that this still holds."""
    return may_correct(user, item)


def may_withdraw(user: Any, item: Item) -> Verdict:
    """Say whether the user may take this back."""
    return all_of(needs(not item.is_withdrawn, WITHDRAWN), KEEP.held_by(user))


def may_mark(user: Any, item: Item) -> Verdict:
    """Say whether the user may say what their organisation does with this."""
    return all_of(needs(not item.is_withdrawn, WITHDRAWN), MARK.held_by(user))


def may_mark_for(user: Any, organisation: Organisation) -> Verdict:
    """Say whether the user may speak for this organisation."""
    is_own = organisation.pk in reader_of(user).organisations()
    return needs(is_own, _("You can only say this for an organisation at which you have a seat."))


def may_see_request(user: Any, mark: Mark) -> Verdict:
    """Say whether the user may read what help is wanted: who asked, and who may help."""
    is_own = mark.organisation_id in reader_of(user).organisations()
    return YES if is_own or KEEP.held_by(user) else _may_help(user, mark)


def may_take_up(user: Any, mark: Mark) -> Verdict:
    """Say whether the user may take this request up."""
    is_open = needs(mark.is_open_request, _("Somebody took this up already, or it was taken back."))
    return all_of(_may_help(user, mark), is_open)


def _may_help(user: Any, mark: Mark) -> Verdict:
    reader, place = reader_of(user), mark.organisation.area
    is_owner = mark.item.organisation_id in reader.organisations()
    is_specialist = {place.pk, place.region.pk} & reader.specialised_areas()
    words = _("Who looks after this and the specialist of that area take up a request for help.")
    return all_of(TAKE_UP.held_by(user), needs(is_owner or is_specialist, words))
