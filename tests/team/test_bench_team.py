"""``make bench-team`` at a tiny size: each figure gets a value, whatever the value is here."""

from __future__ import annotations

import pytest

from benchmarks.team import at_work, many, measures, run

SMALL = {
    at_work: {"REPORTS": 800, "DESKS": 2, "EDITS": 3, "FORMS": 1, "WATCHED_S": 0.5},
    many: {"COMMUNES": 2, "WATCHED_S": 0.5},
    measures: {"DESKS": 2, "LIVE": 50},
    run: {"REPEATS": 1},
}


def test_every_figure_has_a_value(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, constants in SMALL.items():
        for name, value in constants.items():
            monkeypatch.setattr(module, name, value)
    values = run.values_of(communes=2, reports=400)
    assert {metric.key for metric in run.METRICS} == set(values)
    assert all(found and min(found) >= 0 for found in values.values())
