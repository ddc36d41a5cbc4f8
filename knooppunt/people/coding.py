"""The code by which an organisation or a group is found in an address."""

from itertools import count
from typing import Any

from django.db.models import QuerySet
from django.utils.text import slugify

LONGEST = 50


def free_code(rows: QuerySet[Any], name: str) -> str:
    """Make a code from a name that no row has yet."""
    wanted = slugify(name)[:LONGEST].strip("-") or "nieuw"
    taken = set(rows.filter(code__startswith=wanted).values_list("code", flat=True))
    return next(code for number in count(1) if (code := wanted if number == 1 else f"{wanted}-{number}") not in taken)
