"""Knows a later stage."""

from knooppunt.gatherings import models
