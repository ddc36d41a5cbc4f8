"""Asks the door for something."""

from knooppunt.trends import views
