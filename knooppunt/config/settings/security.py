"""What keeps the product safe; the demo on loopback is the only place with plain http."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from knooppunt.config.settings.environment import DATA, MODE, PORT

DEBUG = False
SHORTEST_KEY = 50
_is_production = MODE == "production"


def _kept_key(path: Path) -> str:
    """Read the key of this installation; make it at the first start, readable by its owner only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(60))
    return path.read_text().strip()


SECRET_KEY = os.environ.get("KNOOPPUNT_SECRET_KEY") or (
    "only-for-tests-" + "0123456789abcdef" * 4 if MODE == "test" else _kept_key(DATA / "secret.key")
)
if len(SECRET_KEY) < SHORTEST_KEY:
    message = f"KNOOPPUNT_SECRET_KEY must have at least {SHORTEST_KEY} characters"
    raise ImproperlyConfigured(message)

_demo_origin = f"http://localhost:{PORT}"
ORIGIN = os.environ.get("KNOOPPUNT_ORIGIN", "" if _is_production else _demo_origin).rstrip("/")
_host = ORIGIN.split("//")[-1].split(":")[0].split("/")[0]
ALLOWED_HOSTS = [_host] if _is_production else ["localhost", "127.0.0.1", "[::1]", "testserver"]
if _is_production:
    ALLOWED_HOSTS = [host for host in ALLOWED_HOSTS if host]
CSRF_TRUSTED_ORIGINS = [ORIGIN] if ORIGIN.startswith("https://") else []

SECURE_SSL_REDIRECT = _is_production
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _is_production else None
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _is_production else 0  # who comes from where, as the proxy with https says
SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
SECURE_HSTS_SECONDS = 63_072_000 if _is_production else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _is_production
SECURE_HSTS_PRELOAD = _is_production
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SESSION_ENGINE = "knooppunt.accounts.sessions"
SESSION_COOKIE_NAME = "__Host-session" if _is_production else "session"
SESSION_COOKIE_SECURE = _is_production
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_NAME = "__Host-csrf" if _is_production else "csrf"
CSRF_COOKIE_SECURE = _is_production
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = _is_production
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if MODE == "test"
    else ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

SECURITY_CONTACT = os.environ.get("KNOOPPUNT_SECURITY_CONTACT", f"{ORIGIN}/toegankelijkheid/" if ORIGIN else "")
SILENCED_SYSTEM_CHECKS = ["security.W002"]  # HeadersMiddleware puts X-Frame-Options on every answer
