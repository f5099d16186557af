"""The files of one connection in this process: slot, store, outbox."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ..core.errors import BadStore
from ..layer.geopackage import GeoPackageStore, create_store, open_store
from ..layer.slots import Slot, claim, orphans
from ..sync.drain import ANYTHING, drain, trim
from ..sync.incoming import Incoming
from ..sync.outbox import open_outbox


class Files:
    """Claims a slot and opens (or makes) its store and the outbox. ``BadStore`` when that
    is not possible. Edits that a dead process left in its store come into the outbox."""

    def __init__(self, folder: Path, connection_id: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.outbox = open_outbox(folder)
        self._expected: GeoPackageStore | None = None
        self.slot: Slot = claim(folder)
        try:
            self.store = self._open_store(connection_id)
            self._drain_left_behind()
        except BadStore:
            self.close()
            raise

    def expect(self, path: str) -> None:
        """In a worker: open a file that is going to be shown, which takes as long as a frame."""
        with suppress(BadStore):  # said when it is shown
            self._expected = GeoPackageStore(path)

    def expected(self, path: str) -> GeoPackageStore:
        """The file of :meth:`expect`. Raises ``BadStore``."""
        known, self._expected = self._expected, None
        return known if known is not None and known.path == path else GeoPackageStore(path)

    def replaced_by(self, store: GeoPackageStore) -> None:
        """A bulk-loaded file is shown instead; the old one was drained."""
        old, self.store = self.store, store
        self.slot.discard(Path(old.path))

    def close(self) -> None:
        self.outbox.close()
        self.slot.release()

    def _open_store(self, connection_id: str) -> GeoPackageStore:
        path = self.slot.path
        if not path.exists():
            return create_store(path, connection_id)
        store = open_store(path)
        drain(store, self.outbox, ANYTHING)
        trim(store, self.outbox)
        return store

    def _drain_left_behind(self) -> None:
        for path in self.slot.older:
            self._let_go(self.slot, path)
        for other in orphans(self.folder):
            for path in (*other.older, other.path):
                if path.exists():
                    self._let_go(other, path)

    def _let_go(self, slot: Slot, path: Path) -> None:
        """What was edited in this store comes into the outbox; then nobody needs it."""
        try:
            store = open_store(path)
            drain(store, self.outbox, ANYTHING)
        except BadStore:
            return  # kept for a person to look at
        slot.discard(path)
        Incoming(self.outbox).forget(store.key)
