"""What a reporting site calls itself: read from its front page, without a login."""

from __future__ import annotations

import re
from contextlib import closing
from html.parser import HTMLParser
from urllib.parse import urlsplit

from ..core.errors import ServerError
from ..core.text.folding import fold
from ..core.text.hidden import hides
from ..transport.client import Client
from ..transport.response import any_answer
from .base import Address
from .values import text

LONGEST = 60
"""Most characters of a name; a longer title is a sentence."""
LOOKED_AT = 100_000
"""Bytes of a page that are read: its head is at the beginning."""
_BETWEEN = re.compile(r"\s+[-–—|·•»:]{1,2}\s+")
_OF_ANY_SITE = frozenset(
    {
        *("accueil", "page d'accueil", "bienvenue", "connexion", "se connecter"),
        *("startpagina", "welkom", "home", "aanmelden", "inloggen"),
        *("startseite", "willkommen", "anmelden", "anmeldung"),
        *("welcome", "homepage", "index", "log in", "login", "sign in"),
    }
)
"""Parts of a title that name the page and not the site."""
_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
"""Names of ``meta`` elements, the most likely first; ``title`` comes after them."""


def site_name(address: Address) -> str:
    """The name of the site of an address; empty where it has none, or cannot be read. Waits for
    the network; any thread but the main one."""
    parts = urlsplit(address.endpoint)
    with closing(Client(address.http)) as client:
        try:
            front = f"{parts.scheme}://{parts.netloc}/"
            page = client.get(front, headers={"Accept": "text/html"}, judge=any_answer)
        except ServerError:
            return ""
    return name_in(page.body) if page.status < 300 and "html" in page.media_type else ""  # noqa: PLR2004


def name_in(page: bytes) -> str:
    """The name of a site, from one of its HTML pages; empty for none."""
    head = _Head()
    head.feed(page[:LOOKED_AT].decode("utf-8", "replace"))
    names = (head.names.get(name, "") for name in (*_NAMES, "title"))
    return next(filter(None, map(_as_name, names)), "")


def _as_name(title: str) -> str:
    plain = text(" ".join(title.split()), 4 * LONGEST)
    parts = [one.strip() for one in _BETWEEN.split(plain)]
    own = [one for one in parts if one and fold(one) not in _OF_ANY_SITE]
    return own[0] if own and len(own[0]) <= LONGEST and not hides(own[0]) else ""


class _Head(HTMLParser):
    """Reads the head of a page. ``names``: name of a ``meta`` element, or ``title`` → its text; of
    equal names the first."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, str] = {}
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._in_title = tag == "title" and "title" not in self.names
        if tag == "meta":
            name = given.get("property") or given.get("name") or ""
            self.names.setdefault(name.lower(), given.get("content") or "")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.names["title"] = self.names.get("title", "") + data

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
