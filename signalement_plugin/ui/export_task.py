"""An export in the background, with progress and stop."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..core.errors import SignalementError
from ..layer.export import Going

Work = Callable[[Going], int]
"""Writes; the number of reports written, -1 when stopped."""


class ExportTask(QgsTask):
    """``ended``: (reports written or -1, error or ``None``), in the main thread."""

    ended = pyqtSignal(int, object)

    def __init__(self, title: str, total: int, work: Work) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._total, self._work = max(1, total), work
        self._count = -1
        self._error: SignalementError | None = None

    def run(self) -> bool:
        try:
            self._count = self._work(self._going)
        except SignalementError as error:
            self._error = error
        return self._count >= 0

    def finished(self, _fine: bool) -> None:
        self.ended.emit(self._count, self._error)

    def _going(self, count: int) -> bool:
        self.setProgress(100.0 * count / self._total)
        return not self.isCanceled()
