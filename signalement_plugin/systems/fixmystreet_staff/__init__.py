"""The package of the system FixMyStreet, used with the account of a council's employee."""

from __future__ import annotations

from ..base import PASSWORD, Address, Recognised, System, SystemKind
from .statuses import TITLE


def _open(address: Address) -> System:
    from .system import FixMyStreetStaff  # noqa: PLC0415 only the systems in use are read

    return FixMyStreetStaff(address)


def _recognise(address: Address) -> Recognised | None:
    from .recognition import recognise  # noqa: PLC0415 only where an address was typed

    return recognise(address)


SYSTEM = SystemKind(
    name="fixmystreet_staff",
    title=TITLE,
    rank=12,
    has_jurisdictions=True,
    open=_open,
    recognise=_recognise,
    login=PASSWORD,
)
