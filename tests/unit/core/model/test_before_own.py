"""``before_own``: from a report that shows the user's edit, the report as it was before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.core.model.operation import Base, Operation, before_own
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

SEEN = Report(report_id="7", status=Status.WAITING, department="police", lon=4.86, lat=50.46)
SETS = {"status": "in_progress", "department": "voirie", "position": "4.8700000 50.4700000"}
BASE = Base({"status": "waiting", "department": "police", "position": "4.8600000 50.4600000"})
EDIT = Operation("a", "7", SETS, base=BASE)
EDITED = replace(SEEN, status=Status.IN_PROGRESS, department="voirie", lon=4.87, lat=50.47)


def test_own_values_are_taken_out() -> None:
    before = before_own(EDITED, EDIT)
    assert before == SEEN
    assert isinstance(before.status, Status)


def test_a_point_that_was_placed_had_none() -> None:
    placed = Operation("a", "7", {"position": SETS["position"]}, base=Base({"position": ""}))
    before = before_own(EDITED, placed)
    assert (before.lon, before.lat) == (None, None)


@pytest.mark.parametrize(("name", "theirs"), [("status", Status.CLOSED), ("department", "nord")])
def test_a_value_of_a_colleague_stays(name: str, theirs: str) -> None:
    assert getattr(before_own(replace(EDITED, **{name: theirs}), EDIT), name) == theirs


def test_a_value_without_a_known_base_stays() -> None:
    assert before_own(EDITED, replace(EDIT, base=Base())) == EDITED
