"""A marked secret in a signal of each level is found by its readers and by nobody else."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level, Role
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Scope, asks, changes, indicators
from knooppunt.shared.thread import thread_of
from knooppunt.trends.models import Signal
from knooppunt.trends.tests.factories import (
    make_advice,
    make_interpretation,
    make_perspective,
    make_signal,
    make_specialist,
    make_topic,
    make_user,
)

Browse = Callable[[User], Client]
SECRET = "ZILVERVOS"


@pytest.fixture(params=Level)
def secret(request: pytest.FixtureRequest, anna: User, bart: User, carla: User) -> Signal:
    """A signal of this level with an interpretation and advice as narrow as can be, beside an open line."""
    level: Level = request.param
    named = [Person.objects.get(user=bart)] if level == Level.RED else []
    signal = make_signal(anna, f"{SECRET} in de wijk.", level=level, circle=named)
    line = make_interpretation(bart, signal, level=level, title=f"{SECRET} geduid", circle=named)
    make_advice(bart, line, level=level, title=f"{SECRET} advies", perspective=make_perspective(bart), circle=named)
    make_advice(bart, make_interpretation(bart, make_signal(anna)), perspective=make_perspective(bart))
    return signal


@pytest.fixture
def everybody(anna: User, bart: User, carla: User, dirk: User, stranger: User) -> list[User]:
    """Everybody who may matter."""
    others = [make_user(role.name, role) for role in (Role.TEACHER, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER)]
    return [anna, bart, carla, dirk, stranger, make_specialist(), make_specialist("Kennemerland"), *others]


def addresses(signal: Signal) -> list[str]:
    interpretation = signal.interpretations.get()
    return [
        "/", "/trends/", f"/trends/?onderwerp={make_topic().pk}", f"/trends/?gebied={make_municipality().pk}",
        "/trends/mijn/", "/duidingen/", "/adviezen/", "/duidingen/nieuw/", f"/duidingen/nieuw/?signals={signal.pk}",
        make_municipality().get_absolute_url(), make_municipality().region.get_absolute_url(),
        signal.get_absolute_url(), interpretation.get_absolute_url(), f"{interpretation.get_absolute_url()}advies/",
        *(advice.get_absolute_url() for advice in interpretation.advices.all()),
        *(advice.perspective.get_absolute_url() for advice in interpretation.advices.all()),
        "/zoeken/?q=wijk", "/zoeken/?q=geduid",
    ]  # fmt: skip


def test_only_its_readers_find_it(secret: Signal, everybody: list[User], browse: Browse) -> None:
    for user in everybody:
        fresh = User.objects.get(pk=user.pk)
        reads = secret.audience_id in audience_ids(fresh)
        found = {address for address in addresses(secret) if _says(browse(user), address)}
        assert bool(found) == reads, (fresh.name, found)
        assert _offers_hold(fresh, secret) == reads, fresh.name


def _says(client: Client, address: str) -> bool:
    return SECRET in client.get(address).content.decode()


def _offers_hold(user: User, signal: Signal) -> bool:
    """Tell whether the thread or the news give anything of it away."""
    interpretation = signal.interpretations.get()
    threads = [*thread_of(user, "signal", signal.pk), *thread_of(user, "interpretation", interpretation.pk)]
    rows = [row.label for step in threads for row in step.rows]
    for code in ("trends:signal", "trends:interpretation", "trends:advice"):
        change = changes.get(code)
        rows += [row.label for row in change.visible(user, set(range(1, 9))).values()] if change else []
    rows += [str(row.text) for ask in asks for row in ask.items(user)]
    return any(SECRET in row for row in rows)


def test_counts_hold_just_what_the_network_may_know(secret: Signal) -> None:
    scope = Scope(today(), today(), "CTER")
    is_known = Level(secret.audience.level) in {Level.CLEAR, Level.GREEN}
    for code in ("signal", "interpretation", "advice"):
        indicator = indicators.get(f"trends.{code}")
        assert indicator is not None
        labels = [indicator.row(item).label for item in indicator.items(scope)]
        assert any(SECRET in label for label in labels) == is_known
        assert indicator.planned(scope).count() == 0
        public = [indicator.row(item).label for item in indicator.public(indicator.items(scope))]
        assert any(SECRET in label for label in public) == (secret.audience.level == Level.CLEAR)
