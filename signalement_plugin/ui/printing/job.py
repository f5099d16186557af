"""Writes a PDF page by page while the window stays responsive, with progress and cancel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import SignalementError
from ...printing.layouts import Sheet, pages
from ..outputs.task import Progress


class PrintJob(QObject):
    """``ended``: (finished, error or ``None``). The file is there when ``finished``."""

    ended = pyqtSignal(bool, object)

    def __init__(self, sheet: Sheet, target: Path, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: Any = pages(sheet, QgsProject.instance(), target)
        self._progress = progress
        progress.stopped.connect(self.stop)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._step)
        self._turn.start(0)

    def stop(self) -> None:
        """Leave no file behind."""
        self._end(finished=False)

    def _step(self) -> None:
        try:
            share = next(self._pages)
        except SignalementError as error:
            self._end(finished=False, error=error)
            return
        self._progress.show_share(share)
        if share >= 1.0:
            self._end(finished=True)
        else:
            self._turn.start(0)

    def _end(self, finished: bool, error: SignalementError | None = None) -> None:
        if self._pages is None:
            return
        self._turn.stop()
        self._pages.close()
        self._pages = None
        self._progress.end()
        self.ended.emit(finished, error)
        self.deleteLater()
