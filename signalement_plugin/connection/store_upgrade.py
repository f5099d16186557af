"""Brings a large store of an earlier version up to date in a thread, before anything shows it. A
small one, or one that a layer of a project needs at once, is brought up to date in the main thread
when it is opened."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore
from ..qgis_profile.settings import data_folder
from ..store.geopackage import is_old, open_store
from ..store.instance_lock import InstanceLock, claim
from ..sync.thread_support import LoggedErrors
from .project_layers import layers_of

LARGE = 20_000_000
"""Bytes. The indexes of a smaller store are built so fast that the window does not notice."""


class StoreUpgrade(QObject):
    """Main thread. ``finished`` brings the connection whose store may be opened now; an error of
    the upgrade shows when the store is opened."""

    finished = pyqtSignal(str)
    _ended = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, threading.Thread] = {}
        self._tried: set[str] = set()
        self._ended.connect(self._end)

    def ready(self, connection_id: str, *, at_once: bool) -> bool:
        """Whether the store may be opened. If an upgrade would take long, it is begun in a thread,
        once for each connection, and ``finished`` follows. ``at_once`` waits for its end, because a
        project that is being read needs the file now."""
        if not at_once and connection_id not in self._tried:
            self._begin(connection_id)
        if at_once:
            self._wait(connection_id)
        return connection_id not in self._running

    def _begin(self, connection_id: str) -> None:
        """Not for a store that a layer shows: only the layer's thread may write it."""
        folder = data_folder(connection_id)
        shown = layers_of(QgsProject.instance(), connection_id, folder)
        slot = _old_slot(folder) if not shown else None
        if slot is not None:
            self._tried.add(connection_id)
            work = partial(self._run, connection_id, slot)
            thread = threading.Thread(target=work, name="signalement-upgrade", daemon=True)
            self._running[connection_id] = thread
            thread.start()

    def _wait(self, connection_id: str) -> None:
        thread = self._running.pop(connection_id, None)
        if thread is not None:
            thread.join()

    def _end(self, connection_id: str) -> None:
        self._wait(connection_id)
        self.finished.emit(connection_id)

    def _run(self, connection_id: str, slot: InstanceLock) -> None:
        with LoggedErrors("bringing a store up to date"):
            try:
                open_store(slot.path)
            except BadStore:  # the connection's opening tells the error, or repairs the store
                return
            finally:
                slot.release()
                self._ended.emit(connection_id)


def _old_slot(folder: Path) -> InstanceLock | None:
    """The slot whose store would be opened, claimed, if the store is large and of an earlier
    version."""
    if all(path.stat().st_size <= LARGE for path in folder.glob("reports-*.gpkg")):
        return None
    try:
        slot = claim(folder)
    except BadStore:
        return None
    try:
        if slot.path.stat().st_size > LARGE and is_old(slot.path):
            return slot
    except (OSError, BadStore):
        pass
    slot.release()
    return None
