"""The settings of every test: the fixed day, and none of what only a real installation has."""

import os

os.environ.setdefault("KNOOPPUNT_MODE", "test")
os.environ.setdefault("KNOOPPUNT_DAY", "2023-09-18")

from knooppunt.config.settings import *  # noqa: F403 - the mode must be known before the settings are read

# allauth asks twice: while it logs somebody out, and while it looks at the link of a mail.
ZEAL_ALLOWLIST = [{"model": "accounts.Login", "field": "get()"}, {"model": "accounts.User", "field": "get()"}]
