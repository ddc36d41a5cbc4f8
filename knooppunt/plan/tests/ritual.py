"""The ritual of a page with a verb: it works, a stranger gets 404, a reader 403, and looking changes nothing."""

from collections.abc import Callable

from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry

Browse = Callable[[User], Client]


def keep_the_ritual(browse: Browse, address: str, *, writer: User, reader: User, outsider: User) -> None:
    """Look at a page with a verb as each of three, and post as the two who may not."""
    entries = Entry.objects.count()
    assert browse(writer).get(address).status_code == 200
    assert browse(reader).get(address).status_code == 403
    assert browse(reader).post(address).status_code == 403
    assert browse(outsider).get(address).status_code == 404
    assert browse(outsider).post(address).status_code == 404
    assert Client().get(address).status_code == 302
    assert Entry.objects.count() == entries


def post(browse: Browse, user: User, address: str, **values: object) -> str:
    """Send a form and give the address it leads to."""
    answer = browse(user).post(address, values)
    assert answer.status_code == 302, answer.context["form"].errors if answer.context else answer.status_code
    return str(answer["Location"])
