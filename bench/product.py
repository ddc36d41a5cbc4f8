"""Answers the orders of the benchmark with the product."""

import json

from bench.calling import Browser, obey
from bench.session import cookies
from knooppunt.config.wsgi import application


def main(email: str, jobs: str) -> None:
    """Serve as this user until there are no more orders."""
    obey(Browser(application, cookies(email)), json.loads(jobs))
