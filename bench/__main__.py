"""Runs the benchmarks: ``python -m bench [--only sqlite|postgresql] [million|pages|imports|weight|… ...]``.

Each works on a database of its own, on SQLite and, where there is a server, on PostgreSQL.
"""

import os
import subprocess
import sys
from argparse import ArgumentParser

from bench import pages, people
from bench.databases import ROOT, inside, own

BOTH, ONE = ("pages", "people", "million", "search", "imports"), ("starting", "weight", "guard")
LISTED = 100_000
ROWS = 1_000_000


def main() -> None:
    """Run what is asked for, or everything."""
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("jobs", nargs="*", choices=[*BOTH, *ONE, []], help="which benchmarks, or all")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="on one kind of database")
    parser.add_argument("--rows", type=int, default=ROWS, help="how many signals or documents a million is")
    asked = parser.parse_args()
    jobs = asked.jobs or [*BOTH, *ONE]
    if asked.only != "postgresql":
        _run("sqlite", jobs, asked.rows)
    if asked.only == "postgresql" and "DATABASE_URL" in os.environ:
        _run("postgresql", jobs, asked.rows)
    elif asked.only != "sqlite" and set(jobs) & set(BOTH):
        _again_on_postgresql([job for job in jobs if job in BOTH], asked.rows)


def _again_on_postgresql(jobs: list[str], rows: int) -> None:
    """Start over with the address of a server: the one that is given, or one for the occasion."""
    again = [sys.executable, "-m", "bench", "--only", "postgresql", "--rows", str(rows), *jobs]
    subprocess.run([str(ROOT / ".ci/postgresql"), *again], cwd=ROOT, check=True)


def _run(vendor: str, jobs: list[str], rows: int) -> None:
    for job in jobs:
        print(f"\n== {job}", flush=True)
        if job == "pages":
            pages.measure(vendor)
        elif job == "people":
            people.measure(vendor, min(rows, LISTED))
        elif job in ("million", "search"):
            with own(vendor) as environment:
                inside(environment, f"bench.{job}", str(rows))
        elif job == "imports":
            with own(vendor) as environment:
                inside(environment, "bench.lists", str(min(rows, LISTED)))
        elif vendor == "sqlite":
            subprocess.run([sys.executable, "-m", f"bench.{job}"], cwd=ROOT, check=False)


if __name__ == "__main__":
    main()
