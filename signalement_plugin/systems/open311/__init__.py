"""The package of the system for Open311 (GeoReport v2) and its dialects."""

from __future__ import annotations

from ..base import API_KEY, Address, Recognised, System, SystemKind


def _open(address: Address) -> System:
    from .system import Open311  # noqa: PLC0415 only the systems in use are read

    return Open311(address)


def _recognise(address: Address) -> Recognised | None:
    from .recognition import recognise  # noqa: PLC0415 only where an address was typed

    return recognise(address)


def _dialects() -> list[tuple[str, str]]:
    from .dialects import DIALECTS  # noqa: PLC0415 only where one is chosen

    return [(one.name, one.title) for one in DIALECTS]


SYSTEM = SystemKind(
    name="open311",
    title="Open311 (GeoReport v2)",
    rank=10,
    asks_email=True,
    has_jurisdictions=True,
    open=_open,
    recognise=_recognise,
    dialects=_dialects,
    login=API_KEY,
)
