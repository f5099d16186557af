"""Fetches photos and documents that a server's answers name, also from other hosts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from .client import Client
from .host_guard import HostGuard, host_of
from .response import Judge, Response, check_read


def read_file(
    client: Client,
    url: str,
    server: str,
    *,
    limit: int,
    judge: Judge = check_read,
    stranger: Judge = check_read,
    also: Iterable[str] = (),
    bare: bool = False,
) -> Response:
    """The file at ``url``. The headers and the accepted certificate of ``client`` are for the
    origin of ``server`` (an address) alone, with ``bare`` the headers for nobody. ``also``: other
    hosts of that system, by its documentation. ``judge`` is for the own origin, ``stranger`` for
    others. Raises ``NotSupported`` for no web address, ``OtherHost`` for a host that nobody has
    allowed, beside what a read raises."""
    host_of(url)  # raises for something that is no web address
    own = urlsplit(url)[:2] == urlsplit(server)[:2]
    if own and not bare:
        return client.get(url, limit=limit, judge=judge)
    context = client.context
    guard = HostGuard(host_of(server), context.file_hosts.union(also))
    pin = context.pin if own else ""
    other = Client(replace(context, headers={}, pin=pin), sleep=client.pause, guard=guard)
    try:
        return other.get(url, limit=limit, judge=stranger)
    finally:
        other.close()
