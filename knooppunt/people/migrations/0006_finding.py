"""Finding people: the text by which a name is sorted, and the indexes of the directory."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from knooppunt.people.models.person import SortName

WORDS = {
    "people_person_words": "people_person USING gin (to_tsvector('simple', sort_name))",
    "people_seat_words": "people_seat USING gin (to_tsvector('simple', function))",
    "people_organisation_words": "people_organisation USING gin (to_tsvector('simple', name))",
}
SEAT = ["organisation", "role", "layer", "theme", "duty", "start", "end", "person"]


def sort_names(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Write how the names that are there are sorted; the field makes the text."""
    persons = apps.get_model("people", "Person").objects
    persons.bulk_update(persons.all(), ["sort_name"], batch_size=1000)


def index_words(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Index the words where there is an index for words; SQLite reads them from the plain indexes."""
    if schema_editor.connection.vendor == "postgresql":
        for name, place in WORDS.items():
            schema_editor.execute(f"CREATE INDEX {name} ON {place}")


def forget_words(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take these indexes away."""
    if schema_editor.connection.vendor == "postgresql":
        for name in WORDS:
            schema_editor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):
    """Adds the field and the indexes."""

    dependencies = [("people", "0005_left_on")]
    operations = [
        migrations.AddField("person", "sort_name", SortName(blank=True, editable=False, max_length=170)),
        migrations.RunPython(sort_names, migrations.RunPython.noop),
        migrations.AddIndex("person", models.Index(fields=["sort_name", "id"], name="people_person_by_name")),
        migrations.AddIndex("organisation", models.Index(fields=["kind"], name="people_organisation_of_kind")),
        migrations.AddIndex("seat", models.Index(fields=SEAT, name="people_seat_directory")),
        migrations.AddIndex("seat", models.Index(fields=["function", "person"], name="people_seat_by_function")),
        migrations.RunPython(index_words, forget_words),
        migrations.AddIndex(
            "seat", models.Index(fields=["role", "organisation", "person"], name="people_seat_of_role")
        ),
    ]
