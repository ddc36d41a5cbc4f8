"""What shows where somebody is and how things went: crumbs, tabs, steps, pager, thread, job."""

from collections.abc import Iterable, Sequence

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.look.components.buttons import button
from knooppunt.look.components.marks import badge
from knooppunt.shared.offers import Row
from knooppunt.shared.thread import Step


def crumbs(*parts: StrOrPromise) -> SafeString:
    """Draw the way to this page from label, address, label, address, … and last the page's own label."""
    way = [(_("Start"), "/"), *zip(parts[0:-1:2], parts[1::2], strict=True)]
    links = format_html_join("", '<li><a href="{1}">{0}</a></li>', way)
    here = format_html('<li aria-current="page">{}</li>', parts[-1])
    return format_html('<nav class="crumbs" aria-label="{}"><ol>{}{}</ol></nav>', _("You are here"), links, here)


def tabs(items: Iterable[tuple[StrOrPromise, str, bool]], label: StrOrPromise = "") -> SafeString:
    """Draw views of one thing as links: (label, address, whether it is the current one)."""
    marked = ((url, SafeString(' aria-current="page"' if is_here else ""), text) for text, url, is_here in items)
    rows = format_html_join("", '<li><a href="{}"{}>{}</a></li>', marked)
    return format_html('<nav class="tabs" aria-label="{}"><ul>{}</ul></nav>', label or _("Views"), rows)


def steps(labels: Sequence[StrOrPromise], current: int) -> SafeString:
    """Draw the steps of a longer form; ``current`` counts from 1."""
    rows = format_html_join("", "{}", ((_step(text, place - current),) for place, text in enumerate(labels, 1)))
    return format_html('<ol class="steps">{}</ol>', rows)


def _step(text: StrOrPromise, ahead: int) -> SafeString:
    if ahead < 0:
        return format_html(
            '<li class="step-done"><span>{}<span class="unseen"> ({})</span></span></li>', text, _("done")
        )
    return format_html("<li{}><span>{}</span></li>", SafeString("" if ahead else ' aria-current="step"'), text)


def pager(older: str = "", newest: str = "") -> SafeString:
    """Draw the way through a long list: back to the newest, on to the older ones."""
    first = format_html('<span class="pager-newest">{}</span>', button(_("Newest"), newest)) if newest else ""
    last = button(_("Older"), older, icon="arrow") if older else ""
    if not first and not last:
        return SafeString("")
    return format_html('<nav class="pager" aria-label="{}">{}{}</nav>', _("More of this list"), first, last)


def thread(found: Iterable[Step]) -> SafeString:
    """Draw the whole line from signal to plan, with the stage that this item belongs to marked."""
    rows = format_html_join("", '<li class="{}"><div class="thread-stage">{}{}</div>{}</li>', map(_stage, found))
    return format_html('<ol class="thread">{}</ol>', rows)


def _stage(step: Step) -> tuple[str, StrOrPromise, SafeString, SafeString]:
    here = badge(_("you are here"), "accent") if step.is_current else SafeString("")
    kind = "thread-current" if step.is_current else "" if step.rows else "thread-empty"
    return kind, step.label, here, _rows(step.rows)


def _rows(rows: Sequence[Row]) -> SafeString:
    if not rows:
        return format_html('<span class="soft small">{}</span>', _("nothing here yet"))
    lines = format_html_join("", "<li>{} {}</li>", ((_link(row), _day(row)) for row in rows))
    return format_html("<ul>{}</ul>", lines)


def _link(row: Row) -> SafeString | str:
    return format_html('<a href="{}">{}</a>', row.url, row.label) if row.url else row.label


def _day(row: Row) -> SafeString:
    if row.on is None:
        return SafeString("")
    return format_html('<span class="thread-day">{}</span>', date_format(row.on, "j F Y"))


def job(label: StrOrPromise, done: int, total: int) -> SafeString:
    """Draw how far a job is."""
    return format_html(
        '<div class="job"><div class="job-label"><span>{}</span><span>{}</span></div>'
        '<progress max="{}" value="{}" aria-label="{}"></progress></div>',
        label, _("{done} of {promise}").format(done=done, promise=total), total, done, label,
    )  # fmt: skip
