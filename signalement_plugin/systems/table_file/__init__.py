"""The package of the system for files: tables that other products export."""

from __future__ import annotations

from ..base import Address, System, SystemKind


def _open(address: Address) -> System:
    from .system import FileSystem  # noqa: PLC0415 only the systems in use are read

    return FileSystem(address)


SYSTEM = SystemKind(
    name="file",
    title="File (CSV, Excel, GeoJSON, GeoPackage)",
    rank=30,
    local=True,
    mapped=True,
    open=_open,
)
