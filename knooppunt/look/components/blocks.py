"""Blocks around other content: card, alert, table, empty state, and more on request."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.look.components.buttons import button
from knooppunt.look.icons import icon as draw_icon

_ALERTS = {"info": "info", "ok": "done", "warning": "alert", "error": "wrong"}
_SAME = {"success": "ok", "debug": "info"}


def alert(content: str, kind: str = "info", title: StrOrPromise = "") -> SafeString:
    """Draw a message: ``info``, ``ok`` (or ``success``), ``warning`` or ``error``."""
    kind = _SAME.get(kind, kind) or "info"
    heading = format_html("<strong>{}</strong>", title) if title else ""
    return format_html(
        '<div class="utrecht-alert utrecht-alert--{}">{}<div class="alert-text">{}<div>{}</div></div></div>',
        kind, draw_icon(_ALERTS[kind]), heading, content,
    )  # fmt: skip


def card(content: str, title: StrOrPromise = "", url: str = "", heading: int = 2) -> SafeString:
    """Draw a white card; with a ``url`` its title is a link and the whole card can be pressed."""
    name = format_html('<a href="{}">{}</a>', url, title) if url else title
    head = format_html("<h{}>{}</h{}>", heading, name, heading) if title else ""
    return format_html('<section class="card{}">{}{}</section>', " card-link" if url else "", head, content)


def table(content: str, caption: StrOrPromise, hide_caption: bool = False) -> SafeString:  # noqa: FBT001, FBT002 - a keyword in templates
    """Draw a table that scrolls in its own region and can be reached by keyboard; give thead and tbody."""
    return format_html(
        '<div class="table-region" role="region" tabindex="0" aria-label="{}"><table class="utrecht-table '
        'utrecht-table--html-table"><caption{}>{}</caption>{}</table></div>',
        caption, SafeString(' class="unseen"' if hide_caption else ""), caption, content,
    )  # fmt: skip


def empty(text: StrOrPromise, label: StrOrPromise = "", url: str = "", icon: str = "search") -> SafeString:
    """Say that there is nothing here yet, why, and what somebody can do."""
    action = button(label, url, "primary") if url else ""
    return format_html('<div class="empty">{}<p>{}</p>{}</div>', draw_icon(icon), text, action)


def more(content: str, label: StrOrPromise = "") -> SafeString:
    """Fold content away under a summary."""
    return format_html('<details class="more"><summary>{}</summary>{}</details>', label or _("Show more"), content)
