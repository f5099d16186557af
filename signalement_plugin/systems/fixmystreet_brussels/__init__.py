"""The package of the system for fixmystreet.brussels and its open-source ancestor."""

from __future__ import annotations

from ..base import Address, Recognised, System, SystemKind


def _open(address: Address) -> System:
    from .system import FixMyStreet  # noqa: PLC0415 only the systems in use are read

    return FixMyStreet(address)


def _recognise(address: Address) -> Recognised | None:
    from .recognition import recognise  # noqa: PLC0415 only where an address was typed

    return recognise(address)


SYSTEM = SystemKind(
    name="fixmystreet", title="fixmystreet.brussels", rank=16, open=_open, recognise=_recognise
)
