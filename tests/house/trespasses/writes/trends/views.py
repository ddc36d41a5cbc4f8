"""A door through which rows are changed."""

from django.db import connection

from knooppunt.trends.models import Signal


def share(request, form, signal):
    """Change rows in six ways."""
    Signal.objects.create(what="…")
    Signal.objects.filter(pk=1).update(what="…")
    signal.delete()
    form.save()
    signal.themes.set([])
    connection.cursor().execute("UPDATE trends_signal SET what = ''")
