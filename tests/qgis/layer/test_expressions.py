"""Days until a deadline, computed by QGIS's expressions at given hours, on days of 23, 24 and 25
hours."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from signalement_plugin.core.dates.deadlines import days_late
from signalement_plugin.layer.expressions import DAYS_LEFT, MIDNIGHT, TOMORROW

BRUSSELS = "Europe/Brussels"


@pytest.fixture(autouse=True)
def in_brussels(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer's time zone."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", BRUSSELS)
        time.tzset()
        yield
    time.tzset()


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(BRUSSELS))


def asked(expression: str, now: datetime, due: datetime) -> object:
    """What ``expression`` gives at ``now`` for a report due then, as a store keeps it: in UTC."""
    fields = QgsFields()
    fields.append(QgsField("due", QMetaType.Type.QDateTime))
    feature = QgsFeature(fields)
    feature["due"] = QDateTime.fromSecsSinceEpoch(int(due.timestamp()), Qt.TimeSpec.UTC)
    context = QgsExpressionContext()
    context.setFeature(feature)
    context.setFields(fields)
    text = f"make_datetime({now.year}, {now.month}, {now.day}, {now.hour}, {now.minute}, 0)"
    made = QgsExpression(expression.replace("now()", text))
    answer = made.evaluate(context)
    assert not made.hasEvalError(), made.evalErrorString()
    return answer


@pytest.mark.parametrize(
    ("now", "due", "left"),
    [
        ("2027-01-15 09:00", "2027-01-15 23:59:59", 0),
        ("2027-01-15 23:59", "2027-01-16 00:00:30", 1),
        ("2027-10-29 09:00", "2027-11-02 23:59:59", 4),  # the clocks go back between
        ("2027-10-31 00:30", "2027-10-31 23:59:59", 0),  # today has 25 hours
        ("2027-10-31 23:30", "2027-10-31 23:59:59", 0),
        ("2027-10-31 23:30", "2027-11-01 00:00:30", 1),
        ("2027-11-02 09:00", "2027-10-30 23:59:59", -3),
        ("2027-03-26 09:00", "2027-03-29 00:30:00", 3),  # the clocks go forward between
        ("2027-03-28 00:30", "2027-03-28 23:59:59", 0),  # today has 23 hours
        ("2027-03-28 00:30", "2027-03-29 00:30:00", 1),
        ("2027-03-29 09:00", "2027-03-27 00:30:00", -2),
        ("2027-12-31 23:59", "2028-01-01 00:00:00", 1),
        ("2028-02-28 12:00", "2028-03-01 12:00:00", 2),
    ],
)
def test_days_left_are_local_days_whatever_their_length(now: str, due: str, left: int) -> None:
    at, until = wall(now), wall(due)
    assert asked(DAYS_LEFT, at, until) == left
    today = f'epoch("due") >= {MIDNIGHT} AND epoch("due") < {TOMORROW}'
    assert bool(asked(today, at, until)) is (left == 0)
    utc = timezone.utc
    assert days_late(until.astimezone(utc), at.astimezone(utc), BRUSSELS) == -left
