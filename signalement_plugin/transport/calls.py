"""A log of the last calls of this process to servers, without secrets and without personal data.

Of the parameters of an address only the names are kept, and values that cannot identify anybody.
Kept in memory only; may be used in any thread.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from ..core.errors import ServerError
from ..core.text.hidden import UNWANTED
from .redact import MASK, redact, without_keys

if TYPE_CHECKING:
    from .request import Params

MOST = 500
LONGEST = 500
"""Most characters of an address that is stored."""
TOLD = frozenset(
    {
        *("page", "per_page", "page_size", "pagesize", "limit", "offset", "start", "count", "rows"),
        *("start_date", "end_date", "updated_after", "updated_before", "updated_at", "since"),
        *("status", "status_type", "format", "extensions", "f", "sort", "order", "ordering"),
    }
)
"""Parameters whose values are shown: pages, times of reading and kinds."""


@dataclass(frozen=True)
class Call:
    """One request and how it ended. ``at`` is UTC; ``attempt`` counts from 1. ``status`` is 0
    where no answer came, and ``failure`` says why. ``ms`` is to the last byte; ``size`` counts the
    decompressed bytes of the answer."""

    at: datetime
    method: str
    address: str
    attempt: int
    ms: int
    status: int = 0
    size: int = 0
    failure: type[ServerError] | None = None


class Answered:
    """What the caller notes of the answer."""

    status = size = 0

    def note(self, status: int, size: int) -> None:
        self.status, self.size = status, size


class CallLog:
    """The last ``most`` calls, oldest first; ``counted``: how many there ever were."""

    def __init__(self, most: int = MOST) -> None:
        self._calls: deque[Call] = deque(maxlen=most)
        self._lock = threading.Lock()
        self.counted = 0

    def calls(self) -> list[Call]:
        with self._lock:
            return list(self._calls)

    def clear(self) -> None:
        with self._lock:
            self._calls.clear()

    def add(self, call: Call) -> None:
        with self._lock:
            self._calls.append(call)
            self.counted += 1

    @contextmanager
    def record_call(
        self, method: str, url: str, params: Params = None, attempt: int = 1
    ) -> Iterator[Answered]:
        """A context manager around a call, which is added when it has ended, also with a
        ``ServerError``."""
        began, start, answered = datetime.now(timezone.utc), time.monotonic(), Answered()
        failure: type[ServerError] | None = None
        try:
            yield answered
        except ServerError as error:
            failure = type(error)
            raise
        finally:
            ms = round((time.monotonic() - start) * 1000)
            address = shown_address(url, params)
            self.add(
                Call(began, method, address, attempt, ms, answered.status, answered.size, failure)
            )


def shown_address(url: str, params: Params = None) -> str:
    """An address without login, keys, fragment, and without values of parameters that may identify
    people."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    given = params.items() if isinstance(params, Mapping) else params or ()
    pairs += [(name, str(value)) for name, value in given]
    query = "&".join(f"{name}={value if name.lower() in TOLD else MASK}" for name, value in pairs)
    plain = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    shown = without_keys(redact(f"{plain}?{query}" if query else plain), url)
    return UNWANTED.sub("", shown)[:LONGEST]


CALLS = CallLog()
"""The calls of this QGIS process."""
