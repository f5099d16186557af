"""Exports in the background, each with progress and stop in the message bar."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication, QgsTask
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import SignalementError
from ..layer.export import Going
from .export_progress import Progress

Work = Callable[[Going], int]
"""Writes; the number of reports written, -1 when stopped."""

Told = Callable[[int, "SignalementError | None"], None]
"""What :attr:`ExportTask.ended` brings."""


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


class Running(QObject):
    """What was started here and has not ended yet; several at a time."""

    def __init__(self, bar: QgsMessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._under_way: list[tuple[ExportTask, Progress]] = []

    def start(self, text: str, total: int, work: Work, told: Told) -> None:
        """Write in QGIS's task manager; ``told`` hears the end unless :meth:`close` came first."""
        task = ExportTask(text, total, work)
        progress = Progress(self._bar, text, self)
        task.progressChanged.connect(lambda percent: progress.show_share(percent / 100))
        progress.stopped.connect(task.cancel)
        pair = (task, progress)
        self._under_way.append(pair)

        def ended(count: int, error: SignalementError | None) -> None:
            progress.end()
            if pair in self._under_way:
                self._under_way.remove(pair)
                told(count, error)

        task.ended.connect(ended)
        QgsApplication.taskManager().addTask(task)

    def close(self) -> None:
        """Nobody is here any more who could stop what runs."""
        for task, progress in self._under_way:
            task.cancel()
            progress.end()
        self._under_way = []
