"""The verbs of words: they come from files when a region is set up or a plan is read."""

from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.topics import facts
from knooppunt.topics.models import Theme, Topic


@transaction.atomic
def ensure_theme(*, by: Any, code: str, name: str) -> Theme:
    """Give the theme of this code; add it when it is new."""
    theme, is_new = Theme.objects.get_or_create(code=code, defaults={"name": name})
    if is_new:
        record(facts.ThemeAdded(theme.pk), by=by)
    return theme


@transaction.atomic
def ensure_topic(*, by: Any, code: str, **fields: str) -> Topic:
    """Give the topic of this code; add it when it is new. ``fields``: name, name_en, family, caution."""
    topic, is_new = Topic.objects.get_or_create(code=code, defaults=fields)
    if is_new:
        record(facts.TopicAdded(topic.pk), by=by)
    return topic
