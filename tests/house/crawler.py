"""Follows every link and every search form of the product, as one reader."""

from collections import deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client

LEFT_OUT = (
    "/static/",
    "/account/uitloggen/",
    "/stijl/",
    "/gezond/",
    "/zoeken/?",
)  # questions are asked on purpose, not followed
LIMIT = 1500  # the analyst now comes by some 900 pages; more means that one leads to ever new ones


class Links(HTMLParser):
    """Collects where a page leads to: links, forms that ask, pieces that are fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        places = [said.get("href"), said.get("hx-get"), said.get("src")]
        is_question = tag == "form" and (said.get("method") or "get").lower() == "get"
        self.found += [place for place in [*places, said.get("action") if is_question else None] if place]


@dataclass
class Crawl:
    """What one reader found: the text of every page by its address."""

    client: Client
    pages: dict[str, str] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def walk(self, *starts: str) -> None:
        """Follow everything that can be followed from here."""
        waiting = deque(starts)
        while waiting and len(self.pages) < LIMIT:
            address = waiting.popleft()
            if address not in self.pages:
                waiting.extend(self._visit(address))

    def _visit(self, address: str) -> list[str]:
        answer: Any = self.client.get(address)
        head = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        self.pages[address] = f"{head}\n{body.decode(errors='replace')}"
        if answer.status_code >= 500:
            self.broken.append(f"{address}: {answer.status_code}")
        if answer.status_code in {301, 302}:
            return self._inside(address, [answer.headers["Location"]])
        return self._inside(address, self._links(answer)) if answer.status_code == 200 else []

    def _links(self, answer: Any) -> list[str]:
        reader = Links()
        if "html" in answer.headers.get("Content-Type", ""):
            reader.feed(answer.content.decode())
        return reader.found

    def _inside(self, here: str, links: list[str]) -> list[str]:
        places = [urlsplit(urljoin(here, link)) for link in links]
        ours = [place for place in places if not place.netloc and place.scheme in {"", "http", "https"}]
        addresses = [place.path + (f"?{place.query}" if place.query else "") for place in ours]
        return [address for address in addresses if address.startswith("/") and not address.startswith(LEFT_OUT)]
