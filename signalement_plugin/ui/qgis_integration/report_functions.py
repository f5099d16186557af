"""Functions for QGIS's expressions: age and lateness of a report, names behind its ids, a link.

QGIS knows them once the dock is filled, as long as this plugin is loaded, and calls them in any
thread. Names and *mine* follow the connection that the dock shows: for any other layer they are
NULL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from html import escape
from typing import Union

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsExpressionNodeFunction,
)
from qgis.PyQt.QtCore import QDateTime, QObject

from ...connection.connections import Connections
from ...core.dates.deadlines import days_late, local_day
from ...core.model.status import OPEN
from ...core.timestamps import parse_time
from ...qt.language import tr
from ..display_names import people
from ..follower import CurrentFollower, Subscription

GROUP = "Signalement"
_OPEN = frozenset(map(str, OPEN))


@dataclass(frozen=True)
class Facts:
    """What the functions know of the shown connection; never changed, so read in any thread."""

    layer_id: str = ""
    zone: str = "Europe/Brussels"
    me: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def are_of(self, context: QgsExpressionContext | None) -> bool:
        """Whether the expression is about the layer of that connection."""
        return context is not None and context.variable("layer_id") == self.layer_id != ""


class ReportFunctions(CurrentFollower, QObject):
    """Registers the functions at once, and removes them in :meth:`close`."""

    def __init__(self, connections: Connections, parent: QObject) -> None:
        super().__init__(parent)
        self.facts = Facts()
        self.functions = [
            _Function(name, count, help_text, compute, lambda: self.facts)
            for name, (count, help_text, compute) in _functions().items()
        ]
        for function in self.functions:
            QgsExpression.registerFunction(function)
        self.attach(connections)

    def close(self) -> None:
        """Take the functions out of QGIS."""
        self.detach()
        for function in self.functions:
            QgsExpression.unregisterFunction(function.name())

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return (
            (self.connection.layerChanged, self._begin),
            (self.connection.server.changed, self._begin),
        )

    def _begin(self) -> None:
        shown = self.shown
        if shown is None:
            self.facts = Facts()
            return
        teams = shown.server.departments
        names = {**people(teams), **{team.id: team.name for team in teams}}
        layer_id = shown.layer.id() if shown.layer is not None else ""
        self.facts = Facts(layer_id, shown.settings.zone, shown.settings.me, names)


Answer = Union[int, str, bool, None]
Compute = Callable[[Sequence[object], "Facts | None", str], Answer]
"""Values, the facts where the layer is that of the connection, the zone → value or ``None``."""


class _Function(QgsExpressionFunction):
    def __init__(
        self, name: str, count: int, help_text: str, compute: Compute, facts: Callable[[], Facts]
    ) -> None:
        super().__init__(f"signalement_{name}", count, GROUP, help_text)
        self._compute, self._facts = compute, facts

    def func(
        self,
        values: Iterable[object],
        context: QgsExpressionContext | None,
        _parent: QgsExpression | None,
        _node: QgsExpressionNodeFunction | None,
    ) -> Answer:
        """Compute the value. QGIS calls this in any thread."""
        facts = self._facts()
        return self._compute(list(values), facts if facts.are_of(context) else None, facts.zone)


def _moment(value: object, zone: str) -> datetime | None:
    """A time of a layer (``QDateTime``), or its text in an exported table."""
    if isinstance(value, QDateTime) and value.isValid():
        return datetime.fromtimestamp(value.toMSecsSinceEpoch() / 1000, timezone.utc)
    return parse_time(value, zone)[0]


def _age(values: Sequence[object], _facts: Facts | None, zone: str) -> int | None:
    begun = _moment(values[0], zone)
    now = datetime.now(timezone.utc)
    return None if begun is None else (local_day(now, zone) - local_day(begun, zone)).days


def _days_late(values: Sequence[object], _facts: Facts | None, zone: str) -> int | None:
    due = _moment(values[0], zone)
    if due is None or str(values[1]) not in _OPEN:
        return None
    return days_late(due, datetime.now(timezone.utc), zone)


def _days_left(values: Sequence[object], facts: Facts | None, zone: str) -> int | None:
    late = _days_late(values, facts, zone)
    return None if late is None else -late


def _name(values: Sequence[object], facts: Facts | None, _zone: str) -> str | None:
    return None if facts is None else facts.names.get(str(values[0]), str(values[0] or "")) or None


def _is_mine(values: Sequence[object], facts: Facts | None, _zone: str) -> bool | None:
    return None if facts is None else str(values[0] or "") == facts.me != ""


def _link(values: Sequence[object], _facts: Facts | None, _zone: str) -> str | None:
    address, text = (str(value or "") for value in values)
    if not address.startswith(("https://", "http://")):
        return None
    return f'<a href="{escape(address)}">{escape(text or address)}</a>'


_Functions = dict[str, tuple[int, str, Compute]]
"""Name without prefix → number of parameters, help, what computes it."""


def _functions() -> _Functions:
    return {**_of_time(), **_of_names()}


def _of_time() -> _Functions:
    return {
        "age": (
            1,
            tr(
                'Days since a report was received, e.g. signalement_age("requested"); 0 on that '
                "day."
            ),
            _age,
        ),
        "days_late": (
            2,
            tr(
                "Days since the deadline of an open report, e.g. "
                'signalement_days_late("due", "status"): negative before it. Empty without a '
                "deadline and for reports that are not open."
            ),
            _days_late,
        ),
        "days_left": (
            2,
            tr(
                "Days until the deadline of an open report, e.g. "
                'signalement_days_left("due", "status"): negative after it. Empty without a '
                "deadline and for reports that are not open."
            ),
            _days_left,
        ),
    }


def _of_names() -> _Functions:
    return {
        "name": (
            1,
            tr(
                'Name of a team or person, e.g. signalement_name("department") or '
                'signalement_name("assignee"). Empty in other layers than that of the shown '
                "connection."
            ),
            _name,
        ),
        "is_mine": (
            1,
            tr(
                'Whether a report is yours, e.g. signalement_is_mine("assignee"). Empty in other '
                "layers than that of the shown connection."
            ),
            _is_mine,
        ),
        "link": (
            2,
            tr(
                "The web page of a report as a link for map tips and HTML, e.g. "
                'signalement_link("url", "report_id"). Empty without a page.'
            ),
            _link,
        ),
    }
