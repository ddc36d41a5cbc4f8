"""The entry for the web server."""

import os

from django.core.wsgi import get_wsgi_application

from knooppunt.config.start import refuse_insecure_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knooppunt.config.settings")
application = get_wsgi_application()
refuse_insecure_settings()
