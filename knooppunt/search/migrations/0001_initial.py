"""The documents, and the index of their words: FTS5 on SQLite, a stored vector with GIN on PostgreSQL.

On SQLite triggers keep the index equal to the table. A later migration that makes SQLite rebuild
the table (any change of a column) loses them and has to run ``make_index`` again.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_SQLITE = (
    "CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_searchdocument', content_rowid='id')",
    """CREATE TRIGGER search_document_added AFTER INSERT ON search_searchdocument BEGIN
        INSERT INTO search_index(rowid, words) VALUES (new.id, new.words);
    END""",
    """CREATE TRIGGER search_document_removed AFTER DELETE ON search_searchdocument BEGIN
        INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words);
    END""",
    """CREATE TRIGGER search_document_changed AFTER UPDATE OF words ON search_searchdocument BEGIN
        INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO search_index(rowid, words) VALUES (new.id, new.words);
    END""",
)
_POSTGRESQL = (
    """ALTER TABLE search_searchdocument ADD COLUMN vector tsvector
        GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED""",
    "CREATE INDEX search_index ON search_searchdocument USING gin (vector)",
)
_REMOVAL = {"sqlite": "DROP TABLE search_index", "postgresql": "ALTER TABLE search_searchdocument DROP COLUMN vector"}


def make_index(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index of the database at hand."""
    for statement in _SQLITE if schema_editor.connection.vendor == "sqlite" else _POSTGRESQL:
        schema_editor.execute(statement)


def remove_index(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the index away; the triggers go with the table of documents."""
    schema_editor.execute(_REMOVAL[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    """Makes the table of documents and its index."""

    initial = True
    dependencies = [("people", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40)),
                ("object_id", models.BigIntegerField()),
                ("on", models.DateField()),
                ("url", models.CharField(max_length=300)),
                ("title", models.CharField(max_length=300)),
                ("text", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
                (
                    "audience",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.audience"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "object_id"), name="search_one_document_a_thing")
                ],
            },
        ),
        migrations.RunPython(make_index, remove_index),
    ]
