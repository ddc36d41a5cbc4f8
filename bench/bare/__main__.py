"""Answers the orders of the benchmark with the bare app: ``python -m bench.bare EMAIL JOBS``."""

import json
import sys

from bench.bare.app import application
from bench.calling import Browser, obey
from bench.session import cookies

email, jobs = sys.argv[1:]
obey(Browser(application, cookies(email)), json.loads(jobs))
