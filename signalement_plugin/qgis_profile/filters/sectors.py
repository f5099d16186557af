"""Which polygon layer of the project gives reports their sector, per connection."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from qgis.core import QgsSettings

from ..settings import CONNECTIONS


@dataclass(frozen=True)
class KeptSectors:
    """A layer by id and name (another project has it under another id) and the field of its
    names; nothing: sectors are those of the server."""

    layer_id: str = ""
    layer_name: str = ""
    field: str = ""


def kept_sectors(connection_id: str) -> KeptSectors:
    """As kept; nothing where it cannot be read."""
    text = QgsSettings().value(_key(connection_id), "", type=str)
    try:
        kept = KeptSectors(**json.loads(text)) if text else KeptSectors()
    except (ValueError, TypeError):
        return KeptSectors()
    parts = (kept.layer_id, kept.layer_name, kept.field)
    return kept if all(isinstance(part, str) for part in parts) else KeptSectors()


def keep_sectors(connection_id: str, kept: KeptSectors) -> None:
    """For this connection, in whatever project it is shown."""
    text = json.dumps(asdict(kept), ensure_ascii=False) if kept.layer_id else ""
    QgsSettings().setValue(_key(connection_id), text)


def _key(connection_id: str) -> str:
    return f"{CONNECTIONS}/{connection_id}/sectors"
