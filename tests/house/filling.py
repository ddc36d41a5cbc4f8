"""Fills in the forms of a page as a browser would, with a given text in every text field."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.test import Client

FIXED = {
    "date": "2023-09-18",
    "time": "10:00",
    "number": "3",
    "url": "https://voorbeeld.example/",
    "email": "a@b.example",
}
TEXT = {"text", "search", "textarea"}
BY_NAME = {"ends": "12:00", "until": "2030-12-31"}


@dataclass
class Field:
    """One field: its kind, what it holds, and what can be chosen."""

    kind: str
    value: str = ""
    choices: list[str] = field(default_factory=list)
    longest: int = 10_000

    def answer(self, text: str) -> list[str]:
        """Give what a person would send."""
        if self.kind in TEXT:
            return [text[: self.longest]]
        if self.kind in FIXED:
            return [self.value or FIXED[self.kind]]
        return [choice for choice in self.choices if choice][-1:] if self.choices else [self.value]


class Forms(HTMLParser):
    """Collects the posted forms of a page: where they go and their fields by name."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, Field]]] = []
        self._open = False
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = said.get("method", "get").lower() == "post"
            self.found += [(said.get("action", ""), {})] if self._open else []
        elif self._open and tag in {"input", "textarea", "select", "option", "button"}:
            self._take(tag, said)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = False

    def _take(self, tag: str, said: dict[str, str]) -> None:
        fields, name = self.found[-1][1], said.get("name", "")
        if tag == "option":
            fields[self._select].choices.append(said.get("value", ""))
        elif tag == "select":
            self._select = name
            fields[name] = Field("select")
        elif name and not (tag == "button" and name in fields):
            kind = said.get("type", "text") if tag == "input" else {"textarea": "textarea", "button": "hidden"}[tag]
            value = BY_NAME.get(name) or said.get("value", "on" if kind == "checkbox" else "")
            self._keep(fields, name, kind, value)
            fields[name].longest = int(said.get("maxlength", fields[name].longest))

    def _keep(self, fields: dict[str, Field], name: str, kind: str, value: str) -> None:
        kept = fields.setdefault(name, Field(kind, value))
        if kind in {"radio", "checkbox"}:
            kept.choices.append(value)


def forms_of(page: Any) -> list[tuple[str, dict[str, Field]]]:
    """Give the forms that a page posts."""
    reader = Forms()
    reader.feed(page.content.decode())
    return reader.found


def own_form(page: Any, address: str) -> dict[str, Field]:
    """Give the form that a page posts to itself, if there is one."""
    ours = [fields for place, fields in forms_of(page) if place in {"", address}]
    return ours[0] if ours else {}


def send(browser: Client, address: str, text: str, **extra: str) -> Any:
    """Fill the form at this address in with ``text`` and send it, through every step it has."""
    answer: Any = browser.get(address)
    for _step in range(3):
        fields = own_form(answer, address) if answer.status_code == 200 else {}
        if not fields:
            break
        sent: dict[str, Any] = {name: kept.answer(text) for name, kept in fields.items()}
        answer = browser.post(address, {**sent, **extra})
    return answer
