"""Stores, per connection, which reports the last printed round had, in the order of the paper.

It is needed when the user enters what was found on the way.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from qgis.core import QgsSettings

from .settings import CONNECTIONS


def printed_round(connection_id: str) -> list[str]:
    """Report ids in the order of the paper; empty when nothing was printed."""
    text = QgsSettings().value(_key(connection_id), "", type=str)
    try:
        stored = json.loads(text) if text else []
    except ValueError:
        return []
    found = stored if isinstance(stored, list) else []
    return [one for one in found if isinstance(one, str) and one]


def keep_printed(connection_id: str, report_ids: Sequence[str]) -> None:
    """This is what is on paper now."""
    text = json.dumps(list(report_ids), ensure_ascii=False)
    QgsSettings().setValue(_key(connection_id), text)


def _key(connection_id: str) -> str:
    return f"{CONNECTIONS}/{connection_id}/printed_round"
