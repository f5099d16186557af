"""The outcomes of changes: counts, and a table with one row per report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...connection.texts.outcomes import outcome_sentence
from ...core.changes.preview import NOTHING, ChangePreview
from ...core.model.operation import PENDING, State
from ...qt.language import tr
from ...sync.rules.rows import ACCOUNT, UNCHANGED, OutboxRow
from .tables import Table

_COUNTED = (
    ("CONFIRMED", frozenset({State.CONFIRMED})),
    ("UNVERIFIED", frozenset({State.UNVERIFIED})),
    ("UNCHANGED", frozenset({UNCHANGED})),
    ("REFUSED", frozenset({State.REFUSED})),
    ("CONFLICT", frozenset({State.CONFLICT})),
    ("UNKNOWN", frozenset({State.UNKNOWN})),
    ("PENDING", PENDING),
)
_REFUSED = (State.REFUSED, UNCHANGED, State.CONFLICT, State.UNKNOWN, State.CANCELLED)
# without HELD: a run does not send changes that wait for a review
_UNSENT = (*_REFUSED, State.QUEUED, State.SENDING)
FAILURES: dict[str, tuple[str, ...]] = {
    "unconfirmed": (*_UNSENT, State.HANDED, State.UNVERIFIED),
    "unsent": _UNSENT,
    "refused": _REFUSED,
    "nothing": (),
}
FIELDS = ("report_id", "state", "message")
NO_ROWS: Mapping[str, str] = {}
MOST_NAMED = 50  # reports in one message
_GRAVEST_FIRST = (
    State.UNKNOWN,
    State.CONFLICT,
    State.REFUSED,
    UNCHANGED,
    State.SENDING,
    State.HELD,
    State.QUEUED,
    State.HANDED,
    State.UNVERIFIED,
    State.CANCELLED,
    State.CONFIRMED,
)


@dataclass(frozen=True)
class Outcome:
    """Where the change of one report stands: ``OutboxRow.outcome``."""

    report_id: str
    state: str
    message: str
    row: str = ""  # row of the input layer: its key or number


@dataclass(frozen=True)
class RunResult:
    """What a run has come to: an outcome for each report, and what has gone out with it (a dry
    run: what would)."""

    outcomes: Sequence[Outcome]
    effects: ChangePreview = NOTHING


def outcomes(rows: Iterable[OutboxRow], made_of: Mapping[str, str] = NO_ROWS) -> list[Outcome]:
    """One outcome per report; of several requests the gravest state counts.

    A new report without a number yet stands alone. ``made_of``: id of an operation → ``row``.
    """
    by_report: dict[str, list[OutboxRow]] = {}
    for row in rows:
        by_report.setdefault(report_id_of(row) or row.id, []).append(row)
    found = []
    for same in by_report.values():
        gravest = min(same, key=lambda row: _GRAVEST_FIRST.index(row.outcome))
        made = next((made_of[one.id] for one in same if one.id in made_of), "")
        sentence = outcome_sentence(gravest, typed=False)
        asks = gravest.reason == ACCOUNT  # a person decides first, as about a conflict
        state = str(State.CONFLICT) if asks else gravest.outcome
        found.append(Outcome(report_id_of(gravest), state, sentence, made))
    return found


def report_id_of(row: OutboxRow) -> str:
    """The report's number, also of one that was just created; empty when not known."""
    return row.report_id or (row.server.report_id if row.server else "")


def name_of(one: Outcome) -> str:
    """How a line calls it."""
    return one.report_id or one.row or "—"


def figures(found: Iterable[Outcome]) -> dict[str, int]:
    """How many there are of each of the outputs of ``add_outcome_outputs``."""
    states = Counter(outcome.state for outcome in found)
    return {name: sum(states[state] for state in counted) for name, counted in _COUNTED}


def failure(found: Iterable[Outcome], fail_on: str) -> str:
    """What went wrong, a line for each report; empty when nothing that ``FAILURES`` names did."""
    failed = [outcome for outcome in found if outcome.state in FAILURES[fail_on]]
    if not failed:
        return ""
    heading = tr("%n change(s) did not end as asked:", n=len(failed))
    lines = [f"{name_of(one)}: {one.message}" for one in failed[:MOST_NAMED]]
    more = ["…"] if len(failed) > MOST_NAMED else []
    return "\n".join([heading, *lines, *more])


def outcome_table(found: Sequence[Outcome]) -> Table:
    """A row for each."""
    fields = QgsFields()
    made_of_rows = any(one.row for one in found)
    for name in (*FIELDS, "row") if made_of_rows else FIELDS:
        fields.append(QgsField(name, QMetaType.Type.QString))
    rows = (_feature(outcome, fields) for outcome in found)
    return Table(fields, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem(), rows)


def _feature(outcome: Outcome, fields: QgsFields) -> QgsFeature:
    feature = QgsFeature(fields)
    values = [outcome.report_id, str(outcome.state), outcome.message, outcome.row]
    feature.setAttributes(values[: fields.count()])
    return feature
