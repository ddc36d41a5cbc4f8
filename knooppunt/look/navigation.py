"""The main navigation: each app registers its entries, each reader gets those that are theirs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, get_urlconf, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Entry:
    """One link of the main navigation; ``may`` tells who gets it."""

    label: StrOrPromise
    url_name: str
    order: int
    may: Callable[[Any], object]


_entries: list[Entry] = []


def add(entry: Entry) -> None:
    """Put an entry in the navigation; apps do so when they are ready."""
    if entry not in _entries:
        _entries.append(entry)
        _entries.sort(key=lambda one: one.order)


def links(request: HttpRequest) -> SafeString:
    """Draw the reader's entries as list items, the one that this page belongs to marked."""
    if not request.user.is_authenticated:
        return SafeString("")
    mine = [(entry.label, address) for entry, address in _reachable() if entry.may(request.user)]
    here = _closest(request.path, [address for _, address in mine])
    return format_html_join(
        "", '<li><a href="{}"{}>{}</a></li>', ((url, _mark(url, here, request.path), label) for label, url in mine)
    )


def _reachable() -> Iterator[tuple[Entry, str]]:
    for entry in _entries:
        if address := _address(entry.url_name, get_urlconf()):
            yield entry, address


@cache
def _address(url_name: str, urlconf: str | None) -> str:
    try:
        return reverse(url_name, urlconf=urlconf)
    except NoReverseMatch:
        return ""


def _closest(path: str, addresses: list[str]) -> str:
    around = [address for address in addresses if path == address or (address != "/" and path.startswith(address))]
    return max(around, key=len, default="")


def _mark(address: str, here: str, path: str) -> SafeString:
    if address != here:
        return SafeString("")
    return format_html(' aria-current="{}"', "page" if address == path else "true")
