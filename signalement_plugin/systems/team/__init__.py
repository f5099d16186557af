"""The package of the system for a team on PostgreSQL: one service reads and writes for all its
users (docs/team.md)."""

from __future__ import annotations

from ...core.errors import NoDriver
from ..base import PASSWORD, Address, Recognised, System, SystemKind


def _open(address: Address) -> System:
    try:
        from .system import Team  # noqa: PLC0415 only the systems in use are read
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "psycopg2":
            raise
        raise NoDriver("the Python package psycopg2 is missing") from error
    return Team(address)


def _recognise(address: Address) -> Recognised:
    """Any database is taken for a team's: without a login, a database tells nothing more."""
    return Recognised(SYSTEM.name, SYSTEM.title, PASSWORD, exact=bool(address.endpoint))


SYSTEM = SystemKind(
    name="team",
    title="Team (PostgreSQL)",
    rank=25,
    login=PASSWORD,
    has_jurisdictions=True,
    schemes=("postgresql",),
    open=_open,
    recognise=_recognise,
)
