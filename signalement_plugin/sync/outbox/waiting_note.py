"""Stores in a file of its own how many changes wait, so that a lost or emptied outbox is not taken
for a new one.

The note is stored beside the second file of rule R8, outside the outbox's folder. A number that is
out of date by one change does no harm.
"""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path

from ...core.errors import DamagedStore, MissingChanges
from ...core.files.private import private_folder
from ...core.runtime.sqlite import set_aside
from .backup import Backup, check_sound
from .database import GUARDS, NAME

logger = logging.getLogger("signalement.sync")


class WaitingNote:
    """The note on the outbox in ``folder``. Any thread of any process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder.parent / GUARDS / f"{folder.name}.waiting"
        self._outbox = folder / NAME

    def count(self) -> int:
        """How many changes wait according to the note; 0 without a note."""
        try:
            text = self._path.read_text(encoding="utf-8").strip()
        except (OSError, ValueError):
            return 0
        return int(text) if text.isascii() and text.isdigit() else 0

    def keep(self, count: int) -> None:
        """Store how many changes wait. A higher number is forced to the disk. Raises
        ``OSError``."""
        known = self.count() if self._path.exists() else -1
        if count == known:  # compared with the file: another process may have written it
            return
        private_folder(self._path.parent)
        part = self._path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        with part.open("w", encoding="utf-8") as file:
            file.write(str(count))
            if count > known:
                file.flush()
                os.fsync(file.fileno())
        part.replace(self._path)

    def missing(self) -> int:
        """How many changes are lost with an outbox that is empty or gone; 0: none."""
        there = self._outbox.exists() and self._outbox.stat().st_size > 0
        return 0 if there else self.count()

    def check(self) -> None:
        """Raises ``MissingChanges`` if waiting changes are missing or the outbox is damaged,
        ``BadStore`` if it cannot be opened now."""
        missing = self.missing()
        if missing:
            raise self._lost(missing)
        try:
            check_sound(self._outbox)
        except DamagedStore as error:
            logger.warning("an outbox is damaged: %s", error)
            raise self._lost(self.count(), damaged=True) from error

    def _lost(self, count: int, *, damaged: bool = False) -> MissingChanges:
        kept = Backup(self._outbox.parent).read()
        place = str(self._outbox)
        if kept is None:
            return MissingChanges(count, place, damaged=damaged)
        return MissingChanges(count, place, len(kept.rows), kept.at, damaged)

    def begin_empty(self) -> None:
        """The user accepts that the changes are lost: put the file aside and note that none
        waits."""
        logger.warning(
            "%d changes that waited in %s are missing; an empty outbox was begun by the user",
            self.count(),
            self._outbox,
        )
        if self._outbox.exists():
            set_aside(self._outbox)
        self.keep(0)
