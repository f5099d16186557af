"""Signalen."""

from __future__ import annotations

from ..base import Address, System, SystemKind


def _open(address: Address) -> System:
    from .system import Signalen  # noqa: PLC0415 only the systems in use are read

    return Signalen(address)


SYSTEM = SystemKind(name="signalen", title="Signalen", rank=14, open=_open)
