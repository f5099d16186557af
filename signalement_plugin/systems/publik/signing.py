"""Signs addresses for Publik: an HMAC over the query, the time and a nonce, valid once and for
thirty seconds."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timezone
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

CLOCK_WINDOW_S = 30.0
"""Seconds by which the time of a signature may differ from the server's clock."""

_NONCE_BYTES = 16


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


def new_nonce() -> str:
    return secrets.token_hex(_NONCE_BYTES)


@dataclass(frozen=True)
class Signer:
    """Signs with the identifier and the key of an API client of Publik.

    ``now`` returns aware times, ``nonce`` a text that is never the same twice.
    """

    identifier: str
    key: str = field(repr=False)
    now: Callable[[], datetime] = utc_now
    nonce: Callable[[], str] = new_nonce

    def sign(self, url: str) -> str:
        """The signed address for one attempt; the next attempt needs a new signature."""
        parts = urlsplit(url)
        asked = f"{parts.query}&" if parts.query else ""
        query = f"{asked}{urlencode([('orig', self.identifier)])}"
        query = signed_query(query, self.key, self.now(), self.nonce())
        return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def signed_query(query: str, key: str, now: datetime, nonce: str) -> str:
    """``query`` (percent-encoded, with its ``orig``) and its signature, which comes last."""
    stamp = now.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    tail = urlencode([("algo", "sha256"), ("timestamp", stamp), ("nonce", nonce)])
    whole = f"{query}&{tail}"
    mac = hmac.new(key.encode("utf-8"), whole.encode("utf-8"), hashlib.sha256).digest()
    return f"{whole}&signature={quote(base64.b64encode(mac).decode('ascii'), safe='')}"
