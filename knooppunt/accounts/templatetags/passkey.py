"""The tag that hands a page's script what a passkey is asked for."""

import json
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder

register = template.Library()


@register.simple_tag
def passkey_options(asked: dict[str, Any]) -> str:
    """Write the options down for an attribute, where no script can hide."""
    return json.dumps(asked, cls=DjangoJSONEncoder)
