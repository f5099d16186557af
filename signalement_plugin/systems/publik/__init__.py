"""Publik and TownStreet."""

from __future__ import annotations

from ..base import Address, System, SystemKind


def _open(address: Address) -> System:
    from .system import Publik  # noqa: PLC0415 only the systems in use are read

    return Publik(address)


SYSTEM = SystemKind(
    name="publik", title="Publik / TownStreet (iMio)", rank=15, has_workflow=True, open=_open
)
