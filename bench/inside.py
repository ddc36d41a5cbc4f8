"""Runs one benchmark module with Django set up: ``python -m bench.inside MODULE [ARGUMENT...]``."""

import sys
from importlib import import_module

import django

if __name__ == "__main__":
    django.setup()
    import_module(sys.argv[1]).main(*sys.argv[2:])
