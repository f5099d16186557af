"""QGIS's locator finds reports: ``sig 2041``, a street, words of the text.

``fetchResults`` and what it calls are in a worker thread, all else in the main thread.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult

from ...core.errors import BadFilter, BadStore
from ...core.model.report import Report
from ...qt.language import tr
from ...store.lookups import look_up
from ..texts import one_line, status_label, street
from ..widgets.icons import own_icon

PREFIX = "sig"
FEWEST_LETTERS = 2
MOST = 30

Where = Callable[[], str]
"""The file of the shown connection's reports, empty without one. Called in the main thread."""


class ReportLocator(QgsLocatorFilter):
    """QGIS asks a clone of this filter in a thread of its own; ``chosen`` gets the id."""

    def __init__(self, where: Where, chosen: Callable[[str], None], path: str = "") -> None:
        super().__init__()
        self._where, self._chosen, self._path = where, chosen, path
        self.setFetchResultsDelay(150)

    def name(self) -> str:
        return "signalement"

    def displayName(self) -> str:
        return tr("Reports")

    def prefix(self) -> str:
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Medium

    def clone(self) -> ReportLocator:
        """Called in the main thread, so the clone knows its file before it is asked."""
        return ReportLocator(self._where, self._chosen, self._where())

    def fetchResults(self, text: str, _context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """Runs in a worker thread: reads the file over a database connection of its own, and no
        layer."""
        if not self._path or len(text.strip()) < FEWEST_LETTERS:
            return
        try:
            found = look_up(self._path, text, MOST)
        except (BadFilter, BadStore):
            return
        for at, report in enumerate(found):
            if feedback.isCanceled():
                return
            self.resultFetched.emit(self._result(report, 1.0 - at / (2 * MOST)))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        carried = result.userData  # a method or a value, by version of QGIS
        self._chosen(str(carried() if callable(carried) else carried))

    def _result(self, report: Report, score: float) -> QgsLocatorResult:
        parts = (report.report_id, one_line(report.service_name, 80))
        result = QgsLocatorResult(self, " — ".join(part for part in parts if part), None)
        result.setUserData(report.report_id)
        place = one_line(street(report.address), 80)
        status = status_label(report.status)
        result.description = " · ".join(part for part in (status, place) if part)
        result.icon = own_icon("signalement")
        result.score = score
        return result
