"""Migrations: none missing, and each app's in one line."""

from collections.abc import Mapping
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

Key = tuple[str, str]


def forks(parents: Mapping[Key, set[Key]]) -> list[str]:
    """List the apps whose migrations do not follow each other one by one."""
    found = []
    for app in sorted({app for app, _ in parents}):
        own = sorted(key for key in parents if key[0] == app)
        for before, key in zip([None, *own], own, strict=False):
            expected = {before} if before else set()
            if {parent for parent in parents[key] if parent[0] == app} != expected:
                found.append(f"{app}.{key[1]}")
    return found


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said, stderr=said, verbosity=1)
    except SystemExit:
        pytest.fail(said.getvalue())


@pytest.mark.django_db
def test_migrations_stand_in_one_line() -> None:
    loader = MigrationLoader(connection)
    ours = {
        key: found for key, found in loader.disk_migrations.items() if type(found).__module__.startswith("knooppunt")
    }
    assert ours
    assert forks({key: set(found.dependencies) for key, found in ours.items()}) == []


def test_a_fork_is_refused() -> None:
    first, left, right = ("trends", "0001_initial"), ("trends", "0002_left"), ("trends", "0002_right")
    assert forks({first: set(), left: {first}, right: {first}}) == ["trends.0002_right"]
