"""Takes over what other profiles and removed connections left behind: waiting changes and
drafts into the connections of this profile, reply templates and parcels into the profile itself.
Main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..core.errors import SignalementError
from ..qgis_profile.machine import machine_id
from ..qgis_profile.other_profiles import LeftBehind, bring_files
from ..sync.outbox.takeover import take_over
from .connection import Connection


def bring_here(
    behind: LeftBehind, opened: Callable[[str], Connection | None]
) -> Iterator[tuple[SignalementError, str]]:
    """Yields each failure with the name of its connection, empty for files of all connections.
    ``opened`` returns the connection with an id, ``None`` if it cannot be used."""
    try:
        bring_files(behind)
    except SignalementError as error:
        yield error, ""
    for connection_id, box in behind.boxes:
        if (made := opened(connection_id)) is None:
            continue
        try:
            made.drafts.write()
            take_over(box.folder, made.outbox, machine_id())
        except SignalementError as error:
            yield error, made.settings.name
        made.taken_over()
