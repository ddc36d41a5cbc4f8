"""The tags with which templates draw the components."""

from django import template
from django.template import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from knooppunt.look import assets, charts, icons
from knooppunt.look import map as maps
from knooppunt.look.components import blocks, buttons, fields, flow, marks
from knooppunt.shared.panels import draw as draw_panels

register = template.Library()

for draw in (
    assets.stylesheets, icons.icon,
    buttons.button, buttons.submit, buttons.verb, buttons.refused,
    marks.badge, marks.state, marks.level, marks.bar, marks.tile,
    blocks.empty,
    fields.field, fields.error_summary,
    flow.crumbs, flow.tabs, flow.steps, flow.pager, flow.thread, flow.job,
    charts.bar_chart, charts.stacked_chart, charts.line_chart,
    maps.municipal_map, maps.where_is,
):  # fmt: skip
    register.simple_tag(draw)

for wrap in (blocks.alert, blocks.card, blocks.table, blocks.more):
    register.simple_block_tag(wrap)


@register.simple_tag(takes_context=True)
def again(context: Context, name: str) -> SafeString:
    """Draw a block a second time: the page's heading is also its title."""
    block = context.render_context[BLOCK_CONTEXT_KEY].get_block(name)
    return SafeString(block.render(context).strip() if block else "")


@register.simple_tag(takes_context=True)
def panels(context: Context, place: str, item: object) -> SafeString:
    """Draw what apps upstairs hang on this place of a page, each under its own rights."""
    return format_html_join("", "{}", ((panel,) for panel in draw_panels(place, context["request"], item)))
