"""The style sheets of every page, written once per process: their addresses do not change while it runs."""

from functools import cache

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_SHEETS = ("vendor/utrecht", "tokens", "layout", "components", "flow", "forms", "figures")


@cache
def stylesheets() -> SafeString:
    """Give the links to the style sheets, the font and the icon."""
    return format_html(
        '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>{}'
        '<link rel="stylesheet" href="{}" media="print"><link rel="icon" href="{}" type="image/svg+xml">',
        static("look/vendor/open-sans-latin-wght-normal.woff2"),
        format_html_join("", '<link rel="stylesheet" href="{}">', ((static(f"look/{name}.css"),) for name in _SHEETS)),
        static("look/print.css"),
        static("look/mark.svg"),
    )
