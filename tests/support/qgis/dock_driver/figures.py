"""Page object of the statistics, in a dock of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog, QWidget

from signalement_plugin.ui.statistics.controller import StatisticsController
from signalement_plugin.ui.statistics.page import FiguresPage
from signalement_plugin.ui.statistics.texts import BETWEEN

from .part import Part, click


class FiguresPart(Part[FiguresPage]):
    """The statistics: what is chosen, and the numbers shown."""

    def __init__(self, controller: StatisticsController) -> None:
        super().__init__(controller.page)

    @property
    def window(self) -> QDockWidget:
        """The dock that holds it."""
        parent: QWidget | None = self.widget.parentWidget()
        while parent is not None and not isinstance(parent, QDockWidget):
            parent = parent.parentWidget()
        if parent is None:
            raise LookupError("the figures are in no dock")
        return parent

    def close(self) -> None:
        """Close the dock."""
        self.window.close()

    def filter(self) -> str:
        """The words of the chip; empty where nothing is filtered."""
        chip = self.widget.filter
        return chip.text() if chip.isVisible() else ""

    def clear_filter(self) -> None:
        """Press the chip."""
        click(self.widget.filter)

    def between(self, first: date, last: date) -> None:
        """Choose free dates, and these."""
        page = self.widget
        page.period.setCurrentIndex(page.period.findData(BETWEEN))
        for field, day in ((page.first, first), (page.last, last)):
            field.setDate(QDate(day.year, day.month, day.day))

    def shade(self, on: bool) -> None:
        """Tick *Sectors on the Map*."""
        if self.widget.on_map.isChecked() is not on:
            self.widget.on_map.click()

    def numbers(self) -> dict[str, str]:
        """The four numbers by name."""
        return {name: label.text() for name, label in self.widget.numbers.values.items()}

    @contextmanager
    def naming(self, kind: str, target: Path) -> Iterator[None]:
        """Press *PDF…* or *Spreadsheet…*; the file is named at the end of the block."""
        asked = self._asked(kind)
        yield
        asked.fileSelected.emit(str(target))
        asked.close()

    def save(self, kind: str, target: Path) -> None:
        """Press *PDF…* or *Spreadsheet…* and name a file."""
        with self.naming(kind, target):
            pass

    def suggested(self, kind: str) -> str:
        """The name that is suggested when one is pressed."""
        asked = self._asked(kind)
        (path,) = asked.selectedFiles()
        asked.close()
        return Path(path).name

    def _asked(self, kind: str) -> QFileDialog:
        click(self.widget.pdf if kind == "pdf" else self.widget.sheet)
        window = self.window.parentWidget()
        if window is None:
            raise LookupError("the figures are in no window")
        return window.findChildren(QFileDialog, "SignalementOutputFile")[-1]
