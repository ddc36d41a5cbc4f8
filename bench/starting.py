"""How long a start takes until the first answer, how much memory a web worker holds, how long a stop takes."""

import re
import sys
import tempfile
import time
from pathlib import Path

from tests.running.browser import Browser
from tests.running.children import Child, start

STARTS = 5
PAGES = (
    "/",
    "/trends/",
    "/trends/1/",
    "/trends/?voor=60",
    "/zoeken/?q=onrust",
    "/jaarplan/2023/",
    "/bijeenkomsten/",
    "/lessen/",
)
ROUNDS = 40
LONGEST_START = 2.0
LARGEST_WORKER = 110


def main() -> None:
    """Make the demo once, then start it some times."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        making, _stop, _size = measured(data)
        print(f"demo made and answering, the first time: {making:5.1f} s")
        runs = [measured(data, visit=turn == 0) for turn in range(STARTS)]
    begin = sorted(run[0] for run in runs)[STARTS // 2]
    print(f"start to first answer, median of {STARTS}:        {begin:5.2f} s   (at most {LONGEST_START})")
    print(f"stop, slowest of {STARTS}:                        {max(run[1] for run in runs):5.2f} s")
    print(
        f"a web worker after {ROUNDS * len(PAGES)} pages:             {runs[0][2]:5.0f} MB  (at most {LARGEST_WORKER})"
    )
    sys.exit(begin > LONGEST_START or runs[0][2] > LARGEST_WORKER)


def measured(data: Path, *, visit: bool = False) -> tuple[float, float, float]:
    """Start and stop once; give both times in seconds, and the memory of the web worker in MB."""
    begun = time.monotonic()
    child = start(data, "demo")
    try:
        child.wait_until("/account/inloggen/", patience=300)
        began = time.monotonic() - begun
        if visit:
            read_pages(child)
        size = resident(child.web_worker())
        stopping = time.monotonic()
        child.process.terminate()
        child.process.wait()
        return began, time.monotonic() - stopping, size
    finally:
        child.end()


def read_pages(child: Child) -> None:
    """Read the busiest pages as the project leader, over and over."""
    browser = Browser(child)
    browser.log_in("projectleider@knooppunt.example", "knooppunt-demo")
    for path in PAGES * ROUNDS:
        browser.ask(path)


def resident(pid: int) -> float:
    """Give the memory of a process in MB."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main()
