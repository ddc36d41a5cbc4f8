"""A database of its own for each benchmark, made before and gone after."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
_OURS = ("DATA", "DATABASE_URL", "HOST", "PORT", "KNOOPPUNT_DAY", "KNOOPPUNT_ORIGIN")
Environment = dict[str, str]


@contextmanager
def own(vendor: str) -> Iterator[Environment]:
    """Give the environment in which the product finds a new and empty database of this vendor."""
    kept = {name: value for name, value in os.environ.items() if name not in _OURS}
    kept |= {"DJANGO_SETTINGS_MODULE": "knooppunt.config.settings", "KNOOPPUNT_MODE": "demo"}
    with _folder() as data, _address(vendor) as address:
        yield kept | {"DATA": data} | address


def inside(environment: Environment, *command: str) -> None:
    """Run one module with Django set up, in this environment."""
    subprocess.run([sys.executable, "-m", "bench.inside", *command], cwd=ROOT, env=environment, check=True)


@contextmanager
def _folder() -> Iterator[str]:
    """Give the folder named in BENCH_DATA, which stays, or one that goes when the benchmark ends."""
    if named := os.environ.get("BENCH_DATA"):
        Path(named).mkdir(parents=True, exist_ok=True)
        yield named
        return
    with TemporaryDirectory(prefix="knooppunt-bench-") as scratch:
        yield scratch


@contextmanager
def _address(vendor: str) -> Iterator[Environment]:
    if vendor == "sqlite":
        yield {}
        return
    server, name = os.environ["DATABASE_URL"], f"knooppunt_bench_{os.getpid()}"
    _say(server, "CREATE DATABASE {}", name)
    try:
        parts = urlsplit(server)
        yield {"DATABASE_URL": urlunsplit((parts.scheme, parts.netloc, f"/{name}", parts.query, ""))}
    finally:
        _say(server, "DROP DATABASE {} WITH (FORCE)", name)


def _say(server: str, statement: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(sql.Identifier(name)))
