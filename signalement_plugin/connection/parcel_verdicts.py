"""The cadastral location of every report of a connection, for QGIS's expressions.

Judged in a thread once an expression asks; after a refresh only what moved. Nothing of it is
stored, and where this plugin is not, the functions are not known.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionFunction,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..cadastre.metres import places
from ..cadastre.plan import Plan
from ..cadastre.verdict import Verdict, Verdicts
from ..core.errors import BadStore
from ..core.report import Area
from ..layer.query import fids_of, positions

_WORLD = Area(-180.0, -90.0, 180.0, 90.0)
Known = Callable[[str], "Verdict | None"]


class ParcelVerdicts(QObject):
    """``ready``: the functions have other values now."""

    ready = pyqtSignal()
    _wanted = pyqtSignal()
    _judged = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._path = ""
        self._verdicts: Verdicts | None = None
        self._asked = self._again = False
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._wanted.connect(self._run)
        self._judged.connect(self._on_judged)
        self.functions = [made(self.get) for made in (ParcelKey, ParcelKind, ParcelMetres)]
        for function in self.functions:
            QgsExpression.registerFunction(function)

    def close(self) -> None:
        """Take the functions out of QGIS."""
        for function in self.functions:
            QgsExpression.unregisterFunction(function.name())
        self._stop.set()
        if self._thread is not None:
            self._thread.join(2.0)

    def follow(self, plan: Plan | None, path: str) -> None:
        """Another plan, store, or other rows in it."""
        if plan is not self._plan or path != self._path:
            self._verdicts = None
        self._plan, self._path = plan, path
        if self._asked:
            self._run()

    def get(self, report_id: str) -> Verdict | None:
        """In any thread; the first question starts the judging."""
        if not self._asked:
            self._asked = True
            self._wanted.emit()
        verdicts = self._verdicts
        return verdicts.get(report_id) if verdicts is not None else None

    def _run(self) -> None:
        if self._plan is None or not self._path:
            return
        if self._thread is not None and self._thread.is_alive():
            self._again = True
            return
        self._again = False
        verdicts = self._verdicts or Verdicts(self._plan)
        context = QgsProject.instance().transformContext()
        self._thread = threading.Thread(
            target=self._judge,
            args=(verdicts, self._path, context),
            name="signalement-verdicts",
            daemon=True,
        )
        self._thread.start()

    def _judge(self, verdicts: Verdicts, path: str, context: QgsCoordinateTransformContext) -> None:
        try:
            names = {fid: name for name, fid in fids_of(path).items()}
            rows = [row for row in positions(path, _WORLD) if row[0] in names]
        except BadStore:
            rows, names = [], {}  # the file is being switched; the next rows ask again
        degrees = [(lon, lat, 0.0) for _fid, lon, lat in rows]
        where = places(degrees, verdicts.plan.source.epsg, context)
        each = ((names[fid], place) for (fid, _lon, _lat), place in zip(rows, where))
        if verdicts.update(each, lambda: not self._stop.is_set()) is not None:
            self._judged.emit(verdicts)

    def _on_judged(self, verdicts: Verdicts) -> None:
        if verdicts.plan is self._plan:
            self._verdicts = verdicts
            self.ready.emit()
        if self._again:
            if self._thread is not None:
                self._thread.join(2.0)
            self._run()


class _OfReport(QgsExpressionFunction):
    """One fact of the verdict on the report with this id; NULL while it is not known."""

    NAME = ""

    def __init__(self, known: Known) -> None:
        super().__init__(self.NAME, 1, "Signalement", self.help_words())
        self._known = known

    def func(self, values: Any, _context: Any, _parent: Any, _node: Any) -> Any:
        verdict = self._known(str(values[0]))
        return None if verdict is None else self.fact(verdict)

    def fact(self, verdict: Verdict) -> Any:
        raise NotImplementedError

    def help_words(self) -> str:
        text: str = QCoreApplication.translate(
            "Signalement",
            'Cadastral location of the report whose number is given, e.g. {name}("report_id"): '
            "signalement_parcel gives the parcel, signalement_parcel_verdict one of inside, "
            "outside, uncertain and unloaded, signalement_parcel_distance metres to its "
            "boundary. Empty until the plan was read, and without this plugin.",
        )
        return text.format(name=self.NAME)


class ParcelKey(_OfReport):
    NAME = "signalement_parcel"

    def fact(self, verdict: Verdict) -> Any:
        return verdict.key or None


class ParcelKind(_OfReport):
    NAME = "signalement_parcel_verdict"

    def fact(self, verdict: Verdict) -> Any:
        return str(verdict.kind)


class ParcelMetres(_OfReport):
    NAME = "signalement_parcel_distance"

    def fact(self, verdict: Verdict) -> Any:
        return None if verdict.metres is None else round(verdict.metres, 2)
