"""A million documents, and how long the index takes to answer: each question for each kind of reader.

Prints the milliseconds in the database of a number of tries: median and 95th percentile. Then whether the time of a
question tells of texts that its reader may not see (paired tries, with and without them).
"""

import statistics
import time
from collections.abc import Callable

from django.db import connection

from bench import documents, region
from knooppunt.search.asked import Asked
from knooppunt.search.commands import forget, index
from knooppunt.search.facets import COUNTED, facets
from knooppunt.search.finding.best import best
from knooppunt.search.finding.newest import newest
from knooppunt.search.finding.wanted import MOST_RANKED, in_title, wanted
from knooppunt.search.language.question import read
from knooppunt.search.queries import FEW_TITLES, PAGE
from knooppunt.shared.offers import Document

LIMIT, TRIES, PAIRS = 50.0, 15, 500
Job = Callable[[str, list[int]], object]


def main(count: str) -> None:
    """Fill the database and print both tables."""
    region.load_people()
    circles = documents.circles(560)
    began = time.perf_counter()
    documents.fill(int(count), region.texts(), circles)
    print(
        f"{connection.vendor}: {int(count):,} documents, {len(circles)} audiences, {time.perf_counter() - began:.0f} s"
    )
    common = documents.vocabulary()
    most, often, seldom = common[0], common[40], common[8_000]
    questions = (
        "de", "het van", '"school"', f'"{most}"', f'"{often}"', f'"{seldom}"', '"zeldzaamwoord"', '"middelwoord"',
        '"voorbij"', 'voorbij "zeldzaamwoord"', 'voorbij "middelwoord"', f'{common[2]} {common[30]} "school"',
        '"in de wijk"', '"van de van"', "schoo", "sch", "gem", "ver", f'"school" -{most}',
    )  # fmt: skip
    readers = {
        "two, most texts": circles[:2], "sixty": circles[:60], "two hundred": circles[:200],
        "one, few texts": circles[9:10], "one, nothing": [0],
    }  # fmt: skip
    for name, job in _JOBS.items():
        _table(name, job, questions, readers)
    _oracle(circles)


def _newest(asked: str, audiences: list[int]) -> object:
    return newest(audiences, wanted(read(asked)), PAGE + 1)


def _counted(asked: str, audiences: list[int]) -> object:
    return facets(Asked(q=asked), newest(audiences, wanted(read(asked)), COUNTED + 1))


def _narrowed(asked: str, audiences: list[int]) -> object:
    return newest(audiences, wanted(read(asked), ["kind2", "sonderwerp7"]), PAGE + 1)


def _best(asked: str, audiences: list[int]) -> object:
    question = read(asked)
    return best(newest(audiences, wanted(question), MOST_RANKED), question, PAGE + 1)


def _suggested(asked: str, audiences: list[int]) -> object:
    return newest(audiences, in_title(read(asked.strip())), FEW_TITLES)


_JOBS: dict[str, Job] = {
    "newest page": _newest, "count and facets": _counted, "narrowed": _narrowed, "best first": _best,
    "suggestions": _suggested,
}  # fmt: skip


def _table(name: str, job: Job, questions: tuple[str, ...], readers: dict[str, list[int]]) -> None:
    print(f"\n{name}, ms, median / 95th percentile; limit {LIMIT}\n{'':34}" + "".join(f"{who:>18}" for who in readers))
    every = []
    for asked in questions:
        times = [_times(job, asked, audiences) for audiences in readers.values()]
        every += [one for some in times for one in some]
        print(f"{asked[:33]:34}" + "".join(f"{_pair(some):>18}" for some in times), flush=True)
    print(f"{'all':34}{_pair(every):>18}   worst {max(every):.1f}")


def _times(job: Job, asked: str, audiences: list[int]) -> list[float]:
    return [_timed(lambda: job(asked, audiences)) for _ in range(TRIES)]


def _timed(work: Callable[[], object]) -> float:
    """Time one question in milliseconds; on SQLite in our own processor time, so that other work does not count."""
    clock = time.thread_time if connection.vendor == "sqlite" else time.perf_counter
    start = clock()
    work()
    return (clock() - start) * 1000


def _pair(times: list[float]) -> str:
    ranked = sorted(times)
    return f"{statistics.median(ranked):.1f} / {ranked[int(0.95 * (len(ranked) - 1))]:.1f}"


def _oracle(circles: list[int]) -> None:
    """Ask for a word that only a hidden text holds, and for one that none holds, in turn."""
    hidden = Document("Verborgen", "geheimwoord", "/trends/0/", documents.of(circles[-1]), documents.FIRST)
    index("signal", 10**9, hidden)
    pairs = [
        (
            _timed(lambda: _counted('"geheimwoord"', circles[:60])),
            _timed(lambda: _counted('"nergenswoord"', circles[:60])),
        )
        for _ in range(PAIRS)
    ]
    forget("signal", 10**9)
    gaps = sorted(held - absent for held, absent in pairs)
    slower = sum(gap > 0 for gap in gaps)
    print(
        f"\nhidden word against absent word, {PAIRS} pairs: median gap {statistics.median(gaps):+.4f} ms, "
        f"slower in {slower} of {PAIRS} (by chance {PAIRS // 2} ± {round(2 * (PAIRS / 4) ** 0.5)})"
    )
