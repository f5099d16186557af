"""FixMyStreet, worked on with the account of a council's employee."""

from __future__ import annotations

from ..base import Address, System, SystemKind
from .statuses import TITLE


def _open(address: Address) -> System:
    from .system import FixMyStreetStaff  # noqa: PLC0415 only the systems in use are read

    return FixMyStreetStaff(address)


SYSTEM = SystemKind(name="fixmystreet_staff", title=TITLE, rank=12, open=_open)
