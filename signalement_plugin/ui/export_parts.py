"""Fields that the dialogs of exports, rounds and prints share."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget


def file_field() -> QgsFileWidget:
    """Where a file is to be written."""
    field = QgsFileWidget()
    field.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    name_parts(field, QCoreApplication.translate("Signalement", "File"))
    return field


def name_parts(widget: QWidget, name: str) -> None:
    """What a screen reader says of the parts that QGIS put into one of its widgets."""
    widget.setAccessibleName(name)
    for part in widget.findChildren(QWidget):
        if not part.accessibleName():
            part.setAccessibleName(name)
