"""Asks for a file and writes a table into it."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ...core.files.csv_files import Table, write_csv


def ask_and_write(window: QWidget, title: str, name: str, table: Table) -> None:
    """Ask for a file and write it; say why where that does not work."""
    path, _kind = QFileDialog.getSaveFileName(window, title, name, "CSV (*.csv)")
    if not path:
        return
    try:
        write_csv(Path(path), table)
    except OSError as error:
        text = QCoreApplication.translate(
            "Signalement", "The file could not be written: {reason}"
        ).format(reason=error)
        box = QMessageBox(QMessageBox.Icon.Warning, title, "", parent=window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.finished.connect(box.deleteLater)
        box.open()
