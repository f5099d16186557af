"""GeoReport v2 and its dialects."""

from __future__ import annotations

from ..base import Address, System, SystemKind


def _open(address: Address) -> System:
    from .system import Open311  # noqa: PLC0415 only the systems in use are read

    return Open311(address)


SYSTEM = SystemKind(
    name="open311", title="Open311 (GeoReport v2)", rank=10, asks_email=True, open=_open
)
