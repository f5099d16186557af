"""The package of the system Publik. TownStreet is iMio's form on it."""

from __future__ import annotations

from ..base import PASSWORD, Address, Recognised, System, SystemKind


def _open(address: Address) -> System:
    from .system import Publik  # noqa: PLC0415 only the systems in use are read

    return Publik(address)


def _recognise(address: Address) -> Recognised | None:
    from .recognition import recognise  # noqa: PLC0415 only where an address was typed

    return recognise(address)


SYSTEM = SystemKind(
    name="publik",
    title="Publik / TownStreet (iMio)",
    rank=15,
    has_workflow=True,
    has_jurisdictions=True,
    open=_open,
    recognise=_recognise,
    login=PASSWORD,
)
