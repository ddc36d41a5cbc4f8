"""The choices by which the list of signals is narrowed: drawn by hand, since every list page has them."""

from django.utils.html import format_html_join
from django.utils.safestring import SafeString


def options(rows: list[tuple[int, str]], chosen: int) -> SafeString:
    """Draw the choices of a list with the chosen one marked."""
    marked = ((pk, SafeString(" selected" if pk == chosen else ""), name) for pk, name in rows)
    return format_html_join("", '<option value="{}"{}>{}</option>', marked)
