"""The last calls as a table, newest first, and a text for how a call ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timezone

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QColor

from ....core import errors
from ....qt.language import tr
from ....transport.calls import Call
from ... import texts
from ...widgets import colours
from ...widgets.labels import plain_tip
from ...widgets.table_model import TableModel

COLUMNS = ("at", "method", "status", "address", "ms", "size", "attempt")
_FIGURES = ("ms", "size", "attempt")
_BAD = 400


def column_title(name: str) -> str:
    """Title of a column."""
    return {
        "at": tr("Time"),
        "method": tr("Method"),
        "address": tr("Address"),
        "status": tr("Status"),
        "ms": tr("Duration (ms)"),
        "size": tr("Size (bytes)"),
        "attempt": tr("Try"),
    }[name]


def ending(call: Call) -> str:
    """The status of the answer, or why there was none."""
    if call.failure is None:
        return str(call.status)
    names = _failures()
    return next(names[kind] for kind in call.failure.__mro__ if kind in names)


def _failures() -> dict[type, str]:
    return {
        errors.TimedOut: tr("no answer in time"),
        errors.UnknownHost: tr("host unknown"),
        errors.UntrustedServer: tr("certificate not trusted"),
        errors.ProxyFailed: tr("proxy"),
        errors.ProxyLogin: tr("proxy"),
        errors.ProxyKind: tr("proxy"),
        errors.LostAnswer: tr("sent, no answer"),
        errors.ServerFailure: tr("answer cut off"),
        errors.TooLarge: tr("answer too large"),
        errors.ServerError: tr("not reached"),
    }


def as_text(calls: Sequence[Call]) -> str:
    """Lines to paste, a title first; columns end with a tab, times are in UTC."""
    lines = [
        [
            one.at.astimezone(timezone.utc).isoformat(timespec="milliseconds"),
            *(_cell(one, name) for name in COLUMNS[1:]),
        ]
        for one in calls
    ]
    return "\n".join("\t".join(line) for line in [[*map(column_title, COLUMNS)], *lines])


def _cell(call: Call, name: str) -> str:
    if name == "at":
        return call.at.astimezone().strftime("%H:%M:%S")
    return ending(call) if name == "status" else str(getattr(call, name))


class CallsModel(TableModel):
    """Rows are calls, read as a whole."""

    rows: Sequence[Call] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, column_title, parent)

    def show_calls(self, calls: Sequence[Call]) -> None:
        """Take these, oldest first."""
        self.beginResetModel()
        self.rows = calls[::-1]
        self.endResetModel()

    def data(
        self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | QColor | None:
        if not index.isValid():
            return None
        call, name = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            if name in ("ms", "size"):
                return texts.number(getattr(call, name))
            # without the scheme, so that more of the path is visible
            return call.address.partition("://")[2] if name == "address" else _cell(call, name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_cell(call, name))
        if role == Qt.ItemDataRole.TextAlignmentRole and name in _FIGURES:
            return Qt.AlignmentFlag.AlignRight
        if role == Qt.ItemDataRole.ForegroundRole and name == "status":
            return colours.legible("late") if call.failure or call.status >= _BAD else None
        return None
