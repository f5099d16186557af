"""A look into a file that is to be imported, in a thread of its own."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import SignalementError
from ..layer.table_reader import read_table
from ..systems.file_scan import Scan, scan


@dataclass(frozen=True)
class Scanned:
    """``sheet`` as it was asked for. ``scan`` when the file could be read, else ``error``."""

    path: str
    sheet: str
    scan: Scan | None = None
    error: SignalementError | None = None


class ScanRun(QObject):
    """Reads a file once, without storing anything. One run per object."""

    finished = pyqtSignal(object)

    def start(self, path: str, sheet: str = "") -> None:
        """Returns at once; ``finished`` brings a :class:`Scanned` in the main thread."""
        threading.Thread(target=self._scan, args=(path, sheet), daemon=True).start()

    def _scan(self, path: str, sheet: str) -> None:
        try:
            result = Scanned(path, sheet, scan(read_table(path, sheet)))
        except SignalementError as error:
            result = Scanned(path, sheet, error=error)
        self.finished.emit(result)
