"""A TLS server, and requests to it as a connection sends them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from certificates import Signed
from http_server import Loopback, data, serving

from signalement_plugin.connection.texts.outcomes import error_sentence
from signalement_plugin.core import errors
from signalement_plugin.qgis_profile.network.http_context import http_context
from signalement_plugin.transport.client import Client

OFFICE = "reports.office.invalid"
"""A name that only the proxy knows."""


@contextmanager
def secure(signed: Signed) -> Iterator[Loopback]:
    with serving(lambda asked: data({"path": asked.path})) as server:
        server.socket = signed.context().wrap_socket(server.socket, server_side=True)
        yield server


def https(server: Loopback, host: str = "127.0.0.1") -> str:
    return f"https://{host}:{server.server_port}/"


def ask(url: str, authcfg: str = "") -> int:
    """Status of one read, sent as a connection sends it."""
    client = Client(http_context(authcfg, url), sleep=lambda _seconds: None)
    try:
        return client.get(url).status
    finally:
        client.close()


def refused(url: str, authcfg: str = "") -> errors.ServerError:
    with pytest.raises(errors.ServerError) as caught:
        ask(url, authcfg)
    return caught.value


def said(error: errors.ServerError) -> str:
    return error_sentence(error)
