"""Forms: a field with its label, help and error, and the summary of errors on top."""

from collections.abc import Iterator

from django.forms import BaseForm, CheckboxInput, CheckboxSelectMultiple, Select, Textarea, Widget
from django.forms.boundfield import BoundField
from django.forms.widgets import ChoiceWidget
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from knooppunt.look.icons import icon as draw_icon


def field(bound: BoundField) -> SafeString:
    """Draw a field whole: label above, help below it, the error beside it, the widget last."""
    if bound.is_hidden:
        return mark_safe(bound.as_widget())  # noqa: S308 - the widget escapes its own value
    if isinstance(bound.field.widget, CheckboxInput):
        return _tick(bound)
    return _group(bound) if bound.use_fieldset else _single(bound)


def error_summary(form: BaseForm) -> SafeString:
    """List what is wrong on top of a form, each with a link to its field."""
    rows = format_html_join("", "<li>{}</li>", ((line,) for line in _wrong(form)))
    if not rows:
        return SafeString("")
    return format_html(
        '<div class="wrong" role="alert" tabindex="-1"><h2>{}</h2><ul>{}</ul></div>',
        _("Please check your answers"),
        rows,
    )


def _wrong(form: BaseForm) -> Iterator[SafeString | str]:
    yield from map(str, form.non_field_errors())
    for bound in form:
        for error in bound.errors:
            yield format_html('<a href="#{}">{}</a>: {}', _target(bound), bound.label, error)


def _target(bound: BoundField) -> str:
    return bound.id_for_label or f"{bound.auto_id}_0"


def _single(bound: BoundField) -> SafeString:
    return format_html(
        '<div class="field{}"><label class="utrecht-form-label" for="{}">{}{}</label>{}{}{}</div>',
        _wrongness(bound), bound.id_for_label, bound.label, _optional(bound),
        _help(bound), _error(bound), _drawn(bound),
    )  # fmt: skip


def _tick(bound: BoundField) -> SafeString:
    return format_html(
        '<div class="field field-tick{}">{}<label class="utrecht-form-label utrecht-form-label--checkbox" '
        'for="{}">{}</label>{}{}</div>',
        _wrongness(bound), _drawn(bound), bound.id_for_label, bound.label, _help(bound), _error(bound),
    )  # fmt: skip


def _group(bound: BoundField) -> SafeString:
    many = " choices-many" if isinstance(bound.field.widget, CheckboxSelectMultiple) else ""
    described = format_html(' aria-describedby="{}"', bound.aria_describedby) if bound.aria_describedby else ""
    return format_html(
        '<fieldset class="field choices{}{}"{}><legend class="utrecht-form-label">{}{}</legend>{}{}'
        '<div class="choice-list">{}</div></fieldset>',
        many, _wrongness(bound), described, bound.label, _optional(bound), _help(bound), _error(bound), _drawn(bound),
    )  # fmt: skip


def _drawn(bound: BoundField) -> SafeString:
    widget = bound.field.widget
    classes = f"{_class_of(widget)} {widget.attrs.get('class', '')}".strip()
    return mark_safe(bound.as_widget(attrs={"class": classes} if classes else None))  # noqa: S308 - the widget escapes its own value


def _class_of(widget: Widget) -> str:
    if isinstance(widget, ChoiceWidget) and not isinstance(widget, Select):
        return ""
    if isinstance(widget, CheckboxInput):
        return "utrecht-checkbox utrecht-checkbox--html-input"
    if isinstance(widget, Textarea):
        return "utrecht-textarea utrecht-textarea--html-textarea"
    if isinstance(widget, Select):
        return "utrecht-select utrecht-select--html-select"
    return "utrecht-textbox utrecht-textbox--html-input"


def _optional(bound: BoundField) -> SafeString:
    if bound.field.required:
        return SafeString("")
    return format_html(' <span class="field-optional">({})</span>', getattr(bound.field, "need", _("not required")))


def _help(bound: BoundField) -> SafeString:
    if not bound.help_text:
        return SafeString("")
    return format_html(
        '<div class="utrecht-form-field-description" id="{}_helptext">{}</div>', bound.auto_id, bound.help_text
    )


def _error(bound: BoundField) -> SafeString:
    if not bound.errors:
        return SafeString("")
    lines = format_html_join(" ", "{}", ((error,) for error in bound.errors))
    return format_html(
        '<div class="utrecht-form-field-error-message" id="{}_error">{}<span><span class="unseen">{}: </span>{}</span>'
        "</div>",
        bound.auto_id, draw_icon("wrong"), _("Error"), lines,
    )  # fmt: skip


def _wrongness(bound: BoundField) -> str:
    return " field-wrong" if bound.errors else ""
