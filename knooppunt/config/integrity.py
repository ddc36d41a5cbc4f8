"""Whether the database file is whole, and whether its tables are the ones this version knows."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _

from knooppunt.config import seal
from knooppunt.config.refusal import Refusal

_FULLY_UP_TO = 128 * 1024 * 1024
_QUICKLY_UP_TO = 2 * 1024 * 1024 * 1024


def file_of_database() -> Path | None:
    """Give the database file, or nothing when the database is a server."""
    return Path(settings.DATABASES["default"]["NAME"]) if connection.vendor == "sqlite" else None


def refuse_damage(*, fully: bool = False) -> None:
    """Refuse a damaged SQLite file; how closely a start looks depends on the size, unless ``fully``."""
    path = file_of_database()
    if path is None or not path.exists():
        return
    if seal.is_broken(path):
        raise Refusal(_changed(path))
    check = "integrity_check" if fully or path.stat().st_size <= _FULLY_UP_TO else "quick_check"
    if fully or path.stat().st_size <= _QUICKLY_UP_TO:
        _look(path, check)


def _look(path: Path, check: str) -> None:
    fault = _first_fault(path, check)
    if fault:
        raise Refusal(_damaged(path, fault))


def _first_fault(path: Path, check: str) -> str:
    try:
        with closing(sqlite3.connect(path)) as opened:
            found = str(opened.execute(f"PRAGMA {check}(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if found == "ok" else found


def _damaged(path: Path, fault: str) -> str:
    return _(
        "The database file {path} is damaged ({fault}). Knooppunt does not start, so that nobody sees wrong data. "
        "Put back your last backup, or move the file away to start with an empty database."
    ).format(path=path, fault=fault)


def _changed(path: Path) -> str:
    return _(
        "The database file {path} is not the same as when Knooppunt stopped. It may be damaged, so Knooppunt does not "
        "start. Put back your last backup. Did you change the file yourself? Then remove {seal} and start again."
    ).format(path=path, seal=seal.place(path))


def schema_faults() -> tuple[set[str], set[str]]:
    """Give the migrations that are applied but unknown here, and those that are known but not applied."""
    loader = MigrationLoader(connection)
    applied, known = set(loader.applied_migrations), set(loader.graph.nodes)
    replaced = {old for migration in loader.disk_migrations.values() for old in migration.replaces}
    unknown = applied - set(loader.disk_migrations) - replaced
    return _named(unknown), _named(known - applied)


def _named(keys: set[tuple[str, str]]) -> set[str]:
    return {f"{app}.{name}" for app, name in keys}


def has_no_tables() -> bool:
    """Tell whether the database is still empty; refuse one that cannot be reached."""
    try:
        return not connection.introspection.table_names()
    except DatabaseError as error:
        message = _("The database cannot be reached: {error}. Check DATABASE_URL, or start the database server.")
        raise Refusal(message.format(error=str(error).strip())) from None


def refuse_unknown_schema() -> None:
    """Refuse a database of a newer version, or of another program."""
    if has_no_tables():
        return
    unknown, missing = schema_faults()
    if unknown:
        raise Refusal(_newer(unknown))
    if "people.0001_initial" in missing:
        raise Refusal(_("This database holds other tables than those of Knooppunt. Choose an empty one: see DATA."))


def _newer(unknown: set[str]) -> str:
    return _(
        "This database was made by a newer version of Knooppunt ({names}). Install that version, "
        "or put back a backup from before the upgrade."
    ).format(names=", ".join(sorted(unknown)[:3]))


def refuse_old_schema() -> None:
    """Refuse an empty database and one that still has to be brought up to date."""
    if has_no_tables():
        raise Refusal(_("There is no region yet. Make one with: knooppunt init"))
    _unknown, missing = schema_faults()
    if missing:
        message = _("The database is of an older version. Make a backup, then bring it up to date: knooppunt migrate")
        raise Refusal(message)
