"""Authentication by a bearer token in the form of a JWT: ``any.KEY.any``."""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request

from ...reports.store import Key, Store
from .answers import FORBIDDEN, Broken, No

HOST = "sandbox.example"
_JWT = re.compile(r"[\w-]+\.([\w-]+)\.[\w-]+", re.ASCII)


@dataclass
class Backend:
    """One server: its database, a lock per signal, and per login the categories that are of no
    department of its user: their signals are not in its lists, and 403 one by one.

    ``answers``: report id → answers to the form's further questions. By category:
    ``templates`` (state, title, text) and ``messages`` (the same, and whether in use)."""

    store: Store
    locks: dict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))
    unseen: dict[str, frozenset[str]] = field(default_factory=dict)
    answers: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    templates: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    messages: dict[str, list[tuple[str, str, str, bool]]] = field(default_factory=dict)

    @contextmanager
    def locked(self, report_id: str) -> Iterator[None]:
        """The row lock, which is not waited for: the second writer breaks."""
        lock = self.locks[report_id]
        if not lock.acquire(blocking=False):
            raise Broken
        try:
            yield
        finally:
            lock.release()


def backend_of(request: Request) -> Backend:
    backend: Backend = request.app.state.backend
    return backend


def caller(request: Request) -> Key:
    """Whose token it is. A missing one, or one of another shape, breaks the server."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and not given.strip():
        raise unknown()
    token = _JWT.fullmatch(given.strip())
    if scheme.lower() != "bearer" or token is None:
        raise Broken
    key = backend_of(request).store.key(token[1])
    if key is None or not key.may_see:
        raise unknown()
    return key


def writer(request: Request) -> str:
    """The e-mail of who writes. Raises 403."""
    key = caller(request)
    if not key.may_write:
        raise No(403, FORBIDDEN)
    return email_of(key.owner)


def unknown() -> No:
    """401."""
    return No(401, {"detail": "Login failed"}, www_authenticate='Bearer realm="signals"')


def email_of(login: str) -> str:
    """Users are known by their address."""
    return login if not login or "@" in login else f"{login}@{HOST}"


def login_of(email: str) -> str:
    """The inverse of :func:`email_of`."""
    return email.removesuffix(f"@{HOST}")
