"""The seal on a SQLite file at rest: a digest that tells whether one byte of it changed since a clean stop.

SQLite's own check sees broken pages, not a changed letter in a text. The seal sees both. It is set when the
server has stopped cleanly and lifted as soon as anything of ours may write again.
"""

import hashlib
from pathlib import Path

LARGEST = 512 * 1024 * 1024


def place(database: Path) -> Path:
    """Give the file that holds the seal of this database."""
    return database.with_name(f"{database.name}.seal")


def close(database: Path) -> None:
    """Seal the file, unless somebody still has it open (then its journal is still there) or it is very large."""
    journal = database.with_name(f"{database.name}-wal")
    if database.exists() and not journal.exists() and database.stat().st_size <= LARGEST:
        place(database).write_text(_digest(database))


def is_broken(database: Path) -> bool:
    """Tell whether the file differs from what was sealed; without a seal nothing can be said."""
    kept = place(database)
    return kept.exists() and kept.read_text() != _digest(database)


def lift(database: Path) -> None:
    """Take the seal off, because what follows may write."""
    place(database).unlink(missing_ok=True)


def _digest(database: Path) -> str:
    with database.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()
