"""What the environment says: the mode, the data folder, the database, the addresses."""

import os
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

MODE = os.environ.get("KNOOPPUNT_MODE", "production")
if MODE not in {"production", "demo", "test"}:
    message = "KNOOPPUNT_MODE must be production, demo or test"
    raise ImproperlyConfigured(message)
IS_DEMO = MODE == "demo"

DATA = Path(os.environ.get("DATA", "data")).resolve()
HOST = os.environ.get("HOST", "127.0.0.1")
_port = os.environ.get("PORT", "8000")
if not (_port.isascii() and _port.isdigit() and 0 < int(_port) < 65_536):  # noqa: PLR2004 - ports end there
    message = f"PORT must be a number from 1 to 65535, not {_port!r}"
    raise ImproperlyConfigured(message)
PORT = int(_port)

# A longer list of contacts waits until a colleague agrees that it is taken along.
_rows = os.environ.get("KNOOPPUNT_EXPORT_ROWS", "200")
if not (_rows.isascii() and _rows.isdigit()):
    message = f"KNOOPPUNT_EXPORT_ROWS must be a number, not {_rows!r}"
    raise ImproperlyConfigured(message)
EXPORT_ROWS = int(_rows)

_day = os.environ.get("KNOOPPUNT_DAY", "2023-09-18" if IS_DEMO else "")
if _day and MODE == "production":
    message = "KNOOPPUNT_DAY stops the clock and is for demo and test only"
    raise ImproperlyConfigured(message)
PRODUCT_DAY = date.fromisoformat(_day) if _day else None


def _sqlite() -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "knooppunt.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
            "PRAGMA cache_size=-4000; PRAGMA mmap_size=33554432;",
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 2},
    }


_address = os.environ.get("DATABASE_URL", "")
DATABASES = {"default": _postgresql(_address) if _address else _sqlite()}
