"""The collected round: reports that a user collects for the next round, in their order."""

from __future__ import annotations

import json
from collections.abc import Sequence

from qgis.core import QgsSettings

from .settings import CONNECTIONS

MOST = 50
"""Stops of one round; a filter line names no more reports."""


def collected_round(connection_id: str) -> list[str]:
    """Report ids of this connection's round, as kept; empty when it cannot be read."""
    text = QgsSettings().value(_key(connection_id), "", type=str)
    try:
        stored = json.loads(text) if text else []
    except ValueError:
        return []
    found = stored if isinstance(stored, list) else []
    return [one for one in found if isinstance(one, str) and one][:MOST]


def keep_collected_round(connection_id: str, report_ids: Sequence[str]) -> None:
    """Keep the round; its order is that of ``report_ids``."""
    text = json.dumps(list(report_ids), ensure_ascii=False)
    QgsSettings().setValue(_key(connection_id), text)


def toggled(kept: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """The round after ``chosen`` were put in at its end; all of them in it already: taken out."""
    if set(chosen) <= set(kept):
        return [one for one in kept if one not in chosen]
    return [*kept, *(one for one in chosen if one not in kept)][:MOST]


def round_line(report_ids: Sequence[str]) -> str:
    """The filter that shows exactly these reports; empty for none."""
    quoted = ",".join('"' + one.replace('"', "") + '"' for one in report_ids)
    return f"id:{quoted}" if quoted else ""


def _key(connection_id: str) -> str:
    return f"{CONNECTIONS}/{connection_id}/round"
