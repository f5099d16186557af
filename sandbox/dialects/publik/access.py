"""Authentication as in Publik: API clients by HTTP Basic or by a signed query.

The site speaks French, as those of Walloon communes do.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import time
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timezone
from urllib.parse import parse_qsl, unquote

from starlette.requests import Request

from ...reports.store import Store
from ...web.access import store_of

WINDOW_S = 30
_CLIENT = "SELECT api_key, owner, may_see, may_write FROM api_keys WHERE owner = :owner"
_ONCE = ("orig", "algo", "timestamp")


class Denied(Exception):
    """An answer that says no, in Publik's form."""

    def __init__(
        self,
        description: str | None,
        status: int = 403,
        kind: str = "Access denied",
        code: str = "",
    ) -> None:
        super().__init__(description)
        self.description, self.status, self.kind = description, status, kind
        self.code = code or kind.lower().replace(" ", "-")


NOBODY, NO_ROLE = "Compte inconnu.", "Rôles insuffisants."


def not_found() -> Denied:
    """As a site says it: no words, and a class in its own language."""
    return Denied(None, 404, "Page non trouvée", "not-found")


class Nonces:
    """Those seen within the window. One server has one."""

    def __init__(self) -> None:
        self._seen: dict[str, float] = {}

    def use(self, nonce: str) -> None:
        """Raises ``Denied`` for one that was used."""
        now = time.monotonic()
        self._seen = {one: at for one, at in self._seen.items() if now - at < 2 * WINDOW_S}
        if nonce in self._seen:
            raise Denied("Nonce déjà utilisé.")
        self._seen[nonce] = now


class ApiClient:
    """``may_see``: has the role that may read. ``may_write``: that of the actions. ``only``: the
    department whose role is all it has; named like one, a client is that."""

    def __init__(self, identifier: str, may_see: bool, may_write: bool, only: str = "") -> None:
        self.identifier, self.may_see, self.may_write = identifier, may_see, may_write
        self.only = only

    def sees(self, row: Mapping[str, object], recipient: str) -> bool:
        """Whether a report is one of its own. ``recipient``: department of what nobody was
        given."""
        holder = row["department"] or ("" if row["assignee"] else recipient)
        return not self.only or holder == self.only


def client_of(request: Request) -> ApiClient:
    """The client that asks. Raises ``Denied``: 403; an unknown login for a list is 401."""
    store = store_of(request)
    query = request.scope["query_string"].decode("latin-1")
    if "signature=" in query:
        return _signed(request, store, query)
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        try:
            identifier, _, word = base64.b64decode(given, validate=True).decode().partition(":")
        except (binascii.Error, ValueError) as error:
            raise Denied(NOBODY) from error
        known = store.first(_CLIENT, {"owner": identifier})
        if known and hmac.compare_digest(known["api_key"].encode(), word.encode()):
            return _client(store, known)
        if request.url.path.rstrip("/").endswith("/list"):
            raise Denied("invalid authorization", 401, code="access-unauthorized")
    raise Denied(NOBODY)


def is_signed(request: Request) -> bool:
    return b"signature=" in request.scope["query_string"]


def _client(store: Store, row: dict[str, object]) -> ApiClient:
    owner = str(row["owner"])
    only = owner if owner in {team["id"] for team in store.departments()} else ""
    return ApiClient(owner, bool(row["may_see"]), bool(row["may_write"]), only)


def _signed(request: Request, store: Store, query: str) -> ApiClient:
    """Everything before ``&signature=`` is signed; what comes after it is read all the same."""
    before, _, after = query.partition("&signature=")
    pairs = parse_qsl(query, keep_blank_values=True)
    named, times = dict(pairs), Counter(name for name, _ in pairs)
    if any(times[name] != 1 for name in _ONCE):
        raise Denied("Paramètre « orig » absent ou répété.")
    known = store.first(_CLIENT, {"owner": named["orig"]})
    if known is None:
        raise Denied("Paramètre « orig » invalide.")
    if named["algo"] not in hashlib.algorithms_guaranteed:
        raise Denied("Valeur invalide pour « algo ».")
    given = unquote(after.partition("&")[0])
    wanted = hmac.new(known["api_key"].encode(), before.encode("latin-1"), named["algo"]).digest()
    if not hmac.compare_digest(base64.b64encode(wanted).decode(), given):
        raise Denied("Signature invalide.")
    _check_time(named["timestamp"])
    if named.get("nonce"):
        request.app.state.nonces.use(named["nonce"][:128])
    if named.get("email") == "" or named.get("NameID") == "":
        raise Denied(NOBODY)
    return _client(store, known)


def _check_time(text: str) -> None:
    try:
        at = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    except ValueError as error:
        raise Denied("invalid timestamp") from error
    apart = abs((datetime.now(timezone.utc) - at).total_seconds())
    if apart > WINDOW_S:
        raise Denied(f"timestamp is more than {WINDOW_S} seconds in the past: {apart:.0f}")
