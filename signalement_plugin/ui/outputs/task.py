"""Writes files in a background task of QGIS, and says in QGIS's message bar where they are.

``ExportTask.run`` and what it calls are in a worker thread, all else in the main thread.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ...core.errors import SignalementError
from ...exchange.export import Going
from ...qgis_profile.outputs import keep_output
from ...qt.language import tr
from ...sync.thread_support import LoggedErrors, declared
from .texts import link, shown_names

Work = Callable[[Going], int]
"""Writes a file; returns the number of reports written, -1 when cancelled."""

Told = Callable[[int, "SignalementError | None"], None]
"""Slot of :attr:`ExportTask.ended`: reports written, error."""
SECONDS = 20  # for which the message with the link stays
BESIDE_PX = 205
"""What QGIS's message bar needs beside a text and its buttons: icons, *1 more*, the cross."""


class ExportTask(QgsTask):
    """``ended``: (reports written or -1, error or ``None``), in the main thread."""

    ended = pyqtSignal(int, object)

    def __init__(self, title: str, total: int, work: Work) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._total, self._work = max(1, total), work
        self._count = -1
        self._error: SignalementError | None = None

    def run(self) -> bool:
        with LoggedErrors("writing a file") as turn:
            try:
                self._count = self._work(self._going)
            except SignalementError as error:
                self._error = error
        if turn.error is not None:  # QGIS would end the task, and nobody would hear of it
            self._error = declared(turn.error, SignalementError)
        return self._count >= 0

    def finished(self, _fine: bool) -> None:
        self.ended.emit(self._count, self._error)

    def _going(self, count: int) -> bool:
        self.setProgress(100.0 * count / self._total)
        return not self.isCanceled()


class Running(QObject):
    """The tasks that were started here and have not ended yet."""

    def __init__(self, bar: QgsMessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._under_way: list[tuple[ExportTask, Progress]] = []

    def start(self, text: str, total: int, work: Work, ended_with: Told) -> None:
        """Write in QGIS's task manager; ``ended_with`` is called at the end unless :meth:`close`
        came first."""
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
                ended_with(count, error)

        task.ended.connect(ended)
        QgsApplication.taskManager().addTask(task)

    def close(self) -> None:
        """Cancel the tasks: the user could no longer stop them."""
        for task, progress in self._under_way:
            task.cancel()
            progress.end()
        self._under_way = []


class Progress(QObject):
    """One item of the message bar; ``stopped`` when the user has enough."""

    stopped = pyqtSignal()

    def __init__(self, bar: QgsMessageBar, text: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._item: Any = QgsMessageBar.createMessage(_title(), html.escape(text))
        self.gauge = QProgressBar(self._item)
        self.gauge.setMaximumWidth(160)
        self.gauge.setAccessibleName(text)
        self.stop = QPushButton(tr("Stop"), self._item)
        self.stop.setObjectName("SignalementStop")
        self.stop.clicked.connect(lambda _=False: self.stopped.emit())
        for part in (self.gauge, self.stop):
            self._item.layout().addWidget(part)
        self._item.setDuration(0)
        self._item.destroyed.connect(self._gone)
        bar.pushItem(self._item)

    def show_share(self, share: float) -> None:
        """``share``: 0 to 1."""
        if self._item is not None:
            self.gauge.setValue(round(100 * share))

    def end(self) -> None:
        """Take the item away."""
        item, self._item = self._item, None
        if item is not None:
            self._bar.popWidget(item)

    def _gone(self) -> None:
        """The user closed the item: the job goes on."""
        self._item = None


def tell_file(bar: QgsMessageBar, text: str, path: Path) -> None:
    """A file is there; ``text`` holds ``{file}``, shown as a link to it in its folder, as long as
    the one line of the bar has room for; where that is little, the link is the way to the folder.
    It is found again among the last files."""
    keep_output(path)
    buttons = [_opening(bar, *one) for one in _ways(path)]
    names, room = shown_names(path), (bar.parentWidget() or bar).width() - BESIDE_PX
    choices = [*((one, buttons) for one in names), *((one, buttons[:1]) for one in names)]

    def fits(name: str, beside: list[QPushButton]) -> bool:
        taken = sum(one.sizeHint().width() for one in beside)
        return bar.fontMetrics().horizontalAdvance(text.replace("{file}", name)) + taken <= room

    shown, beside = next((one for one in choices if fits(*one)), choices[-1])
    message = html.escape(text).replace("{file}", link(path, shown))
    item = QgsMessageBar.createMessage(message)  # no title: one line has no room for it
    for button in beside:
        item.layout().addWidget(button)
    item.setLevel(Qgis.MessageLevel.Success)
    item.setDuration(SECONDS)
    bar.pushItem(item)


def _ways(path: Path) -> tuple[tuple[str, Path], ...]:
    return (
        (tr("Open"), path),
        (tr("Open Folder"), path.parent),
    )


def _opening(bar: QgsMessageBar, word: str, path: Path) -> QPushButton:
    button = QPushButton(word)
    button.clicked.connect(lambda _=False: open_path(bar, path))
    return button


def tell_saved(bar: QgsMessageBar, path: Path) -> None:
    """:func:`tell_file` for what its dialog has named already."""
    tell_file(bar, tr("The file is ready: {file}"), path)


def open_path(bar: QgsMessageBar, path: Path) -> None:
    """A file or folder in the program that this computer has for it; says where that fails."""
    if not path.exists():
        message = tr("It is not there any more: {path}")
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        message = tr("No program here opens {path}")
    else:
        return
    bar.pushMessage(_title(), html.escape(message.format(path=path)), Qgis.MessageLevel.Warning)


def _title() -> str:
    return tr("Reports")
