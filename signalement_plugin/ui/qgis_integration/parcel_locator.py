"""QGIS's locator finds parcels of the plan: ``cap 92094A123``, ``cap A 123 b 2``.

``fetchResults`` and what it calls are in a worker thread, all else in the main thread.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsApplication,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
)

from ...cadastre.capakey import parse, suggestion
from ...cadastre.plan.neighbours import search
from ...cadastre.plan.plan import Plan
from ...cadastre.texts import plan_text
from ...qt.language import tr

PREFIX = "cap"
FEWEST_LETTERS = 2
MOST = 30

Current = Callable[[], "Plan | None"]
"""The plan of the project, ``None`` without one. Called in the main thread."""


class ParcelLocator(QgsLocatorFilter):
    """QGIS asks a clone of this filter in a thread of its own; ``chosen`` gets the key,
    empty where there is no plan."""

    def __init__(
        self, current: Current, chosen: Callable[[str], None], plan: Plan | None = None
    ) -> None:
        super().__init__()
        self._current, self._chosen, self._plan = current, chosen, plan
        self.setFetchResultsDelay(150)
        self.setUseWithoutPrefix(False)

    def name(self) -> str:
        return "signalement-parcels"

    def displayName(self) -> str:
        return tr("Cadastral Parcels")

    def prefix(self) -> str:
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Medium

    def clone(self) -> ParcelLocator:
        """Called in the main thread, so the clone has its plan before it is asked."""
        return ParcelLocator(self._current, self._chosen, self._current())

    def fetchResults(self, text: str, _context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """Runs in a worker thread, which is safe: a plan never changes."""
        plan = self._plan
        if len(text.strip()) < FEWEST_LETTERS:
            return
        if plan is None:
            self.resultFetched.emit(self._no_plan())
            return
        found = search(plan, text, MOST, lambda: not feedback.isCanceled())
        meant = suggestion(text)
        if not found and meant is not None and meant.complete() is not None:
            found = search(plan, str(meant.complete()), MOST, lambda: not feedback.isCanceled())
        for at, key in enumerate(found):
            if feedback.isCanceled():
                return
            self.resultFetched.emit(self._result(plan, key, 1.0 - at / (2 * MOST)))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        carried = result.userData  # a method or a value, by version of QGIS
        self._chosen(str(carried() if callable(carried) else carried))

    def _no_plan(self) -> QgsLocatorResult:
        """The only result without a plan: it offers to add one, and has no key as its value."""
        offer = tr("Add Cadastre…")
        result = QgsLocatorResult(self, offer, "")
        result.description = tr("The project has no parcel plan that is read.")
        result.icon = QgsApplication.getThemeIcon("mIconPolygonLayer.svg")
        return result

    def _result(self, plan: Plan, key: str, score: float) -> QgsLocatorResult:
        result = QgsLocatorResult(self, key, None)
        result.setUserData(key)
        whole = parse(key)
        parts = (whole.short if whole else "", plan.source.name, plan_text(plan.source))
        result.description = " · ".join(part for part in parts if part)
        result.icon = QgsApplication.getThemeIcon("mIconPolygonLayer.svg")
        result.score = score
        return result
