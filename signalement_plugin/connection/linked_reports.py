"""Linked reports: the same report in two systems of a joined connection, shown once."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.model.capabilities import Capabilities
from ..core.model.joined_ids import prefix_of
from ..layer.writer import remove_reports
from ..qgis_profile.joined import also_known_as, with_link, without_links
from ..qgis_profile.settings import ConnectionSettings
from ..sync.outbox import queries
from .connection import Connection


def linkable(capabilities: Capabilities, one: str, other: str) -> bool:
    """Whether two reports come from two systems of one joined connection."""
    prefixes = {prefix_of(each, capabilities.parts) for each in (one, other)}
    return len(prefixes) == len((one, other)) and "" not in prefixes


def linked_ids(connection: Connection, report_id: str) -> list[str]:
    """Ids in other systems of the report that is shown as ``report_id``."""
    return also_known_as(connection.settings, report_id)


def link(connection: Connection, hidden: str, shown: str) -> bool:
    """Show ``hidden`` as ``shown`` from now on. ``False``, and nothing is done, while an edit
    session is open, a change of ``hidden`` waits to be sent or another program has the file."""
    layer, layer_sync = connection.layer, connection.layer_sync
    if layer is None or layer_sync is None or layer_sync.layers.editing:
        return False
    if queries.waiting(connection.outbox, hidden) is not None:
        return False
    if not remove_reports(layer, [hidden]):
        return False
    _use(connection, with_link(connection.settings, hidden, shown))
    layer_sync.written.emit({hidden, shown})
    return True


def unlink(connection: Connection, hidden: Sequence[str]) -> None:
    """Show these reports by themselves again; they are read again."""
    _use(connection, without_links(connection.settings, hidden))
    if connection.threads is not None:
        connection.threads.puller.reread(hidden)


def _use(connection: Connection, settings: ConnectionSettings) -> None:
    connection.stored.change(options=settings.options)
    connection.renew(connection.settings)
