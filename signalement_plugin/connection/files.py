"""The files of one connection in this process: instance lock, store, outbox."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timezone
from pathlib import Path

from ..core.errors import BadStore, NewerStore
from ..core.files.private import private_folder
from ..core.model.capabilities import ANYTHING
from ..core.runtime.sqlite import set_aside
from ..qgis_profile.machine import machine_id
from ..qgis_profile.network.server_identity import leaves_old_out
from ..store.bulk_load import delete_file
from ..store.geopackage import GeoPackageStore, create_store, next_path, open_store
from ..store.instance_lock import InstanceLock, claim, orphans
from ..store.migration import READ_FOR
from ..store.salvage import salvage
from ..sync.clock import parse_stamp, stamp
from ..sync.outbox.inbox import Inbox
from ..sync.outbox.journal import import_journal, trim_journal
from ..sync.outbox.metadata import bind_to_server, get_metadata, set_metadata, to_erase
from ..sync.outbox.opening import open_outbox

logger = logging.getLogger("signalement.store")


class Files:
    """Claims a slot and opens (or makes) its store and the outbox. ``BadStore`` when that is not
    possible. Edits that a dead process left in its store are moved into the outbox.

    ``server`` (``server_identity.server_of``) identifies the server. If it is another one than last
    time, the store begins empty; ``OtherServer`` while changes wait for the old one.
    """

    def __init__(self, folder: Path, connection_id: str, server: str = "") -> None:
        self.folder, self._id = folder, connection_id
        self._expected: GeoPackageStore | None = None
        with _failing(folder), ExitStack() as undo:
            private_folder(folder)
            self.outbox = open_outbox(folder, machine_id())
            undo.callback(self.outbox.close)
            self.slot: InstanceLock = claim(folder)
            undo.callback(self.slot.release)
            self.store = self._open_store()
            self._import_left_behind()
            if server:
                self._belong_to(server)
            undo.pop_all()

    def expect(self, path: str) -> None:
        """Open a file that is going to be shown. Called in a worker, because opening takes as long
        as a frame."""
        with suppress(BadStore):  # ``expected`` opens it again, and raises
            self._expected = GeoPackageStore(path)

    def expected(self, path: str) -> GeoPackageStore:
        """The file of :meth:`expect`. Raises ``BadStore``."""
        known, self._expected = self._expected, None
        return known if known is not None and known.path == path else GeoPackageStore(path)

    def replaced_by(self, store: GeoPackageStore) -> None:
        """A bulk-loaded file is shown now; the journal of the old file was imported before."""
        old, self.store = self.store, store
        self.slot.discard(Path(old.path))

    def close(self) -> None:
        self.outbox.close()
        self.slot.release()

    def was_read_as(self, how: str) -> bool:
        """Whether the store was read with these settings (``server_identity.range_of``) by this
        version; also true for a store without this note. Any thread."""
        known = get_metadata(self.outbox, f"read/{self._slot_name}")
        if not known:
            self.read_as(how)
        return known in ("", f"{how} {READ_FOR}")

    def read_as(self, how: str) -> None:
        """Note that the whole store was read with these settings. Any thread."""
        set_metadata(self.outbox, f"read/{self._slot_name}", f"{how} {READ_FOR}")

    def followed_from(self, began: datetime) -> None:
        """A pass over everything has ended; ``began``: when it began (UTC). Any thread."""
        set_metadata(self.outbox, f"followed/{self._slot_name}", stamp(began))

    def closings_from(self) -> datetime | None:
        """Since when (UTC) the store has every closing: earlier ones may be missing, because old
        closed reports were not read. ``None``: nothing was left out. Any thread."""
        if not leaves_old_out(get_metadata(self.outbox, f"read/{self._slot_name}")):
            return None
        followed = parse_stamp(get_metadata(self.outbox, f"followed/{self._slot_name}"))
        # not noted: no pass over everything has ended, or only one of an earlier version
        return followed or datetime.now(timezone.utc)

    def damaged(self) -> None:
        """Damage was found after the store was opened: the next opening rebuilds the store."""
        set_metadata(self.outbox, f"damaged/{self._slot_name}", "1")

    @property
    def _slot_name(self) -> str:
        return self.slot.path.name.partition(".")[0]

    def _belong_to(self, server: str) -> None:
        here = f"server/{self._slot_name}"
        bind_to_server(self.outbox, server)
        if get_metadata(self.outbox, here) not in ("", server):
            old = self.store
            self.store = create_store(next_path(old.path), self._id)
            Inbox(self.outbox).forget(old.key)
            self.slot.discard(Path(old.path))
        set_metadata(self.outbox, here, server)

    def _open_store(self) -> GeoPackageStore:
        path = self.slot.path
        if not path.exists():
            return create_store(path, self._id)
        if not path.stat().st_size:  # an empty file is treated as none
            path.unlink()
            return create_store(path, self._id)
        if get_metadata(self.outbox, f"damaged/{self._slot_name}"):
            set_metadata(self.outbox, f"damaged/{self._slot_name}", "")
            return self._rebuilt(path, BadStore("damage was met while it was in use"))
        try:
            store = open_store(path)
            if store.journal():
                import_journal(store, self.outbox, ANYTHING)
                trim_journal(store, self.outbox)
                store.forget_edits(to_erase(self.outbox))
        except NewerStore:
            raise
        except BadStore as error:
            return self._rebuilt(path, error)
        return store

    def _rebuilt(self, path: Path, error: BadStore) -> GeoPackageStore:
        """A damaged store is only a cache: its edits are read, and a new store replaces it. If some
        edits cannot be read, the file is put aside for inspection."""
        salvaged = salvage(path)
        import_journal(salvaged, self.outbox, ANYTHING)
        aside = set_aside(path)
        if salvaged.whole:
            delete_file(aside)
            logger.warning("%s was damaged and is read anew: %s", path, error)
        else:
            logger.warning(
                "%s was damaged (%s); it is kept as %s, for edits that nobody had read"
                " may be in it",
                path,
                error,
                aside,
            )
        return create_store(path, self._id)

    def _import_left_behind(self) -> None:
        for path in self.slot.older:
            self._import_and_discard(self.slot, path)
        for other in orphans(self.folder):
            for path in (*other.older, other.path):
                if path.exists():
                    self._import_and_discard(other, path)

    def _import_and_discard(self, slot: InstanceLock, path: Path) -> None:
        """Move the edits of another store into the outbox, and delete that store."""
        try:
            store = open_store(path)
            import_journal(store, self.outbox, ANYTHING)
        except BadStore:
            salvaged = salvage(path)
            import_journal(salvaged, self.outbox, ANYTHING)
            if salvaged.whole:
                slot.discard(path)
            return  # else the file is kept for inspection
        slot.discard(path)
        Inbox(self.outbox).forget(store.key)


@contextmanager
def _failing(folder: Path) -> Iterator[None]:
    """Raises ``BadStore`` with the path for a disk that is full or cannot be written."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise BadStore(str(error), str(getattr(error, "filename", None) or folder)) from error
