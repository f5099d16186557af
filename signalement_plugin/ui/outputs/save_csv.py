"""Asks for a file and writes a table into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ...core.files.csv_files import Table, write_csv
from ...qgis_profile.outputs import keep_folder
from ...qt.language import tr
from .targets import proposed


def ask_and_write(
    window: QWidget, title: str, name: str, table: Table, written: Callable[[Path], object]
) -> None:
    """Ask for a file and write it; ``written`` gets its path. A box says why it cannot be
    written."""
    start = str(proposed(lambda folder: folder / name))
    chosen, _kind = QFileDialog.getSaveFileName(window, title, start, "CSV (*.csv)")
    if not chosen:
        return
    path = Path(chosen)
    try:
        write_csv(path, table)
    except OSError as error:
        text = tr("The file could not be written: {reason}").format(reason=error)
        box = QMessageBox(QMessageBox.Icon.Warning, title, "", parent=window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.finished.connect(box.deleteLater)
        box.open()
        return
    keep_folder(path.parent)
    written(path)
