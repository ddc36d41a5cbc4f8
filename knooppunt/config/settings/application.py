"""What the product is made of: apps, middleware, templates, languages."""

from pathlib import Path

import django_stubs_ext
from django.utils.translation import gettext_lazy as _

from knooppunt.config.settings.environment import DATA, MODE

django_stubs_ext.monkeypatch()

BASE = Path(__file__).resolve().parent.parent.parent

INSTALLED_APPS = [
    "knooppunt.config",
    "knooppunt.desk",
    "knooppunt.plan",
    "knooppunt.knowledge",
    "knooppunt.gatherings",
    "knooppunt.questions",
    "knooppunt.stances",
    "knooppunt.trends",
    "knooppunt.catalogue",
    "knooppunt.privacy",
    "knooppunt.network",
    "knooppunt.access",
    "knooppunt.imports",
    "knooppunt.post",
    "knooppunt.topics",
    "knooppunt.guard",
    "knooppunt.search",
    "knooppunt.people",
    "knooppunt.accounts",
    "knooppunt.audit",
    "knooppunt.look",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "knooppunt.config.headers.HeadersMiddleware",
    "knooppunt.config.limits.LimitsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "knooppunt.access.gate.FactorsMiddleware",
    "knooppunt.audit.replay.ReplayMiddleware",
    "knooppunt.config.failures.FailuresMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": False,
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", ["django.template.loaders.app_directories.Loader"])],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "knooppunt.look.context.look",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "knooppunt.look.templatetags.look",
                "knooppunt.audit.templatetags.replay",
            ],
        },
    }
]

ROOT_URLCONF = "knooppunt.config.urls"
WSGI_APPLICATION = "knooppunt.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [BASE.parent / "locale", BASE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:desk"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "knooppunt.accounts.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False  # a session ends with the browser, and after SESSION_COOKIE_AGE at the latest
ACCOUNT_FORMS = {
    "login": "knooppunt.accounts.forms.LoginForm",
    "change_password": "knooppunt.accounts.forms.ChangePasswordForm",
    "reset_password": "knooppunt.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "knooppunt.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "knooppunt.accounts.forms.ReauthenticateForm",
}
ACCOUNT_EMAIL_NOTIFICATIONS = True  # whoever changes how an account is opened, its owner hears of it
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
MFA_ADAPTER = "knooppunt.accounts.factors.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # who was invited by mail has shown that the address is theirs
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = MODE != "production"
MFA_FORMS = {
    "authenticate": "knooppunt.accounts.forms.AuthenticateForm",
    "reauthenticate": "knooppunt.accounts.forms.ReauthenticateFactorForm",
    "activate_totp": "knooppunt.accounts.forms.ActivateAppForm",
    "add_webauthn": "knooppunt.accounts.forms.AddPasskeyForm",
    "authenticate_webauthn": "knooppunt.accounts.forms.AuthenticatePasskeyForm",
    "reauthenticate_webauthn": "knooppunt.accounts.forms.ReauthenticatePasskeyForm",
}
DEMANDS_FACTORS = MODE == "production"  # the cast of the demo logs in with one click; tests ask for it themselves
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key,60/m/ip", "reset_password": "20/m/ip,5/m/key"}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "knooppunt_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # what counts wrong passwords must not be pushed out by more of them
    }
}

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_USE_FINDERS = MODE == "test"
_kept_files = "django.contrib.staticfiles" if MODE == "test" else "whitenoise"
_kept_kind = "StaticFilesStorage" if MODE == "test" else "CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": f"{_kept_files}.storage.{_kept_kind}"},
}
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
UPLOAD_LIMITS = {"/lijsten/nieuw/": 26_000_000}  # the few addresses that take a file

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # A page that is not there or not for you is an answer, not a fault of ours.
        "django.request": {"level": "ERROR"},
        # A worker that is asked to stop stops; that needs no warning.
        "django_tasks_db": {"level": "ERROR"},
    },
}
