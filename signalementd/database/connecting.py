"""Connections of the service to PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row

from ..errors import DatabaseAway

Row = dict[str, object]
Connection = psycopg.Connection[Row]

CONNECT_S = 5
LOST_AFTER_MS = 30_000
"""Milliseconds that sent data may stay unacknowledged by the other machine
(``TCP_USER_TIMEOUT``)."""


def connect(dsn: str, password: str = "") -> Connection:
    """A connection whose statements are transactions of their own unless told otherwise.

    Raises ``DatabaseAway``. Its name in ``pg_stat_activity`` is ``signalementd``.
    """
    try:
        return psycopg.connect(
            make_conninfo(dsn, **({"password": password} if password else {})),
            autocommit=True,
            row_factory=dict_row,
            connect_timeout=CONNECT_S,
            application_name="signalementd",
            tcp_user_timeout=LOST_AFTER_MS,
        )
    except psycopg.Error as error:
        raise DatabaseAway(said_by(error)) from error


@contextmanager
def answering() -> Iterator[None]:
    """Errors of PostgreSQL inside this block become ``DatabaseAway``."""
    try:
        yield
    except psycopg.Error as error:
        raise DatabaseAway(said_by(error)) from error


def said_by(error: psycopg.Error) -> str:
    """The first line of PostgreSQL's message: later lines may repeat what people wrote."""
    primary = error.diag.message_primary
    return (primary or str(error).partition("\n")[0] or type(error).__name__).strip()
