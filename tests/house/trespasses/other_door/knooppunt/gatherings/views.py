"""Enters by a door of another app."""

from knooppunt.trends import forms
