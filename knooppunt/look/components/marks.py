"""Small marks: badges, sharing levels, states, bars, and the tile of a target."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.look.icons import icon as draw_icon


@dataclass(frozen=True)
class State:
    """How a target stands: its word, its tone and its icon."""

    word: StrOrPromise
    tone: str
    icon: str


STATES = {
    "met": State(pgettext_lazy("target", "Met"), "good", "done"),
    "on_course": State(gettext_lazy("On course"), "accent", "arrow"),
    "attention": State(gettext_lazy("Needs attention"), "warn", "alert"),
    "behind": State(gettext_lazy("Behind"), "bad", "wrong"),
    "waits": State(gettext_lazy("Waits for a condition"), "wait", "wait"),
    "not_started": State(gettext_lazy("Still to do"), "plain", "clock"),
}

LEVELS = {
    "CLEAR": ("clear", gettext_lazy("free to share")),
    "GREEN": ("green", gettext_lazy("within the theme")),
    "AMBER": ("amber", gettext_lazy("limited circle")),
    "AMBER+STRICT": ("strict", gettext_lazy("own organisation only")),
    "RED": ("red", gettext_lazy("named persons only")),
}


def badge(text: StrOrPromise, tone: str = "plain", icon: str = "") -> SafeString:
    """Draw a short word in a pill; the tone is plain, good, warn, bad, wait, info or accent."""
    return format_html('<span class="badge tone-{}">{}{}</span>', tone, draw_icon(icon) if icon else "", text)


def state(code: str, word: StrOrPromise = "") -> SafeString:
    """Draw how a target stands: icon and word, the colour only repeats them."""
    found = STATES[code]
    return format_html('<span class="state tone-{}">{}{}</span>', found.tone, draw_icon(found.icon), word or found.word)


def level(code: str, short: bool = False) -> SafeString:  # noqa: FBT001, FBT002 - reads as {% level code short=True %}
    """Draw a sharing level: swatch, its name, and what it means (for screen readers only when short)."""
    return _level(str(code), short, get_language())


@cache
def _level(code: str, short: bool, language: str | None) -> SafeString:  # noqa: FBT001 - every row of a list has one, so each is drawn once
    kind, words = LEVELS[code]
    return format_html(
        '<span class="level level-{}"><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="level-swatch" '
        'x=".5" y=".5" width="11" height="11" rx="2.5"/>{}</svg>{}<span class="{}">{}</span></span>',
        kind, _stripes(kind), code, "unseen" if short else "level-more", words,
    )  # fmt: skip


def _stripes(kind: str) -> SafeString:
    return SafeString('<path class="level-stripe" d="M1 11 11 1"/>' if kind == "strict" else "")


def bar(done: float, total: float, planned: float = 0, state: str = "") -> SafeString:
    """Draw how much of a whole is done and planned; the numbers stand beside it in words."""
    whole = max(total, done + planned, 1)
    first, second = round(100 * done / whole, 1), round(100 * (done + planned) / whole, 1)
    return format_html(
        '<svg class="bar bar-{}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="bar-rest" width="100" height="1"/><rect class="bar-planned" width="{}" height="1"/>'
        '<rect class="bar-done" width="{}" height="1"/></svg>',
        state, second, first,
    )  # fmt: skip


@dataclass(frozen=True)
class Tile:
    """A target as a tile: what it is, the number against the promise, a bar, and how it stands in a word.

    ``promise`` says the promise in words when it is not just ``total`` (a range), ``number`` replaces the
    whole number line (a deliverable), ``word`` the word of the state («wacht op de wet»).
    """

    label: StrOrPromise
    done: int
    total: int
    state: str
    planned: int = 0
    url: str = ""
    note: StrOrPromise = ""
    word: StrOrPromise = ""
    promise: StrOrPromise = ""
    number: StrOrPromise = ""

    def draw(self) -> SafeString:
        """Give the tile as HTML."""
        name = format_html('<a href="{}">{}</a>', self.url, self.label) if self.url else self.label
        return format_html(
            '<article class="tile tile-{}"><h3 class="tile-label">{}</h3><p class="tile-number">{}</p>{}'
            '<div class="tile-foot">{}{}</div></article>',
            self.state, name, self.figures(), bar(self.done, self.total, self.planned, self.state),
            state(self.state, self.word), self.beside(),
        )  # fmt: skip

    def figures(self) -> SafeString:
        """Give the number line: «3 van 4», or the words that stand in its place."""
        if self.number:
            return format_html('<strong class="tile-words">{}</strong>', self.number)
        done = format_html("<strong>{}</strong>", self.done)
        return format_html(_("{done} of {promise}"), done=done, promise=self.promise or self.total)

    def beside(self) -> SafeString:
        """Give what stands beside the state: the note, else how much is planned."""
        words = self.note or (_("{planned} planned").format(planned=self.planned) if self.planned else "")
        return format_html("<span>{}</span>", words) if words else SafeString("")


def tile(label: StrOrPromise, done: int, total: int, state: str, **rest: Any) -> SafeString:
    """Draw a target as a tile; ``rest`` are the further fields of ``Tile``."""
    return Tile(label, done, total, state, **rest).draw()
