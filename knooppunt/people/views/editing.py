"""The page on which something of the register is typed."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_stubs_ext import StrOrPromise

from knooppunt.look.components.flow import crumbs


def edit_page(request: HttpRequest, form: BaseForm, title: StrOrPromise, back: Any, **more: Any) -> HttpResponse:
    """Draw a form under the page it belongs to; ``back`` is that page's thing, or its label and address."""
    label, address = back if isinstance(back, tuple) else (str(back), back.get_absolute_url())
    way = crumbs(label, address, title)
    return render(request, "people/edit.html", {"form": form, "title": title, "way": way, "back": address, **more})
