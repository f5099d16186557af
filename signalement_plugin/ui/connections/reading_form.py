"""Settings of one connection for reading: how much, area, interval, time zone, dialect, words for
statuses."""

from __future__ import annotations

import json
from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QTimeZone, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.model.report import Area
from ...core.model.status import Status
from ...qgis_profile.network.http_context import area_text, typed_area
from ...qgis_profile.settings import ConnectionSettings, texts_in
from ...qt.language import tr
from ...systems.registry import systems
from ...systems.statuses import status_pairs
from ..system_names import system_label
from ..texts import number, status_label
from ..widgets.buttons import SnugButton
from ..widgets.labels import quiet_label, tell_whole

INTERVALS_MIN = (0, 1, 5, 15)
"""Minutes between two refreshes; 0: no automatic refresh."""
STATUSES = "statuses"
"""Option with the meaning of a server's own status words."""
MAIN_CANVAS = "theMapCanvas"
"""Object name of QGIS's main map canvas."""
_SET = ("scope", "area", "interval_s", "zone", "dialect", "options")
"""Settings that the form makes."""
_BREAKS = str.maketrans("", "", "=;")


class ReadingForm(QWidget):
    """:meth:`put_into` gives the settings that its fields make; ``changed`` after each change."""

    changed = pyqtSignal()

    def __init__(self, settings: ConnectionSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = settings.options
        self.scope, self.interval, self.zone = QComboBox(self), QComboBox(self), QComboBox(self)
        self.dialect = QComboBox(self)
        self.dialect_label = QLabel(tr("D&ialect"), self)
        self.dialect_label.setBuddy(self.dialect)
        self.area = QLineEdit(settings.area, self)
        self.statuses = {one: QLineEdit(self) for one in Status if one is not Status.UNKNOWN}
        self._fill(settings)
        self._lay_out()
        self._untouched = self._entered(settings)
        self.area.textChanged.connect(self.changed)
        self.zone.currentTextChanged.connect(self.changed)

    def _fill(self, settings: ConnectionSettings) -> None:
        for value, text in scope_texts():
            self.scope.addItem(text, value)
        at = self.scope.findData(settings.scope)
        if at < 0:
            self.scope.insertItem(0, tr("Ask Me"), "")
        self.scope.setCurrentIndex(max(0, at))
        for seconds in sorted({*(60 * one for one in INTERVALS_MIN), settings.interval_s}):
            self.interval.addItem(interval_label(seconds), seconds)
        self.interval.setCurrentIndex(self.interval.findData(settings.interval_s))
        self.zone.setEditable(True)
        self.zone.addItems([bytes(one).decode() for one in QTimeZone.availableTimeZoneIds()])
        self.zone.setCurrentText(settings.zone)
        self.zone.setMinimumContentsLength(12)
        self.show_dialects(settings.system, settings.dialect)
        for status, names in status_pairs(texts_in(settings.options).get(STATUSES, "")):
            if status in self.statuses:
                before = self.statuses[status].text()
                self.statuses[status].setText(f"{before}, {names}" if before else names)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.from_map = SnugButton(tr("Map View"), self)
        self.from_map.clicked.connect(lambda _=False: self._take_map())
        self.area.setPlaceholderText(tr("everywhere; or west, south, east, north"))
        tell_whole(self.area)
        place = QHBoxLayout()
        place.addWidget(self.area, 1)
        place.addWidget(self.from_map)
        rows: tuple[tuple[str, QWidget, QHBoxLayout | None], ...] = (
            (tr("&Read"), self.scope, None),
            (tr("&Area"), self.area, place),
            (tr("Look for &news"), self.interval, None),
            (tr("Time &zone"), self.zone, None),
        )
        for text, field, line in rows:
            label = QLabel(text, self)
            label.setBuddy(field)
            if line is not None:
                form.addRow(label, line)
            else:
                form.addRow(label, field)
        form.addRow(self.dialect_label, self.dialect)
        self._show_dialect()
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._status_fields(), 1)

    def _status_fields(self) -> QScrollArea:
        box = QGroupBox(tr("The server's own words for statuses"), self)
        form = QFormLayout(box)
        hint = tr("Only what is not understood by itself; several separated by commas.")
        form.addRow(quiet_label(hint))
        for status, edit in self.statuses.items():
            label = QLabel(status_label(status), box)
            label.setBuddy(edit)
            form.addRow(label, edit)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(box)
        return scroll

    def show_dialects(self, system: str, chosen: str = "") -> None:
        """Offer the dialects of a kind of system; the field is shown only if there are any."""
        kind = systems().get(system)
        self.dialect.clear()
        self.dialect.addItem(tr("Recognised by itself"), "")
        for name, title in kind.dialects() if kind is not None else ():
            self.dialect.addItem(system_label(title), name)
        self.dialect.setCurrentIndex(max(0, self.dialect.findData(chosen)))
        self._show_dialect()

    def _show_dialect(self) -> None:
        self.dialect_label.setVisible(self.dialect.count() > 1)
        self.dialect.setVisible(self.dialect.count() > 1)

    def problem(self) -> str:
        """What has to be corrected first; empty where all is well."""
        if self._area() is None and self.area.text().strip():
            return tr("The area has four numbers: west, south, east, north in degrees.")
        if not QTimeZone.isTimeZoneIdAvailable(self.zone.currentText().strip().encode()):
            return tr("Choose the time zone from the list.")
        return ""

    def put_into(self, settings: ConnectionSettings) -> ConnectionSettings:
        """``settings`` with what was changed here. The rest stays as it is written there: only
        then it goes on following an administrator's file."""
        entered = self._entered(settings)
        pairs = ((name, getattr(entered, name), getattr(self._untouched, name)) for name in _SET)
        return replace(settings, **{name: now for name, now, before in pairs if now != before})

    def _entered(self, settings: ConnectionSettings) -> ConnectionSettings:
        area = self._area()
        return replace(
            settings,
            scope=str(self.scope.currentData() or ""),
            area=area_text(area) if area is not None else "",
            interval_s=int(self.interval.currentData()),
            zone=self.zone.currentText().strip(),
            dialect=str(self.dialect.currentData() or ""),
            options=self._with_statuses(settings.options),
        )

    def _with_statuses(self, options: str) -> str:
        before = texts_in(options)
        assignments = [
            f"{status}={edit.text().translate(_BREAKS).strip()}"
            for status, edit in self.statuses.items()
            if edit.text().strip()
        ]
        now = {**before, STATUSES: ";".join(assignments)}
        now = {name: value for name, value in now.items() if value or name != STATUSES}
        return options if now == before else json.dumps(now, ensure_ascii=False)

    def _area(self) -> Area | None:
        try:
            return typed_area(self.area.text())
        except ValueError:
            return None

    def _take_map(self) -> None:
        """What QGIS's map shows now."""
        each = (one for one in QApplication.allWidgets() if isinstance(one, QgsMapCanvas))
        canvas = next((one for one in each if one.objectName() == MAIN_CANVAS), None)
        if canvas is None or canvas.extent().isEmpty():
            return
        settings = canvas.mapSettings()
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        to_degrees = QgsCoordinateTransform(
            settings.destinationCrs(), degrees, QgsProject.instance()
        )
        box = to_degrees.transformBoundingBox(canvas.extent())
        sides = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        self.area.setText(area_text(Area(*sides)))


def scope_texts() -> tuple[tuple[str, str], ...]:
    """How much is read, as settings have it, and for people."""
    return (
        ("recent", tr("Open and Last 90 Days")),
        ("all", tr("All")),
    )


def interval_label(seconds: int) -> str:
    """How often the server is asked what changed."""
    if not seconds:
        return tr("only when I refresh")
    minutes, rest = divmod(seconds, 60)
    if rest:
        text = tr("every {count} s")
        return text.format(count=number(seconds))
    text = tr("every {count} min")
    return text.format(count=number(minutes))
