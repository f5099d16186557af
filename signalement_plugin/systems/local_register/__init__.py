"""The package of the local register: reports in a SQLite file, without a server."""

from __future__ import annotations

from ..base import Address, System, SystemKind


def _open(address: Address) -> System:
    from .system import Register  # noqa: PLC0415 only the systems in use are read

    return Register(address.endpoint, zone=address.zone)


SYSTEM = SystemKind(name="register", title="Local register", rank=20, local=True, open=_open)
