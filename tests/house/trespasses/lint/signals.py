"""Reacts to rows, and reads the wall clock."""

from datetime import datetime

from django.db.models.signals import post_save

from . import models


def wake(sender, **more) -> None:
    """Say when."""
    from knooppunt.shared import clock

    print(datetime.now(), post_save, models, clock)
