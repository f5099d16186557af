"""What the list was narrowed by when somebody last worked with a connection."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from qgis.core import QgsSettings

from ..core.errors import BadFilter
from ..core.filter import parse
from .settings import CONNECTIONS


@dataclass(frozen=True)
class KeptFilter:
    """``line`` is canonical; ``chips`` are the names of the pressed ones."""

    line: str = ""
    chips: tuple[str, ...] = ()


def kept_filter(connection_id: str) -> KeptFilter:
    """As kept; nothing where it cannot be read."""
    text = QgsSettings().value(_key(connection_id), "", type=str)
    try:
        stored = json.loads(text) if text else {}
        line, chips = stored.get("line"), stored.get("chips")
        canonical = parse(line).canonical() if isinstance(line, str) else ""
    except (ValueError, AttributeError, BadFilter):
        return KeptFilter()
    names = chips if isinstance(chips, list) else []
    return KeptFilter(canonical, tuple(name for name in names if isinstance(name, str)))


def keep_filter(connection_id: str, kept: KeptFilter) -> None:
    """For the next time that this connection is shown."""
    QgsSettings().setValue(_key(connection_id), json.dumps(asdict(kept), ensure_ascii=False))


def _key(connection_id: str) -> str:
    return f"{CONNECTIONS}/{connection_id}/filter"
