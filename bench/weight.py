"""How much a page weighs: what is sent for the page itself, and for its files at the first visit."""

import gzip
import re
import tempfile
from pathlib import Path

from tests.running.browser import Browser
from tests.running.children import Child, start

PAGES = ("/account/inloggen/", "/", "/trends/", "/trends/1/", "/trends/delen/", "/zoeken/?q=school", "/jaarplan/2023/")
READER, PASSWORD = "projectleider@knooppunt.example", "knooppunt-demo"
MAKING = 300.0
_FILE = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def main() -> None:
    """Serve the demo and weigh its pages."""
    with tempfile.TemporaryDirectory() as folder:
        child = start(Path(folder), "demo")
        try:
            child.wait_until(PAGES[0], patience=MAKING)
            _weigh(child)
        finally:
            child.end()


def _weigh(child: Child) -> None:
    browser = Browser(child)
    print(f"{'page':24} {'kB sent':>8} {'gzipped':>8}   {'files, kB sent once':>19}")
    print(_line(child, browser, PAGES[0]))
    browser.log_in(READER, PASSWORD)
    for path in PAGES[1:]:
        print(_line(child, browser, path))


def _line(child: Child, browser: Browser, path: str) -> str:
    page = browser.ask(path).body
    files = sum(_sent(child, file) for file in set(_FILE.findall(page.decode())))
    return f"{path:24} {len(page) / 1000:8.1f} {len(gzip.compress(page)) / 1000:8.1f}   {files / 1000:19.1f}"


def _sent(child: Child, path: str) -> int:
    return len(child.ask(path, **{"Accept-Encoding": "gzip"}).body)


if __name__ == "__main__":
    main()
