"""The index holds every token once for each audience, with its place: FTS5 on SQLite, a table of its own on PostgreSQL.

On SQLite triggers keep the index equal to the table. A later migration that makes SQLite rebuild the table (any change
of a column) loses them and has to run ``make_index`` again.
"""

from itertools import islice

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from knooppunt.search.language import tokens

_PLACE = "CAST(julianday({row}.\"on\") AS INTEGER) << 32 | {row}.id"
_WORDS = "replace(rtrim({row}.words), ' ', ' ' || {row}.audience_id)"
_ADD = "INSERT INTO search_index(rowid, words) VALUES ({place}, {words});".format(
    place=_PLACE.format(row="new"), words=_WORDS.format(row="new")
)
_REMOVE = "INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', {place}, {words});".format(
    place=_PLACE.format(row="old"), words=_WORDS.format(row="old")
)
_SQLITE = (
    "CREATE VIRTUAL TABLE search_index USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')",
    f"CREATE TRIGGER search_document_added AFTER INSERT ON search_searchdocument BEGIN {_ADD} END",
    f"CREATE TRIGGER search_document_removed AFTER DELETE ON search_searchdocument BEGIN {_REMOVE} END",
    f"""CREATE TRIGGER search_document_changed AFTER UPDATE OF words, audience_id, "on" ON search_searchdocument
        BEGIN {_REMOVE} {_ADD} END""",
)
_FILL = f"INSERT INTO search_index(rowid, words) SELECT {_PLACE}, {_WORDS} FROM search_searchdocument AS row".format(
    row="row"
)
_ROWS = """SELECT DISTINCT one.audience_id || said.token,
    ((one."on" - DATE '2000-01-01' + 2451544)::bigint << 32) | one.id
    FROM {rows} AS one CROSS JOIN LATERAL unnest(string_to_array(btrim(one.words), ' ')) AS said(token)
    WHERE said.token <> ''"""
_TAKE_OUT = f"DELETE FROM search_posting WHERE (token, place) IN ({_ROWS.format(rows='gone')});"
_PUT_IN = f"INSERT INTO search_posting {_ROWS.format(rows='come')};"
_FUNCTION = "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$"
_TRIGGER = """CREATE TRIGGER {name} AFTER {when} ON search_searchdocument {tables}
    FOR EACH STATEMENT EXECUTE FUNCTION {name}()"""
_COME, _GONE = "NEW TABLE AS come", "OLD TABLE AS gone"
_WATCHED = (
    ("search_document_added", "INSERT", f"REFERENCING {_COME}", _PUT_IN),
    ("search_document_removed", "DELETE", f"REFERENCING {_GONE}", _TAKE_OUT),
    ("search_document_changed", "UPDATE", f"REFERENCING {_GONE} {_COME}", _TAKE_OUT + _PUT_IN),
    ("search_document_emptied", "TRUNCATE", "", "TRUNCATE search_posting;"),
)
_POSTGRESQL = (
    """CREATE TABLE search_posting (
        token text COLLATE "C" NOT NULL, place bigint NOT NULL, PRIMARY KEY (token, place))""",
    *(_FUNCTION.format(name=name, body=body) for name, _when, _tables, body in _WATCHED),
    *(_TRIGGER.format(name=name, when=when, tables=tables) for name, when, tables, _body in _WATCHED),
)
_OLD = {
    "sqlite": (
        *(f"DROP TRIGGER IF EXISTS search_document_{name}" for name in ("added", "removed", "changed")),
        "DROP TABLE IF EXISTS search_index",
    ),
    "postgresql": ("ALTER TABLE search_searchdocument DROP COLUMN IF EXISTS vector",),
}


def drop_old_index(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the index without audiences away."""
    for statement in _OLD[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def write_words(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Write the tokens of what is there; its areas and subjects come with the next change, or with a rebuild."""
    documents = apps.get_model("search", "SearchDocument").objects
    rows = documents.order_by("pk").iterator(500)
    while batch := list(islice(rows, 500)):
        for one in batch:
            one.words = tokens.of_document(one.title, one.text, [tokens.kind(one.kind)])
        documents.bulk_update(batch, ["words"])


def make_index(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index of the database at hand, and let it hold what is there."""
    lite = schema_editor.connection.vendor == "sqlite"
    for statement in _SQLITE if lite else _POSTGRESQL:
        schema_editor.execute(statement)
    schema_editor.execute(_FILL if lite else _PUT_IN.replace("come", "search_searchdocument"))


class Migration(migrations.Migration):
    """Makes the index anew, with the audiences in it."""

    dependencies = [("search", "0001_initial"), ("people", "0001_initial")]
    operations = [
        migrations.RunPython(drop_old_index, migrations.RunPython.noop),
        migrations.AddField(
            "searchdocument",
            "area",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="people.area",
            ),
        ),
        migrations.AddField("searchdocument", "subjects", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.RunPython(write_words, migrations.RunPython.noop),
        migrations.RunPython(make_index, migrations.RunPython.noop),
    ]
