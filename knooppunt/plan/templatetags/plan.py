"""Words of a plan in its templates."""

from django import template

from knooppunt.plan.models import Plan, Source, Target
from knooppunt.plan.queries.outline import Outline
from knooppunt.plan.words import promise_words

register = template.Library()


@register.simple_tag
def promise(target: Target) -> str:
    """Say what a target promises."""
    return promise_words(target)


@register.simple_tag
def waits(outline: Outline, source: Source) -> str:
    """Say what money of this source waits for; empty when for nothing."""
    mine = (condition for condition in outline.conditions if condition.code in source.conditions)
    return ", ".join(f"{condition.title}: {condition.get_state_display()}" for condition in mine)


@register.simple_tag
def theme_name(plan: Plan, code: str) -> str:
    """Give the name of a theme that the plan speaks of."""
    return plan.theme_name(code)
