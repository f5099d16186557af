"""What a team's desk may do: all that the reporting system takes. The service, not QGIS, reads the
system and sends the changes to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...core.model.capabilities import Capabilities
from ...core.model.report_columns import FieldValue
from ...core.model.server_description import ServerDescription, read_description

FOREVER = 100 * 365 * 86_400.0
_SERVICE_HAS = (
    *("mark", "cache_s", "counts_changes", "reads_at_once", "network_drive", "filters_recent"),
    *("lists_ids", "lists_open", "shows_places", "finds_marks", "lists_part", "finds_named"),
    *("signs", "answer_is_record", "local_times"),
)
"""What concerns the service alone: a desk has it as in a system that has nothing of it."""
_AT_A_DESK: Mapping[str, FieldValue] = {
    **{name: getattr(Capabilities(), name) for name in _SERVICE_HAS},
    "key_ttl": FOREVER,  # the same id again adds nothing
    "conditional": True,  # the service reads the version before it sends
    "settle_s": 0.0,
    "version_step": 0.0,
    "delta": True,
    "counts": True,
    "limit": 1,  # a desk hands its changes over one after the other
    "hands_over": True,
    "numbers_changes": True,
    "tells_news": True,
}


def description_at_a_desk(given: object) -> ServerDescription:
    """What the service wrote of its reporting system. Raises ``NotData`` for anything else."""
    description = read_description(given)
    return replace(description, capabilities=_at_a_desk(description.capabilities))


def _at_a_desk(can: Capabilities) -> Capabilities:
    parts = {prefix: _at_a_desk(one) for prefix, one in can.parts.items()}
    return replace(can, **_AT_A_DESK, parts=parts)
