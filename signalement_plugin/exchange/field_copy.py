"""Writes a copy of some reports for a tablet (QField), and opens one that comes back. The copy is
edited on the tablet; ``connection/outbox/field_return.py`` then imports its journal, new reports
and photos.

The copy has the same triggers as a store: each edit in it is journaled with a random id, so that it
is imported once, however often the file is brought back (docs/protocol.md, *Two doors, one queue*).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from ..core.errors import BadStore, NotWritten
from ..store.bulk_load import BulkLoad
from ..store.field_tables import add_field_tables
from ..store.geopackage import GeoPackageStore, sign_file
from ..store.queries import reports_at

_CHUNK = 1000


def write_copy(
    store: str | Path, fids: Sequence[int], target: Path, going: Callable[[int], bool]
) -> int:
    """Copy these rows of a store to ``target``, which is replaced. In a worker.

    ``going`` is told how many are done and says whether to go on. Returns the number of
    reports, or -1 when it was stopped: then, and after an error, nothing is left behind. Raises
    ``BadStore``, and ``NotWritten`` where the file can have no place in its folder.
    """
    connection_id = GeoPackageStore(store).connection_id
    try:
        loader = BulkLoad(target, partial(_finish, connection_id=connection_id))
        try:
            for at in range(0, len(fids), _CHUNK):
                loader.add(reports_at(store, list(fids[at : at + _CHUNK])))
                if not going(min(at + _CHUNK, len(fids))):
                    loader.abort()
                    return -1
            loader.finish()
        except BaseException:
            loader.abort()
            raise
    except OSError as error:  # on Windows also an older copy that QGIS shows
        raise NotWritten(str(error), str(error)) from error
    return len(fids)


def _finish(path: Path, connection_id: str) -> None:
    add_field_tables(path)
    sign_file(path, connection_id)


def copy_of(path: str | Path, connection_id: str) -> GeoPackageStore:
    """A copy that came back. ``BadStore`` when it is none, or of another connection."""
    found = GeoPackageStore(path)
    if found.connection_id != connection_id:
        raise BadStore(f"a copy of another connection ({found.connection_id})")
    return found
