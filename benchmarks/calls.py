"""Records the requests that this process sends through ``requests``, and repeats them by plain
sessions for comparison."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import requests

TIMEOUT_S = 60


@contextmanager
def recorded() -> Iterator[list[requests.PreparedRequest]]:
    """Every request that this process sends through ``requests``, whoever sends it."""
    made: list[requests.PreparedRequest] = []
    original = requests.Session.send

    def send(
        session: requests.Session, request: requests.PreparedRequest, **how: object
    ) -> requests.Response:
        made.append(request.copy())
        return original(session, request, **how)  # type: ignore[arg-type]

    requests.Session.send = send  # type: ignore[method-assign]
    try:
        yield made
    finally:
        requests.Session.send = original  # type: ignore[method-assign]


def repeated(calls: Sequence[requests.PreparedRequest], url: str, threads: int) -> float:
    """Seconds for the same calls to another server, ``threads`` of them at a time.

    Each thread takes the next call as soon as it is free, keeps one session, and decodes.
    """
    queue = iter([_moved(call, url) for call in calls])
    guard = threading.Lock()

    def work() -> None:
        with requests.Session() as session:
            while True:
                with guard:
                    call = next(queue, None)
                if call is None:
                    return
                session.send(call, timeout=TIMEOUT_S).json()

    workers = [threading.Thread(target=work) for _ in range(threads)]
    began = time.perf_counter()
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    return time.perf_counter() - began


def _moved(call: requests.PreparedRequest, url: str) -> requests.PreparedRequest:
    copy = call.copy()
    target = urlsplit(url)
    parts = urlsplit(str(call.url))._replace(scheme=target.scheme, netloc=target.netloc)
    copy.url = urlunsplit(parts)
    return copy
