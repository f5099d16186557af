"""Deletes texts, photos and log entries from this computer after the time that a connection's
settings allow.

Runs in a thread when QGIS has started and each hour, for every connection of the profile, opened or
not.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer

from ..core.errors import SignalementError
from ..core.files.old_files import ERASED_S, delete_if_old, delete_marked, delete_old
from ..core.photos.folders import DRAFTS, TO_SEND
from ..qgis_profile.settings import KEPT_SERVER, all_connections, data_folder, data_root
from ..store.photo_cache import FOLDER
from ..sync.outbox import queries
from ..sync.outbox.backup import Backup
from ..sync.outbox.database import GUARDS, NAME
from ..sync.outbox.erasing import expire
from ..sync.outbox.outbox import Outbox
from ..sync.outbox.waiting_note import WaitingNote

logger = logging.getLogger("signalement.sync")

EVERY_MS = 3_600_000
DAY_S = 86_400.0
TURN = threading.Lock()
"""Held while the texts of a connection are deleted, and while its folder is erased: otherwise the
backup of the outbox could be written again beside a folder that was erased."""


@dataclass(frozen=True)
class RetentionPeriods:
    """For how many days texts and photos, and the log, of the connection in ``folder`` are kept."""

    folder: Path
    texts_days: int
    log_days: int


class Retention(QObject):
    """Runs when it is made, then each hour, in a thread that ends by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)
        self.look()

    def look(self) -> None:
        """Run now, unless the last run has not ended."""
        if self._thread is not None and self._thread.is_alive():
            return
        wanted = (data_root(), kept_now())
        self._thread = threading.Thread(
            target=sweep, args=wanted, name="signalement-retention", daemon=True
        )
        self._thread.start()

    def close(self, timeout: float = 2.0) -> None:
        """Stop the timer and wait for the thread."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.join(timeout)


def kept_now() -> list[RetentionPeriods]:
    """The periods in the settings of all connections. Main thread."""
    return [
        RetentionPeriods(data_folder(one.id), one.texts_days, one.log_days)
        for one in all_connections()
    ]


def sweep(root: Path, wanted: Sequence[RetentionPeriods], now_s: float | None = None) -> None:
    """Delete everything whose period is over, and files that could not be deleted earlier: Windows
    refuses while somebody reads them. Any thread; ``now_s``: seconds since 1970."""
    delete_marked(root)
    delete_old(root / GUARDS, ERASED_S)
    at = time.time() if now_s is None else now_s
    now = datetime.fromtimestamp(at, timezone.utc)
    for one in wanted:
        with TURN:
            _sweep_one(one, at, now)


def _sweep_one(one: RetentionPeriods, at: float, now: datetime) -> None:
    delete_old(one.folder / FOLDER, at - one.texts_days * DAY_S)
    delete_if_old(one.folder / KEPT_SERVER, at - one.texts_days * DAY_S)
    if not (one.folder / NAME).is_file():
        return
    try:
        with closing(_opened(one.folder)) as outbox:
            expire(outbox, one.texts_days, one.log_days, now)
            needed = {Path(path) for path in queries.photos_needed(outbox)}
    except (SignalementError, OSError, sqlite3.Error, ValueError) as error:
        logger.info("nothing was erased in %s now: %s", one.folder, error)
        return
    for name in (TO_SEND, DRAFTS):
        delete_old(one.folder / name, at - DAY_S, needed)


def _opened(folder: Path) -> Outbox:
    """The outbox, beside an object that may be in use here. Without the guard of rule R8, because
    nothing is sent from it."""
    note = WaitingNote(folder)
    note.check()
    outbox = Outbox(folder / NAME)
    outbox.note, outbox.backup = note, Backup(folder)
    return outbox
