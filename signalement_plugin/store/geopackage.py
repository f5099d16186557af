"""The store of one connection in one QGIS process: a GeoPackage, opened in any thread.

Reads and housekeeping only. What a layer displays is written by ``layer/writer.py`` through its
provider: if another connection of SQLite writes the file, QGIS no longer reads all rows.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from osgeo import ogr

from ..core.errors import BadStore
from ..core.files.private import private_file
from ..core.model.operation import JournalRow
from ..core.model.report import Report
from .bulk_load import BulkLoad, delete_file, part_of
from .database import Database, create_table, open_geopackage
from .lookups import open_ids, stored
from .migration import SCHEMA, is_behind, migrate, statements
from .queries import hashes_of
from .rows import journal_row

_KEY = re.compile(r"[0-9a-f]{32}")
_TURN = re.compile(r"(?P<slot>.+?)(?:\.(?P<turn>\d+))?\.gpkg")


class GeoPackageStore:
    """Implements ``sync.store_protocol.Store``. Opens the file for each call and closes it again.

    ``key`` is the file's random identity, ``connection_id`` whose reports it holds. Raises
    ``BadStore`` when the file is missing, foreign or damaged.
    """

    def __init__(self, path: str | Path, database: Database | None = None) -> None:
        """``database``: the same file, where the caller has it open."""
        self.path = str(path)
        with nullcontext(database) if database is not None else open_geopackage(path) as opened:
            if opened.computed():
                raise BadStore(f"not a store of reports, but views: {path}")
            meta = dict(opened.rows("SELECT name, value FROM signalement_meta"))
        if not _KEY.fullmatch(str(meta.get("store", ""))):
            raise BadStore(f"not a store of reports: {path}")
        self.key: str = meta["store"]
        self.connection_id: str = meta.get("connection", "")

    def is_empty(self) -> bool:
        """No report row yet."""
        with open_geopackage(self.path) as database:
            return not database.value("SELECT EXISTS (SELECT 1 FROM reports)")

    def hashes(self, report_ids: Sequence[str] | None = None) -> dict[str, str]:
        """report_id → content hash of what is stored; half-written rows are left out."""
        return hashes_of(self.path, report_ids)

    def open_ids(self) -> set[str]:
        """Ids of the reports that are open here and not flagged ``stale``."""
        return open_ids(self.path)

    def stored(self, report_ids: Sequence[str]) -> list[Report]:
        """These reports as they are shown, own waiting values included."""
        return stored(self.path, report_ids)

    def loader(self) -> BulkLoad:
        """Start a bulk load into a sibling file, which becomes a store of its own."""
        return BulkLoad(next_path(self.path), partial(sign_file, connection_id=self.connection_id))

    def journal(self) -> list[JournalRow]:
        """Native edits, oldest first, read-only. Raises ``BadStore`` where one is spoilt."""
        with open_geopackage(self.path) as database:
            rows = database.rows(
                "SELECT id, report_id, before, after, version, activity, at"
                " FROM edit_journal ORDER BY seq"
            )
        try:
            return [journal_row(row) for row in rows]
        except (ValueError, TypeError) as error:
            raise BadStore(f"{self.path}: {error}") from error

    def trim_journal(self, ids: Iterable[str]) -> None:
        """Forget journal rows. Only while no layer has the file open."""
        self._forget("SELECT seq + 0, id FROM edit_journal", set(ids))

    def forget_edits(self, report_ids: Iterable[str]) -> None:
        """As :meth:`trim_journal`, for all edits of these reports, which are in the outbox."""
        self._forget("SELECT seq + 0, report_id FROM edit_journal", set(report_ids))

    def _forget(self, statement: str, wanted: set[str]) -> None:
        """``statement`` selects numbers by an expression, because GDAL takes a bare primary key for
        the feature id."""
        if not wanted:
            return
        with open_geopackage(self.path, update=True) as database:
            rows = [seq for seq, one in database.rows(statement) if one in wanted]
            table = database.table("edit_journal")
            with database.transaction():
                for seq in rows:
                    table.DeleteFeature(seq)


def create_store(path: str | Path, connection_id: str) -> GeoPackageStore:
    """A new, empty store at ``path``; the file has its name only once it is complete."""
    target = Path(path)
    part = part_of(target)
    delete_file(part)
    create_table(part)
    with open_geopackage(part, update=True) as database:
        database.value("SELECT CreateSpatialIndex('reports', 'geom')")
        migrate(database)
    sign_file(part, connection_id)
    part.replace(target)
    return GeoPackageStore(target)


def open_store(path: str | Path) -> GeoPackageStore:
    """An existing store, brought up to date, before any layer shows it.

    Rows that a crash left between the two steps of a write (negative revision) are settled,
    with an empty hash so that the next pull writes them again.
    """
    with open_geopackage(path, update=True) as database:
        migrate(database)
        database.run(*statements(SCHEMA / "recover_staged_rows.sql"))
        return GeoPackageStore(path, database)


def is_old(path: str | Path) -> bool:
    """Whether :func:`open_store` has to bring it up to date, which may read all rows. Raises
    ``BadStore``."""
    with open_geopackage(path) as database:
        return is_behind(database)


def next_path(store: str | Path) -> Path:
    """``reports-<slot>.<turn>.gpkg``, one turn after the last there is."""
    path = Path(store)
    slot = _slot_and_turn(path)[0]
    turns = [_slot_and_turn(other) for other in path.parent.glob("*.gpkg")]
    last = max(turn for name, turn in [*turns, (slot, 0)] if name == slot)
    return path.with_name(f"{slot}.{last + 1}.gpkg")


def _slot_and_turn(path: Path) -> tuple[str, int]:
    match = _TURN.fullmatch(path.name)
    return (match.group("slot"), int(match.group("turn") or 0)) if match else (path.stem, 0)


def sign_file(path: Path, connection_id: str) -> None:
    """Give a finished file its identity, and its user alone the right to read it. (A table is
    visible once its file is reopened.)"""
    private_file(path)
    with open_geopackage(path, update=True) as database:
        table = database.table("signalement_meta")
        for name, value in (("store", secrets.token_hex(16)), ("connection", connection_id)):
            feature = ogr.Feature(table.GetLayerDefn())
            feature.SetField("name", name)
            feature.SetField("value", value)
            table.CreateFeature(feature)
