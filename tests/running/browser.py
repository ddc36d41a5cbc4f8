"""A very small browser: keeps cookies, fills in forms with the hidden fields they came with."""

import re
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from urllib.parse import urlencode

from tests.running.children import PATIENCE, Answer, Child

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class _Stay(urllib.request.HTTPRedirectHandler):
    """Shows a redirect instead of following it."""

    def redirect_request(self, *_args: object, **_kwargs: object) -> None:
        return None


class Browser:
    """One person at one screen."""

    def __init__(self, child: Child) -> None:
        self._root = f"http://127.0.0.1:{child.port}"
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), _Stay()).open

    def ask(self, path: str, fields: dict[str, str] | None = None) -> Answer:
        """Get a page, or post these fields to it."""
        body = urlencode(fields).encode() if fields else None
        return self.send(urllib.request.Request(f"{self._root}{path}", body))  # noqa: S310 - our own child

    def send(self, request: urllib.request.Request) -> Answer:
        """Send a request as it is."""
        try:
            with self._open(request, timeout=PATIENCE) as response:
                return Answer(response.status, response.headers, response.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def form(self, path: str, typed: dict[str, str], posted: dict[str, str] | None = None) -> dict[str, str]:
        """Give the fields of the form at a path as they would be posted: the hidden ones, and what is typed."""
        hidden = _HIDDEN.findall(self.ask(path, posted).body.decode())
        return {**dict(hidden), **typed}

    def log_in(self, email: str, password: str) -> None:
        """Come in by the front door."""
        path = "/account/inloggen/"
        answer = self.ask(path, self.form(path, {"login": email, "password": password}))
        assert answer.status == 302, answer.body
