"""Where mail goes: a mail server named in the environment, and nowhere in the demo."""

import os
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from knooppunt.config.settings.environment import MODE
from knooppunt.config.settings.security import ORIGIN

EMAIL_BACKEND = "knooppunt.post.backend.QueueBackend"
MAIL_TRANSPORT = {
    "production": "django.core.mail.backends.smtp.EmailBackend",
    "demo": "django.core.mail.backends.dummy.EmailBackend",  # the page of the outgoing mail shows it instead
    "test": "django.core.mail.backends.locmem.EmailBackend",
}[MODE]

_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
_server = urlsplit(os.environ.get("KNOOPPUNT_SMTP", "smtp+plain://localhost"))
if _server.scheme not in _PORTS or not _server.hostname:
    message = "KNOOPPUNT_SMTP must look like smtp://name:password@host:587, smtps://… or smtp+plain://localhost"
    raise ImproperlyConfigured(message)
if _server.scheme == "smtp+plain" and _server.hostname not in {"localhost", "127.0.0.1", "::1"}:
    message = "KNOOPPUNT_SMTP: mail leaves this machine encrypted only, by smtp:// or smtps://"
    raise ImproperlyConfigured(message)

EMAIL_HOST = _server.hostname
EMAIL_PORT = _server.port or _PORTS[_server.scheme]
EMAIL_HOST_USER = unquote(_server.username or "")
EMAIL_HOST_PASSWORD = unquote(_server.password or "")
EMAIL_USE_TLS = _server.scheme == "smtp"
EMAIL_USE_SSL = _server.scheme == "smtps"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get(
    "KNOOPPUNT_MAIL_FROM", f"Knooppunt <knooppunt@{urlsplit(ORIGIN).hostname or 'localhost'}>"
)
