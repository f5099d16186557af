"""Connections from QGIS to the database of a team, by the driver that comes with QGIS.

``psycopg2`` is what QGIS's own DB Manager needs (docs/adr/0052). This module is imported when a
connection of this kind is opened, and not before.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import psycopg2
from psycopg2.extensions import connection as Connection  # noqa: N812 it is a class
from psycopg2.extensions import make_dsn

from ...core.errors import (
    Busy,
    Forbidden,
    LostAnswer,
    NotSupported,
    Refused,
    ServerError,
    Unauthorized,
    Unreachable,
)
from ..base import Address
from .rows import Row

_LOGIN = ("authentication failed", "no password supplied", "does not exist", "pg_hba.conf")
_MEANS: dict[str, type[ServerError]] = {
    "42501": Forbidden,  # no right
    "42P01": Forbidden,  # no such view: no team's database, or no right to it
    "42883": NotSupported,
    "42703": NotSupported,
    "SG413": Refused,
    "53100": Busy,  # the disk is full
    "53300": Busy,  # too many connections
    "25006": Busy,  # a replica: it cannot be written to
    "55P03": Busy,
}
_UNTOLD = ("08", "57")  # the connection broke, or the server ends: it may have been done before


class Database:
    """One connection, for one thread at a time; opened when it is used, and anew after it broke.
    Each statement is a transaction of its own. ``commune``: its schema."""

    def __init__(self, address: Address, commune: str) -> None:
        self._address, self._commune = address, commune
        self._open: Connection | None = None

    def rows(self, sql: str, *bound: object) -> list[Row]:
        """What a question brings. Raises ``ServerError``."""
        return self._run(sql, bound, Unreachable)

    def write(self, sql: str, *bound: object) -> list[Row]:
        """The same of what may have been done where no answer came: ``LostAnswer``."""
        return self._run(sql, bound, LostAnswer)

    @property
    def wire(self) -> Connection:
        """The open connection. Raises ``ServerError``."""
        if self._open is None or self._open.closed:
            self._open = opened(self._address, self._commune)
        return self._open

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _run(self, sql: str, bound: Sequence[object], unanswered: type[ServerError]) -> list[Row]:
        wire = self.wire
        try:
            with wire.cursor() as cursor:
                cursor.execute(sql, tuple(bound))
                names = [column.name for column in cursor.description or ()]
                found = cursor.fetchall() if names else []
        except psycopg2.Error as error:
            if isinstance(error, (psycopg2.OperationalError, psycopg2.InterfaceError)):
                self.close()
            raise _error_of(error, unanswered) from error
        return [dict(zip(names, row)) for row in found]


def opened(address: Address, commune: str = "") -> Connection:
    """A connection whose statements see the views of ``commune``. Raises ``ServerError``."""
    user, password = _login(address)
    patience_ms = int(1000 * address.http.read_timeout)
    given = {
        "application_name": "signalement",
        "connect_timeout": str(max(2, int(address.http.connect_timeout))),
        "tcp_user_timeout": str(patience_ms),
        "options": f"-c statement_timeout={patience_ms} -c timezone=UTC",
        **({"user": user} if user else {}),
        **({"password": password} if password else {}),
    }
    try:
        wire = psycopg2.connect(make_dsn(address.endpoint, **given))
        wire.autocommit = True
        if commune:
            with wire.cursor() as cursor:  # its name was checked: small letters, digits and _
                cursor.execute("SELECT set_config('search_path', %s, false)", (commune,))
    except psycopg2.Error as error:
        raise _unopened(error) from error
    return wire


@contextmanager
def answering() -> Iterator[None]:
    """What the driver says no to inside is ``Unreachable``."""
    try:
        yield
    except psycopg2.Error as error:
        raise _error_of(error, Unreachable) from error


def _login(address: Address) -> tuple[str, str]:
    """User and password of HTTP Basic, which is how QGIS hands a login out; else libpq's own ways
    (service file, password file) are left to it."""
    kind, _, value = address.http.headers.get("Authorization", "").partition(" ")
    if kind != "Basic":
        return "", ""
    try:
        user, _, password = base64.b64decode(value, validate=True).decode("utf-8").partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return user, password


def _unopened(error: psycopg2.Error) -> ServerError:
    message = first_line(error)
    kind = Unauthorized if any(word in message for word in _LOGIN) else Unreachable
    return kind(message)


def _error_of(error: psycopg2.Error, unanswered: type[ServerError]) -> ServerError:
    code, message = error.pgcode or "", first_line(error)
    if not code or code.startswith(_UNTOLD):
        return unanswered(message)
    kind = _MEANS.get(code, Refused)
    return Forbidden(message, whole=True) if kind is Forbidden else kind(message)


def first_line(error: psycopg2.Error) -> str:
    """The others may repeat what people wrote."""
    return str(error).strip().partition("\n")[0][:300]
