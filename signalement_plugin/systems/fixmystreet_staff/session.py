"""Requests to one site with the account of an employee: its address, the login, the session.

With a name and a password, ``Session`` signs in by the site's form, as a browser does, and again
when the session has ended. A token is sent with each request; the site accepts it for its exports
only.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as BadBase64
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urlsplit

from ...core.errors import (
    Busy,
    Forbidden,
    LostAnswer,
    Redirected,
    Refused,
    ServerError,
    TwoFactor,
    Unauthorized,
)
from ...transport.client import Client, HttpContext
from ...transport.response import Judge, Response, check_read, check_write
from ..photo_file import PhotoFile

PAGES = frozenset(
    {"about", "admin", "alert", "around", "auth", "contact", "dashboard", "faq", "my", "open311"}
    | {"photo", "report", "reports", "rss"}
)
"""First path segments of a site's pages: the part before them is the address of the site."""

_FOUND, _OK = 302, 200
_COOKIE = re.compile(r"(?:^|, )([\w.-]{1,100}=[^;,\s]{0,4000})")
_CODE = b'name="2fa_'


class Form(NamedTuple):
    """A filled form. ``fields``: name → value; ``files``: name of a field → the file in it."""

    fields: Mapping[str, str]
    files: Mapping[str, PhotoFile] = {}


class Session:
    """One site for one thread. ``cookie``: of the site's session, perhaps begun by another
    ``Session``."""

    def __init__(self, endpoint: str, context: HttpContext, client: Client | None = None) -> None:
        self._login, context = _login_of(context)
        self.client = client or Client(context)
        self.site = site_of(endpoint)
        self.cookie = ""
        self.has_token = any(name.lower() == "authorization" for name in context.headers)

    @property
    def signs_in(self) -> bool:
        """Whether there is a name and a password; a token can only read."""
        return self._login is not None

    @property
    def user(self) -> str:
        """The name of the login, an e-mail address; empty without one."""
        return self._login[0] if self._login else ""

    def get(self, path: str, params: Mapping[str, str] | None = None) -> Response:
        """A page or an export, signed in where there is a login. Raises ``Unauthorized`` where
        the site wants a login."""
        began = bool(self.cookie)
        if self.signs_in and not began:
            self.sign_in()
        try:
            return self._get(path, params)
        except (Redirected, Forbidden) as error:  # 403: a private report, without a session
            if not (self.signs_in and began):
                raise _unknown(error) from error
        self.sign_in()
        try:
            return self._get(path, params)
        except Redirected as error:
            raise _unknown(error) from error

    def post(self, path: str, form: Form, judge: Judge, operation: str) -> Response:
        """One write of a form, sent once; ``operation`` is its id, for the server's log."""
        url, headers = f"{self.site}/{path}", {**self._headers(), "X-Request-ID": operation}
        files = dict(form.files) or None
        return self.client.send(
            "POST", url, data=dict(form.fields), files=files, headers=headers, judge=judge
        )

    def sign_in(self) -> None:
        """Begin a session. Raises ``Unauthorized``, ``TwoFactor`` or ``Busy``; never
        ``LostAnswer``, because this request changes no report."""
        name, word = self._login or ("", "")
        fields = {"username": name, "password_sign_in": word}
        url = f"{self.site}/auth"
        try:
            answer = self.client.send("POST", url, data=fields, judge=_signed_in)
        except LostAnswer as error:
            raise Busy(str(error), error.server_message) from error
        self.cookie = "; ".join(_COOKIE.findall(answer.headers.get("Set-Cookie", "")))
        if not self.cookie:
            raise Unauthorized("the site began no session")

    def _get(self, path: str, params: Mapping[str, str] | None) -> Response:
        headers = {"Cache-Control": "no-cache", **self._headers()}
        return self.client.get(f"{self.site}/{path}", params, headers=headers, judge=check_read)

    def _headers(self) -> dict[str, str]:
        return {"Cookie": self.cookie} if self.cookie else {}


def site_of(endpoint: str) -> str:
    """The site, from the address of any of its pages."""
    parts = urlsplit(endpoint.strip())
    steps = [step for step in parts.path.split("/") if step]
    before = next((at for at, step in enumerate(steps) if step in PAGES), len(steps))
    return "/".join((f"{parts.scheme}://{parts.netloc}", *steps[:before]))


def _unknown(error: ServerError) -> ServerError:
    """A redirect to the login page means what other servers say with 401."""
    return (
        Unauthorized(str(error), error.server_message) if isinstance(error, Redirected) else error
    )


def _signed_in(answer: Response) -> None:
    """Judge the answer to the login form: success is a redirect to another page. Otherwise the site
    shows the form again, or asks for a code."""
    if answer.status == _FOUND:
        return
    if answer.status == _OK and _CODE in answer.body:
        raise TwoFactor("this account signs in with a code")
    if answer.status == _OK:
        raise Unauthorized("the site does not take this name and password")
    try:
        check_write(answer)
    except Refused as error:
        raise Unauthorized(str(error), error.server_message) from error


def _login_of(context: HttpContext) -> tuple[tuple[str, str] | None, HttpContext]:
    """Name and password of a Basic login, and the context without it: the site has a form for
    them."""
    kept = dict(context.headers)
    for name, value in context.headers.items():
        kind, _, coded = value.partition(" ")
        if name.lower() == "authorization" and kind.lower() == "basic":
            del kept[name]
            return _decoded(coded), replace(context, headers=kept)
    return None, context


def _decoded(coded: str) -> tuple[str, str]:
    try:
        plain = b64decode(coded.strip(), validate=True).decode("utf-8", "replace")
    except BadBase64 as error:
        raise Unauthorized("a Basic login that cannot be read") from error
    user, _, word = plain.partition(":")
    return user, word
