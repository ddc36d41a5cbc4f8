"""Climbs over the wall, although its floor is higher."""

from knooppunt.casework import models
