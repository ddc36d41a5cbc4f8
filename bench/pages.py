"""The processor time of pages of the product beside that of a bare Django app that asks the same of the same tables.

Two processes answer in turn, a round of requests each, straight through WSGI: what is measured is neither the network
nor the server. The ratio of a job is the median of the ratios of its rounds.
"""

import json
import re
import statistics
import subprocess
import sys
from html import escape
from pathlib import Path
from typing import Any, Self

from bench.calling import REPLAY
from bench.databases import ROOT, Environment, inside, own

SIGNALS, READER, WORD = 20_000, "gemeente-zaanstad@knooppunt.example", "school"
WARM, SIZE, ROUNDS = 50, 100, 12
LIMIT = 2.5
_ROW, _HIT = r'href="/trends/\d+/"', r'href="/(?:trends|duidingen|adviezen|bijeenkomsten|lessen)/\d+/"'
Jobs = dict[str, dict[str, Any]]


def measure(vendor: str) -> None:
    """Fill a database of this vendor and print the table of its pages."""
    with own(vendor) as environment:
        facts = _ground(environment)
        print(
            f"{vendor}, {facts['signals']:,} signals, {ROUNDS} rounds of {SIZE}: processor ms a request; limit {LIMIT}"
        )
        compare(environment, facts)


def _ground(environment: Environment) -> dict[str, Any]:
    """Fill the database and read what there is to ask."""
    path = Path(environment["DATA"]) / "bench.json"
    inside(environment, "bench.ground", str(SIGNALS), str(path))
    facts: dict[str, Any] = json.loads(path.read_text())
    return facts


def compare(environment: Environment, facts: dict[str, Any]) -> None:
    """Let both answer in turn on the same data."""
    compare_jobs(environment, _jobs(facts, "step"), _jobs(facts, ""))


def compare_jobs(environment: Environment, mine: Jobs, theirs: Jobs) -> None:
    """Let the product do its jobs and the bare app the same ones, in turn."""
    print(f"{'':10} {'ours':>7} {'bare':>7} {'ratio':>7}   {'lowest to highest':>17}")
    with (
        _Answering(environment, "bench.inside", "bench.product", READER, json.dumps(mine)) as ours,
        _Answering(environment, "bench.bare", READER, json.dumps(theirs)) as bare,
    ):
        for name in mine:
            _measure(name, ours, bare)


def _jobs(facts: dict[str, Any], step: str) -> Jobs:
    """Say what is asked, and what must come back: a status and so many different pieces of the page."""
    fields = {name: facts[name] for name in ("what", "area", "topic")} | {
        "setting": "online",
        "level": "GREEN",
        "freedom": "other",
    }
    form = fields | ({step: "send", "seen": "", REPLAY: "fresh"} if step else {})
    title = re.escape(escape(facts["title"]))
    return {
        "list": page("/trends/", _ROW, 25),
        "signal": page(f"/trends/{facts['newest']}/", title, 1),
        "thread": page(f"/trends/{facts['chosen']}/", _HIT, facts["thread"]),
        "search": page(f"/zoeken/?q={WORD}", _HIT, 25),
        "share": {"path": "/trends/delen/", "status": 302, "pattern": r"^/trends/\d+/$", "rows": 1, "form": form},
    }


def page(path: str, pattern: str, rows: int) -> dict[str, Any]:
    """Say that a page is asked for, and how many different pieces of this pattern must be on it."""
    return {"path": path, "status": 200, "pattern": pattern, "rows": rows}


class _Answering:
    """A process that answers orders for as long as it is needed."""

    def __init__(self, environment: Environment, *command: str) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        run = [sys.executable, "-m", *command]
        self._process = subprocess.Popen(run, cwd=ROOT, env=environment, text=True, **pipes)

    def __enter__(self) -> Self:
        self._said()
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()

    def _said(self) -> str:
        line = self._process.stdout.readline()
        return line or sys.exit(self._process.wait() or 1)

    def run(self, name: str, count: int) -> float:
        """Let it do a job so many times; give the milliseconds each took."""
        self._process.stdin.write(f"{name} {count}\n")
        self._process.stdin.flush()
        return float(self._said())


def _measure(name: str, ours: _Answering, bare: _Answering) -> None:
    for side in (ours, bare):
        side.run(name, WARM)
    rounds = [(ours.run(name, SIZE), bare.run(name, SIZE)) for _ in range(ROUNDS)]
    ratios = sorted(mine / theirs for mine, theirs in rounds)
    mine, theirs, ratio = (statistics.median(side) for side in (*zip(*rounds, strict=True), ratios))
    span = f"{ratios[0]:8.2f} to {ratios[-1]:.2f}{'' if ratio <= LIMIT else '  over'}"
    print(f"{name:10} {mine:7.2f} {theirs:7.2f} {ratio:7.2f}   {span}", flush=True)
