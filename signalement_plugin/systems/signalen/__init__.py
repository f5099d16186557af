"""Says how the system Signalen is listed, recognised and opened; its modules load when needed."""

from __future__ import annotations

from ..base import TOKEN, Address, Recognised, System, SystemKind


def _open(address: Address) -> System:
    from .system import Signalen  # noqa: PLC0415 only the systems in use are read

    return Signalen(address)


def _recognise(address: Address) -> Recognised | None:
    from .recognition import recognise  # noqa: PLC0415 only where an address was typed

    return recognise(address)


SYSTEM = SystemKind(
    name="signalen", title="Signalen", rank=14, open=_open, recognise=_recognise, login=TOKEN
)
