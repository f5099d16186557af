"""Settings of one connection: how long texts, photos and the log stay on this computer."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtWidgets import QLabel, QSpinBox, QVBoxLayout, QWidget

from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from ..widgets.labels import plain_label

LONGEST_DAYS = 3650


class RetentionForm(QWidget):
    """Two times in days; :meth:`put_into` gives the settings that they make."""

    def __init__(self, settings: ConnectionSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts, self.log = self._days(settings.texts_days), self._days(settings.log_days)
        column = QVBoxLayout(self)
        for text, field in (
            (
                tr("&Texts of finished changes, and photos that were looked at"),
                self.texts,
            ),
            (
                tr("The &log of what was sent, and who"),
                self.log,
            ),
        ):
            label = QLabel(text, self)
            label.setWordWrap(True)
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        explanation = tr(
            "They are deleted from this computer after that time. What still waits to be sent, or "
            "for your decision, stays. At the server nothing is deleted."
        )
        column.addWidget(plain_label(explanation, self))
        column.addStretch(1)

    def _days(self, value: int) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(1, LONGEST_DAYS)
        field.setSuffix(tr(" days"))
        field.setValue(value)
        return field

    def put_into(self, settings: ConnectionSettings) -> ConnectionSettings:
        """``settings`` with these times."""
        return replace(settings, texts_days=self.texts.value(), log_days=self.log.value())
