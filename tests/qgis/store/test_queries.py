"""Queries to a store, and a report converted to a row and back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from real_stores import loaded

from signalement_plugin.core.model.report import FLAGS, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.timestamps import utc_text
from signalement_plugin.store.queries import count_and_find, counts, fids_of, placed, reports_at
from signalement_plugin.store.rows import COLUMNS, TIMES, parse_time, report_of, row_of

NOW = datetime.now(timezone.utc).replace(microsecond=0)


def ids(path: str, where: str = "", order: str = "urgency") -> list[str]:
    return [one.report_id for one in reports_at(path, count_and_find(path, where, order).fids)]


@pytest.mark.every_day
def test_the_orders_of_the_list(tmp_path: Path) -> None:
    hour = timedelta(hours=1)
    rows = [
        Report("10", Status.NEW, requested=NOW - 9 * hour, address="b"),
        Report("9", Status.NEW, requested=NOW - 8 * hour, address="A"),
        Report("late", Status.PLANNED, requested=NOW - 7 * hour, due=NOW - hour),
        Report("later", Status.NEW, requested=NOW - 6 * hour, due=NOW - 3 * hour),
        Report("soon", Status.NEW, requested=NOW - 5 * hour, due=NOW + 5 * hour),
        Report("done", Status.CLOSED, requested=NOW - 4 * hour, due=NOW - 9 * hour, address="c"),
    ]
    path = loaded(tmp_path, rows).path
    assert ids(path) == ["later", "late", "soon", "9", "10", "done"]
    assert ids(path, order="newest") == ["done", "soon", "later", "late", "9", "10"]
    assert ids(path, order="number") == ["9", "10", "done", "late", "soon", "later"]
    assert ids(path, order="street") == ["9", "10", "done", "soon", "later", "late"]
    assert ids(path, "\"status\" = 'new' AND report_id <> '9'") == ["later", "soon", "10"]
    assert ids(path, "report_id = 'x'') OR (1=1'") == []
    wheres = {"all": "", "new": "status = 'new'", "none": "status = 'x'"}
    assert counts(path, wheres) == {"all": 6, "new": 4, "none": 0}


def test_few_and_many_reports_are_found_by_number(tmp_path: Path) -> None:
    path = loaded(tmp_path, [Report(f"a'{n}") for n in range(700)]).path
    every = fids_of(path)
    assert len(every) == 700
    assert fids_of(path, ["a'3", "gone"]) == {"a'3": every["a'3"]}
    many = [f"a'{n}" for n in range(600)]
    assert fids_of(path, [*many, "gone"]) == {name: every[name] for name in many}


TEXTS = [name for name in COLUMNS if name not in {*TIMES, "status", "flags", "content_hash"}]
plain = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"))
times = st.none() | st.datetimes(timezones=st.just(timezone.utc)).map(
    lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)
)


@given(
    texts=st.lists(plain, min_size=15, max_size=15),
    when=st.tuples(times, times, times),
    status=st.sampled_from(Status),
    flags=st.lists(st.sampled_from(FLAGS), unique=True),
)
def test_a_row_gives_its_report_back(
    texts: list[str], when: tuple, status: Status, flags: list[str]
) -> None:
    report = Report(
        **dict(zip(TEXTS, texts)),
        status=status,
        requested=when[0],
        updated=when[1],
        due=when[2],
        flags=tuple(flags),
    )
    assert report_of(dict(zip(COLUMNS, row_of(report))), None, None) == report


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = parse_time(text)
    assert found is None or found.tzinfo is timezone.utc


def test_times_of_other_zones_are_stored_in_utc() -> None:
    brussels = timezone(timedelta(hours=1))
    assert utc_text(datetime(2026, 1, 1, tzinfo=brussels)) == "2025-12-31T23:00:00.000Z"
    assert parse_time("2026/01/01 10:00:00+00") == datetime(2026, 1, 1, 10, tzinfo=timezone.utc)


def test_a_status_nobody_knows_is_unknown() -> None:
    assert report_of({"report_id": "1", "status": "<b>"}, 1.0, 2.0).status is Status.UNKNOWN


def test_all_rows_with_their_places_whatever_their_number(tmp_path: Path) -> None:
    rows = [
        Report(f"r{at}", Status.NEW, lon=4.8 + at / 10_000 if at % 3 else None, lat=50.4)
        for at in range(4_100)
    ]
    rows = [one if one.lon is not None else Report(one.report_id, Status.NEW) for one in rows]
    path = loaded(tmp_path, rows).path
    found = {name: (fid, lon, lat) for fid, name, lon, lat in placed(path)}
    assert {name: fid for name, (fid, _lon, _lat) in found.items()} == fids_of(path)
    assert found["r3"][1:] == (None, None)
    assert found["r4099"][1:] == (4.8 + 4_099 / 10_000, 50.4)
