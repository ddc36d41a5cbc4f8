"""People and places: areas, organisations, persons, seats, groups and audiences."""
