"""The files that pages load, gathered and compressed in the data folder; again only when one of them changed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from knooppunt.config.apart import do_apart


def gather() -> None:
    """Gather the files when they are not those of the last time."""
    mark = Path(settings.STATIC_ROOT) / "gathered"
    wanted = _fingerprint()
    if mark.exists() and mark.read_text() == wanted:
        return
    do_apart(_collect)
    mark.write_text(wanted)


def _collect() -> None:
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def _fingerprint() -> str:
    found = hashlib.blake2b(digest_size=20)
    for finder in get_finders():
        for path, storage in finder.list(None):
            at = Path(storage.path(path)).stat()
            found.update(f"{path} {at.st_size} {at.st_mtime_ns}\n".encode())
    return found.hexdigest()
