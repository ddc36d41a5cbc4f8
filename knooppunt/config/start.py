"""The look around before the server starts: each refusal is a plain sentence that says what to do."""

import os
import socket
import stat

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import checks
from django.utils.translation import gettext as _

from knooppunt.accounts import demo
from knooppunt.config import integrity
from knooppunt.config.refusal import Refusal
from knooppunt.config.settings.security import SHORTEST_KEY

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_KNOWN_KEYS = ("django-insecure-", "only-for-tests-")
_FEWEST_SIGNS = 10
_DEBUG_NAMES = ("DEBUG", "DJANGO_DEBUG", "KNOOPPUNT_DEBUG")
_OFF = {"", "0", "false", "no", "off"}


def refuse_insecure_settings() -> None:
    """In production, refuse every setting that leaves a door open; the demo may use plain http on loopback."""
    faults = list(_insecure()) if settings.MODE == "production" else []
    if faults:
        raise Refusal("\n  - ".join([_("Knooppunt does not start, because its settings are not safe:"), *faults]))


def _insecure() -> list[str]:
    rules = [
        (_has_no_https(), _("Set KNOOPPUNT_ORIGIN to the https address of Knooppunt, like https://knooppunt.example.nl.")),
        (_asks_for_debug(), _("Debugging is on. Take DEBUG out of the environment.")),
        (_key_is_weak(), _("The secret key is short or known. Leave KNOOPPUNT_SECRET_KEY out; one is made for you.")),
        (_key_is_open(), _("Others on this machine can read secret.key in the data folder. Run: chmod 600 secret.key")),
        (_clock_stands_still(), _("The clock stands still. Take KNOOPPUNT_DAY out of the environment.")),
        (_is_exposed(), _("HOST is open to the network without https. Set HOST to 127.0.0.1 and put a proxy with https "
                          "in front. Is the proxy on another machine? Then set KNOOPPUNT_BEHIND_PROXY=yes.")),
    ]  # fmt: skip
    found = [sentence for is_broken, sentence in rules if is_broken]
    return found or [str(fault.msg) for fault in _deployment_faults()]


def _has_no_https() -> bool:
    return not settings.ORIGIN.startswith("https://")


def _asks_for_debug() -> bool:
    return settings.DEBUG or any(os.environ.get(name, "").lower() not in _OFF for name in _DEBUG_NAMES)


def _key_is_weak() -> bool:
    key = settings.SECRET_KEY
    return len(key) < SHORTEST_KEY or len(set(key)) < _FEWEST_SIGNS or key.startswith(_KNOWN_KEYS)


def _clock_stands_still() -> bool:
    return settings.PRODUCT_DAY is not None


def _key_is_open() -> bool:
    path = settings.DATA / "secret.key"
    return path.exists() and bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _is_exposed() -> bool:
    return settings.HOST not in _LOOPBACK and os.environ.get("KNOOPPUNT_BEHIND_PROXY") != "yes"


def _deployment_faults() -> list[checks.CheckMessage]:
    found = checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True)
    return [fault for fault in found if fault.level >= checks.WARNING and not fault.is_silenced()]


def refuse_open_demo() -> None:
    """Keep the demo on this machine: everybody knows its passwords."""
    if settings.IS_DEMO and settings.HOST not in _LOOPBACK:
        raise Refusal(_("The demo runs on this machine only. Take HOST out of the environment."))


def refuse_demo_accounts() -> None:
    """Refuse to serve the demo's accounts as if they were real ones."""
    cast = [demo.email(name) for name in demo.CAST]
    if settings.MODE == "production" and get_user_model().objects.filter(email__in=cast).exists():
        message = _(
            "This database holds the demo, whose passwords everybody knows. Choose another data folder in DATA."
        )
        raise Refusal(message)


def refuse_taken_port() -> None:
    """Refuse a port on which another program answers already."""
    family = socket.AF_INET6 if ":" in settings.HOST else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.HOST, settings.PORT))
        except OSError as error:
            message = _("Port {port} cannot be used ({reason}). Choose another one, such as: PORT=8001")
            raise Refusal(message.format(port=settings.PORT, reason=error.strerror)) from None


def look_around() -> None:
    """Refuse whatever must not be served, the cheapest question first."""
    refuse_insecure_settings()
    refuse_open_demo()
    refuse_taken_port()
    integrity.refuse_damage()
    integrity.refuse_unknown_schema()
