"""What a person does on a page: read, follow a link by its words, fill a form in, press its button."""

import re

from playwright.sync_api import Locator, Page

WORDS = "Jongeren delen in groepsgesprekken filmpjes die wantrouwen voeden."
TYPED = {"date": "2023-09-18", "time": "10:00", "number": "14", "url": "https://voorbeeld.example/verslag"}


def follow(page: Page, words: str) -> None:
    """Press the link with these words in the page itself."""
    page.locator("main").get_by_role("link", name=re.compile(words)).first.click()


def fill_in(page: Page, text: str = WORDS, **chosen: str) -> None:
    """Fill in every field that is still empty; ``chosen`` gives the value of a field by its name."""
    form = _form(page)
    for one in form.locator("input:visible, textarea:visible, select:visible").all():
        name = one.get_attribute("name") or ""
        kind = one.evaluate("one => one.type")
        if kind in {"checkbox", "radio"}:
            _choose(one, chosen.get(name))
        elif kind.startswith("select"):
            _select(one, chosen.get(name))
        elif name in chosen or not one.input_value():
            one.fill(chosen.get(name) or TYPED.get(kind, text))
    _first_of_each_group(form)


def _choose(one: Locator, wanted: str | None) -> None:
    if wanted is not None and one.get_attribute("value") == wanted:
        one.check()


def _select(one: Locator, wanted: str | None) -> None:
    if wanted is not None:
        one.select_option(wanted)
    elif one.get_attribute("required") is not None and not one.input_value():
        one.select_option(index=1)


def _first_of_each_group(form: Locator) -> None:
    """Choose the first radio button of every group in which nothing was chosen."""
    names = {one.get_attribute("name") for one in form.locator("input[type=radio]:visible").all()}
    for name in sorted(filter(None, names)):
        group = form.locator(f'input[type=radio][name="{name}"]:visible')
        if not any(one.is_checked() for one in group.all()):
            group.first.check()


def send(page: Page) -> None:
    """Press the button of the form, with the keyboard."""
    button = _form(page).locator("button[type=submit]:visible, button:not([type]):visible").first
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _missing(page: Page) -> list[str]:
    """Name the fields that the browser will not send yet."""
    return [str(one.get_attribute("name")) for one in _form(page).locator(":invalid").all()]


def complete(page: Page, text: str = WORDS, **chosen: str) -> None:
    """Fill the form in and send it, and again for as long as the next step asks, until the page is another."""
    start = page.url.split("?")[0]
    for _step in range(3):
        if page.url.split("?")[0] == start:
            fill_in(page, text, **chosen)
            assert _missing(page) == []
            send(page)
    assert page.url.split("?")[0] != start, page.locator("main").inner_text()


def _form(page: Page) -> Locator:
    return page.locator("main form[method=post]").last
