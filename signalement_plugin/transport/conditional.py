"""Reads that a server may answer with "not changed": by ETag (RFC 9110, 13.1).

Last-Modified is not used: it does not change when a report disappears from a list.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace

from requests.structures import CaseInsensitiveDict

from .response import Response

KEPT_BYTES = 8 * 1024 * 1024
"""Most bytes of all stored answers of one client together; the last used ones are kept."""
NOT_CHANGED = 304
_OK = 200
_DATA = ("json", "xml")
_OF_NOW = ("Link", "X-Total-Count")
"""Headers about the other pages: those of a 304 answer replace the stored ones."""


@dataclass(frozen=True)
class KeptResponse:
    """An answer, and the headers that ask for it only if it has changed."""

    answer: Response
    ask: Mapping[str, str]


class ResponseCache:
    """The stored answers of one client, for all its threads. They are not shared between clients,
    as each has its own login."""

    def __init__(self, most: int = KEPT_BYTES) -> None:
        self._most, self._size = most, 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, KeptResponse] = OrderedDict()

    def ask(self, key: Hashable) -> Mapping[str, str]:
        """Headers for a read of this kind; none where nothing is kept."""
        with self._lock:
            found = self._kept.get(key)
            return found.ask if found is not None else {}

    def whole(self, key: Hashable, asked: Mapping[str, str], answer: Response) -> Response:
        """The complete answer: the stored one where the server answers 304 to the headers
        ``asked``. A 304 without such headers, or to older ones, is returned as it is."""
        with self._lock:
            found = self._kept.get(key)
            if answer.status == NOT_CHANGED:
                if found is None or not asked or found.ask != asked:
                    return answer
                self._kept.move_to_end(key)
                return replace(
                    found.answer,
                    headers=_with_those_of_now(found.answer.headers, answer.headers),
                    began=answer.began,
                    server_time=answer.server_time,
                    elapsed=answer.elapsed,
                )
            self._keep(key, answer)
        return answer

    def _keep(self, key: Hashable, answer: Response) -> None:
        before = self._kept.pop(key, None)
        if before is not None:
            self._size -= len(before.answer.body)
        asks = _validators(answer)
        if not asks or len(answer.body) > self._most:
            return
        self._kept[key] = KeptResponse(answer, asks)
        self._size += len(answer.body)
        while self._size > self._most:
            _, oldest = self._kept.popitem(last=False)
            self._size -= len(oldest.answer.body)


def _with_those_of_now(kept: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    headers = CaseInsensitiveDict(kept)
    headers.update({name: now[name] for name in _OF_NOW if name in now})
    return headers


def _validators(answer: Response) -> dict[str, str]:
    """The headers that ask whether an answer has changed; empty where it has no ETag or may not be
    kept."""
    headers = answer.headers
    if answer.status != _OK or not any(one in answer.media_type for one in _DATA):
        return {}
    if "no-store" in headers.get("Cache-Control", "").lower() or headers.get("Vary") == "*":
        return {}
    tag = headers.get("ETag", "").strip()
    return {"If-None-Match": tag} if tag else {}
