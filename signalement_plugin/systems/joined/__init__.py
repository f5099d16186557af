"""The package of the joined connection: a system that shows several systems as one."""

from __future__ import annotations

from ..base import Address, System, SystemKind


def _open(address: Address) -> System:
    from .system import JoinedSystem  # noqa: PLC0415 only the systems in use are read

    return JoinedSystem(address)


SYSTEM = SystemKind(
    name="several",
    title="Several connections",
    rank=90,
    local=True,
    joins=True,
    open=_open,
)
