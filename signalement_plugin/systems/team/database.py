"""Connections from QGIS to the database of a team, with ``psycopg2``. Never the main thread: they
wait for the network.

``psycopg2`` comes with QGIS on Debian and Windows, because DB Manager needs it (docs/adr/0052).
This module is imported only when a connection to a team is opened.
"""

from __future__ import annotations

import base64
import binascii
import re
import select
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from weakref import WeakValueDictionary

import psycopg2
from psycopg2.extensions import connection as Connection  # noqa: N812 it is a class
from psycopg2.extensions import make_dsn
from psycopg2.sql import SQL, Identifier

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

_LOGIN = re.compile(
    r"authentication failed|no password supplied|pg_hba\.conf|authentification|Authentifizierung"
    r'|role ".*" (does not exist|is not permitted)'
    r"|rôle .* (n'existe pas|n'est pas autorisé)"
    r"|Rolle .* (existiert nicht|hat keine Berechtigung)"
)
"""PostgreSQL's messages about a login, in English, French and German: it answers in the language of
its server (there is no Dutch). The driver gives no code of an error before a login. A database that
does not exist is none of them: the address may be wrong, or it is being brought back."""
_SLASHES = re.compile(r"(?<=[^/:])/+(?=$|\?)")
"""After the name of the database in an address as people paste it; libpq would take them for it."""
_MEANS: dict[str, type[ServerError]] = {
    "42501": Forbidden,  # no right
    "42P01": Forbidden,  # no such view: not a team's database, or no right to the schema
    "42883": NotSupported,
    "42703": NotSupported,
    "SG413": Refused,
    "SG423": Busy,  # another transaction keeps the row of the change locked
    "53100": Busy,  # the disk is full
    "53300": Busy,  # too many connections
    "25006": Busy,  # a replica: it cannot be written to
    "55P03": Busy,
}
KEPT = 1
"""Number of connections that stay open while no thread uses them."""
_UNTOLD = ("08", "57")  # connection broken, server stops or stops the statement: as no answer


class Database:
    """For one thread. Each statement is a transaction of its own, over a connection that other
    threads of this QGIS use at other times. ``commune``: its schema."""

    def __init__(self, address: Address, commune: str) -> None:
        self._address, self._commune = address, commune
        self._wires: _Wires | None = None

    def rows(self, sql: str, *bound: object) -> list[Row]:
        """The rows of a query. Raises ``ServerError``; ``Unreachable`` without an answer."""
        return self._run(sql, bound, Unreachable)

    def write(self, sql: str, *bound: object) -> list[Row]:
        """As :meth:`rows`, for a statement that writes: ``LostAnswer`` without an answer."""
        return self._run(sql, bound, LostAnswer)

    def close(self) -> None:
        """Stop using the connections; they are closed when no ``Database`` uses them any more."""
        self._wires = None

    def _run(self, sql: str, bound: Sequence[object], unanswered: type[ServerError]) -> list[Row]:
        if self._wires is None:
            self._wires = _wires_to(self._address, self._commune)
        wire = self._wires.take()
        try:
            with wire.cursor() as cursor:
                cursor.execute(sql, tuple(bound))
                names = [column.name for column in cursor.description or ()]
                found = cursor.fetchall() if names else []
        except psycopg2.Error as error:
            if isinstance(error, (psycopg2.OperationalError, psycopg2.InterfaceError)):
                wire.close()
            raise _error_of(error, unanswered) from error
        finally:
            self._wires.give_back(wire)
        return [dict(zip(names, row)) for row in found]


class _Wires:
    """The free connections to one commune with one login. A desk has many threads, and few of them
    use the database at the same time. Any thread."""

    def __init__(self, address: Address, commune: str) -> None:
        self._address, self._commune = address, commune
        self._lock = threading.Lock()
        self._free: list[Connection] = []

    def take(self) -> Connection:
        """A connection for this thread alone, until :meth:`give_back`. Raises ``ServerError``."""
        with self._lock:
            while self._free:
                wire = self._free.pop()
                if not _has_ended(wire):
                    return wire
                wire.close()
        return opened(self._address, self._commune)

    def give_back(self, wire: Connection) -> None:
        """Keep a connection for the next thread. If it is broken, the free ones are probably broken
        too: all are closed."""
        with self._lock:
            over = [*self._free] if wire.closed else []
            self._free = [one for one in self._free if not wire.closed]
            if not wire.closed and len(self._free) < KEPT:
                self._free.append(wire)
            else:
                over.append(wire)
        for one in over:
            one.close()


def _has_ended(wire: Connection) -> bool:
    """Whether the server has closed a free connection: it sends nothing else while there is no
    query."""
    ready, _, _ = select.select([wire], [], [], 0)
    return bool(ready)


_all_wires: WeakValueDictionary[tuple[object, ...], _Wires] = WeakValueDictionary()
_all_wires_lock = threading.Lock()


def _wires_to(address: Address, commune: str) -> _Wires:
    """The free connections, the same object for all threads of this QGIS with this login."""
    http = address.http
    times = (http.connect_timeout, http.read_timeout)
    key = (address.endpoint, commune, http.headers.get("Authorization", ""), *times)
    with _all_wires_lock:
        found = _all_wires.get(key)
        if found is None:
            found = _all_wires[key] = _Wires(address, commune)
        return found


class Listener:
    """Listens to the notifications of a channel (``LISTEN``), with a connection of its own. Raises
    ``ServerError``."""

    def __init__(self, address: Address, commune: str, channel: str) -> None:
        self._wire = opened(address, commune)
        with answering(), self._wire.cursor() as cursor:
            cursor.execute(SQL("LISTEN {}").format(Identifier(channel)))

    def hears(self, seconds: float) -> bool:
        """Wait for a notification, at most so long; whether one came."""
        with answering():
            ready, _, _ = select.select([self._wire], [], [], seconds)
            if ready:
                self._wire.poll()
            heard = bool(self._wire.notifies)
            self._wire.notifies.clear()
        return heard

    def close(self) -> None:
        self._wire.close()


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
        wire = psycopg2.connect(make_dsn(_SLASHES.sub("", address.endpoint), **given))
        wire.autocommit = True
        if commune:
            with wire.cursor() as cursor:  # ``Team.probe`` has checked the letters of ``commune``
                cursor.execute("SELECT set_config('search_path', %s, false)", (commune,))
    except (psycopg2.Error, UnicodeDecodeError) as error:
        raise _unopened(error) from error
    return wire


@contextmanager
def answering() -> Iterator[None]:
    """Raise ``ServerError`` in place of the driver's errors; ``Unreachable`` without an answer."""
    try:
        yield
    except psycopg2.Error as error:
        raise _error_of(error, Unreachable) from error


def _login(address: Address) -> tuple[str, str]:
    """User and password, which QGIS gives as HTTP Basic; empty without them: then libpq looks into
    its service file and password file."""
    kind, _, value = address.http.headers.get("Authorization", "").partition(" ")
    if kind != "Basic":
        return "", ""
    try:
        user, _, password = base64.b64decode(value, validate=True).decode("utf-8").partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return user, password


def _unopened(error: psycopg2.Error | UnicodeDecodeError) -> ServerError:
    told = str(error)
    if isinstance(error, UnicodeDecodeError):
        # Before a login a server may answer in the encoding of Windows; the driver reads UTF-8 only
        told = error.object.decode("cp1252", "replace")
    message = first_line(told)
    kind = Unauthorized if _LOGIN.search(message) else Unreachable
    return kind(message)


def _error_of(error: psycopg2.Error, unanswered: type[ServerError]) -> ServerError:
    code, message = error.pgcode or "", first_line(str(error))
    if not code or code.startswith(_UNTOLD):
        return unanswered(message)
    kind = _MEANS.get(code, Refused)
    return Forbidden(message, whole=True) if kind is Forbidden else kind(message)


def first_line(message: str) -> str:
    """The first line of a message: the other lines may repeat texts of reports."""
    return message.strip().partition("\n")[0][:300]
