"""The tag that gives a form its replay token."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from knooppunt.audit.replay import FIELD, fresh

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """Draw the hidden field that lets a form do its work once."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, fresh())
