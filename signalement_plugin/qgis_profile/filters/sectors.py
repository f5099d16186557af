"""Which polygon layer of the project gives reports their sector, per connection."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

from ..json_settings import keep, key_of, read_table


@dataclass(frozen=True)
class KeptSectors:
    """A layer by id and name (the id differs in another project), and its field with the sectors'
    names; empty: the sectors are those of the server."""

    layer_id: str = ""
    layer_name: str = ""
    field: str = ""


def kept_sectors(connection_id: str) -> KeptSectors:
    """As stored; empty if it cannot be read."""
    stored = read_table(key_of(connection_id, "sectors"))
    parts = [part for one in fields(KeptSectors) if isinstance(part := stored.get(one.name), str)]
    return KeptSectors(*parts) if len(parts) == len(fields(KeptSectors)) else KeptSectors()


def keep_sectors(connection_id: str, kept: KeptSectors) -> None:
    """Store the layer for this connection, in whatever project it is shown."""
    keep(key_of(connection_id, "sectors"), asdict(kept) if kept.layer_id else {})
