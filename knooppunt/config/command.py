"""The installed command ``knooppunt``: our own verbs, and Django's below them."""

import os
import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from knooppunt.config import seal
from knooppunt.config.refusal import Refusal

_VERIFIES = {"serve", "demo", "verify", "work"}


def main() -> None:
    """Run the command line; a refusal is one sentence on the error stream."""
    verb = sys.argv[1] if len(sys.argv) > 1 else "help"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knooppunt.config.settings")
    if verb == "demo":
        os.environ["KNOOPPUNT_MODE"] = "demo"
    if verb not in _VERIFIES:
        seal.lift(Path(os.environ.get("DATA", "data")) / "knooppunt.sqlite3")
    try:
        execute_from_command_line(sys.argv)
    except (Refusal, ImproperlyConfigured) as refusal:
        sys.exit(f"knooppunt: {refusal}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
