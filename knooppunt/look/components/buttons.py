"""Buttons and links that look like one; a refused verb stays in sight with the reason beside it."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.look.icons import icon as draw_icon
from knooppunt.shared.verdict import Verdict

_KINDS = {"primary": "primary-action", "secondary": "secondary-action", "subtle": "subtle"}


def button(label: StrOrPromise, url: str, kind: str = "secondary", icon: str = "") -> SafeString:
    """Draw a link as a button: ``primary``, ``secondary`` or ``subtle``."""
    return format_html(
        '<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--{}" href="{}">{}</a>',
        _KINDS[kind], url, _signed(label, icon),
    )  # fmt: skip


def submit(label: StrOrPromise, kind: str = "primary", icon: str = "", name: str = "", value: str = "") -> SafeString:
    """Draw the button that sends a form."""
    named = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html(
        '<button type="submit" class="utrecht-button utrecht-button--submit utrecht-button--{}"{}>{}</button>',
        _KINDS[kind], named, _signed(label, icon),
    )  # fmt: skip


def verb(label: StrOrPromise, url: str, verdict: Verdict, kind: str = "primary", icon: str = "") -> SafeString:
    """Draw the button of a verb, or the same button refused with the reason in words."""
    return button(label, url, kind, icon) if verdict else refused(label, verdict.reason)


def refused(label: StrOrPromise, reason: StrOrPromise) -> SafeString:
    """Draw a button that cannot be pressed, and say why."""
    return format_html(
        '<span class="refused"><button type="button" class="utrecht-button utrecht-button--disabled" disabled>'
        '{}</button><span class="refused-reason">{}<span><span class="unseen">{}: </span>{}</span></span></span>',
        label, draw_icon("lock"), _("Not possible"), reason,
    )  # fmt: skip


def _signed(label: StrOrPromise, icon: str) -> StrOrPromise:
    if not icon:
        return label
    return format_html("{1}{0}" if icon == "arrow" else "{0}{1}", draw_icon(icon), label)
