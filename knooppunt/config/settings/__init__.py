"""Settings: one set of rules, with what differs per place taken from the environment.

``KNOOPPUNT_MODE`` is ``production`` (the default), ``demo`` or ``test``.
"""

from knooppunt.config.settings.application import *  # noqa: F403 - Django reads every setting from this one module
from knooppunt.config.settings.environment import *  # noqa: F403 - the same
from knooppunt.config.settings.mail import *  # noqa: F403 - the same
from knooppunt.config.settings.security import *  # noqa: F403 - the same
