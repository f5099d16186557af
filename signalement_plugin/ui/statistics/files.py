"""The statistics as a PDF and as a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...connection.queries.statistics import StatisticsAnswer
from ...connection.texts.outcomes import error_sentence
from ...core.analysis.statistics import Statistics as Numbers
from ...core.errors import SignalementError
from ...core.files.targets import check_target
from ...core.model.report import Department
from ...exchange.tables import SheetTable, write_sheets
from ...printing.figures_paper import FiguresPaper, write_figures
from ...printing.sector_map import Shaded
from ...qt.language import tr
from ..message_bar import Notifier
from ..outputs.targets import ask_target
from ..outputs.task import Running, tell_file
from ..outputs.texts import free_path
from . import texts
from .page import line_bars, month_bars


@dataclass(frozen=True)
class Figures:
    """What is shown of one answer, whatever is asked meanwhile. ``remarks``: those of the page."""

    name: str
    answer: StatisticsAnswer
    departments: Sequence[Department]
    sectors: Sequence[Shaded]
    remarks: Sequence[str]


class FiguresFiles(QObject):
    """Asks where, sees whether a file can be there, and writes what the page showed then."""

    def __init__(self, iface: QgisInterface, notifier: Notifier, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._notifier = iface, notifier
        self._running = Running(iface.messageBar(), self)

    def close(self) -> None:
        """Stop what runs: the user could no longer stop it."""
        self._running.close()

    def ask(self, kind: str, figures: Figures) -> None:
        """``kind``: ``pdf`` or ``xlsx``."""
        titles = {
            "pdf": tr("Figures as PDF"),
            "xlsx": tr("Figures as Spreadsheet"),
        }
        name = f"{figures.name} {texts.file_text(figures.answer)}"

        def named(folder: Path) -> Path:
            return free_path(folder, name, None, f".{kind}")

        window = self._iface.mainWindow()
        ask_target(window, titles[kind], named, lambda target: self.write(target, figures))

    def write(self, target: Path, figures: Figures) -> None:
        """Write ``target``, whose ending says what."""
        try:
            check_target(target)
            if target.suffix == ".pdf":
                write_figures(paper_of(figures), target)
                self._tell(target)
            else:
                self._write_sheets(target, sheets_of(figures))
        except SignalementError as error:
            self._notifier.fail(error_sentence(error))

    def _write_sheets(self, target: Path, tables: Sequence[SheetTable]) -> None:
        message = tr("Writing {name}…").format(name=target.name)

        def show_result(rows: int, error: SignalementError | None) -> None:
            if error is not None:
                self._notifier.fail(error_sentence(error))
            elif rows >= 0:
                self._tell(target)

        write = partial(write_sheets, target, tables)
        self._running.start(message, 1, lambda _going: write(), show_result)

    def _tell(self, target: Path) -> None:
        message = tr("Figures: {file}")
        tell_file(self._iface.messageBar(), message, target)


def paper_of(figures: Figures) -> FiguresPaper:
    """The pages of the PDF."""
    answer, departments = figures.answer, figures.departments
    numbers = texts.numbers(answer)
    return FiguresPaper(
        figures.name,
        (texts.period_text(answer), *figures.remarks),
        [numbers[one] for one in texts.NUMBERS],
        (texts.by_month(), texts.by_title(answer.asked.by), texts.sectors_received()),
        texts.bar_titles(),
        month_bars(answer),
        line_bars(answer, departments),
        figures.sectors,
        texts.table_rows(answer, departments),
        [texts.meaning(one) for one in texts.COLUMNS],
    )


def sheets_of(figures: Figures) -> list[SheetTable]:
    """The numbers as numbers, a sheet for what they are, for each table and for the sectors."""
    answer, departments = figures.answer, figures.departments
    by = answer.asked.by
    lines = [(texts.line_name(by, key, departments), one) for key, one in answer.lines]
    months = [(key[:7], one) for key, one in answer.months]
    titles = [texts.column_label(one) for one in texts.COLUMNS]
    about = [(figures.name, "")]
    about += [(texts.period_text(answer), line) for line in figures.remarks]
    about += [(texts.column_label(one), texts.meaning(one)) for one in texts.COLUMNS]
    figure, means = texts.sheet_titles()
    tables = [
        SheetTable(texts.sheet_name("about"), (figure, means), about),
        _table(texts.by_title(by), [texts.by_label(by), *titles], lines),
        _table(texts.by_month(), [texts.month_label(), *titles], months),
    ]
    if figures.sectors:
        rows = [(one.name, one.value) for one in figures.sectors]
        tables.append(
            SheetTable(texts.sheet_name("sectors"), (texts.by_label("sector"), titles[0]), rows)
        )
    return tables


def _table(name: str, titles: Sequence[str], lines: Sequence[tuple[str, Numbers]]) -> SheetTable:
    return SheetTable(name, titles, [(line, *texts.raw(one)) for line, one in lines])
