"""Answers orders of a benchmark on the standard input: so many requests of one job, straight through WSGI.

The orders are lines «job count»; each answer is the processor time of the requests in milliseconds a request.
What comes back is looked at after the clock has stopped: its status, and whether the page really holds its rows.
"""

import gc
import io
import re
import sys
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

Application = Callable[[dict[str, Any], Callable[..., Any]], Any]
FORGERY, REPLAY = "csrfmiddlewaretoken", "replay_token"
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Browser:
    """Somebody logged in, who sends requests to one application in this process."""

    def __init__(self, application: Application, cookies: dict[str, str]) -> None:
        self.application, self.cookies = application, cookies
        self.spent = 0.0

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """Send one request and give its status and page, or where it leads; its time is added to ``spent``."""
        environ, heard = self._environ(path, form), []
        start = time.process_time()
        answer = self.application(environ, lambda status, headers, _error=None: heard.append((status, headers)))
        body = b"".join(answer)
        answer.close()
        self.spent += time.process_time() - start
        status, headers = heard[0]
        self._keep_cookies(headers)
        return int(status.split()[0]), dict(headers).get("Location") or body.decode()

    def _environ(self, path: str, form: dict[str, str] | None) -> dict[str, Any]:
        place, _, query = path.partition("?")
        body = urlencode(form).encode() if form else b""
        return {
            "REQUEST_METHOD": "POST" if form else "GET", "SCRIPT_NAME": "", "PATH_INFO": place, "QUERY_STRING": query,
            "CONTENT_TYPE": "application/x-www-form-urlencoded" if form else "", "CONTENT_LENGTH": str(len(body)),
            "HTTP_HOST": "localhost", "SERVER_NAME": "localhost", "SERVER_PORT": "80", "REMOTE_ADDR": "127.0.0.1",
            "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_ACCEPT_LANGUAGE": "nl", "HTTP_ACCEPT": "text/html",
            "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr, "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
        }  # fmt: skip

    def _keep_cookies(self, headers: list[tuple[str, str]]) -> None:
        given = [value.split(";")[0].partition("=") for name, value in headers if name == "Set-Cookie"]
        self.cookies |= {name: value for name, _, value in given}


class Jobs:
    """The jobs of a benchmark, done by one browser.

    A job has a ``path``, the ``status`` of its answer, a ``pattern`` and how many ``rows`` at least must match it, each
    a different one. With a ``form`` it is posted, with the token against forgery that stands in the page at ``path``.
    """

    def __init__(self, browser: Browser, jobs: dict[str, dict[str, Any]]) -> None:
        self.browser, self.jobs = browser, jobs
        self.tokens = {name: self._token(job["path"]) for name, job in jobs.items() if "form" in job}

    def _token(self, path: str) -> dict[str, str]:
        """Read the token against forgery from the page."""
        return {FORGERY: dict(_HIDDEN.findall(self.browser.ask(path)[1]))[FORGERY]}

    def run(self, name: str, count: int) -> float:
        """Do a job so many times; give the milliseconds of processor time each took."""
        self.browser.spent = 0.0
        for _ in range(count):
            self._check(name, *self.browser.ask(self.jobs[name]["path"], self._form(name)))
        return 1000 * self.browser.spent / count

    def _form(self, name: str) -> dict[str, str] | None:
        form = self.jobs[name].get("form")
        if form is None:
            return None
        fresh = {REPLAY: str(uuid4())} if REPLAY in form else {}
        return form | self.tokens[name] | fresh

    def _check(self, name: str, status: int, page: str) -> None:
        job = self.jobs[name]
        rows = set(re.findall(job["pattern"], page))
        if status != job["status"] or len(rows) < job["rows"]:
            message = f"{name}: answered {status} with {len(rows)} rows, not {job['status']} with {job['rows']}"
            raise SystemExit(message)


def obey(browser: Browser, jobs: dict[str, dict[str, Any]]) -> None:
    """Do what the lines on the standard input say until there are no more."""
    doing = Jobs(browser, jobs)
    gc.collect()
    gc.freeze()  # as the server does before it serves
    print("ready", flush=True)
    for order in sys.stdin:
        name, count = order.split()
        print(doing.run(name, int(count)), flush=True)
