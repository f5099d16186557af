"""Which mark a report has, and that no two marks look alike."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta, timezone
from xml.etree import ElementTree

import pytest

from signalement_plugin.core.dates.deadlines import is_due_today, is_late
from signalement_plugin.core.marks.marks import (
    Corner,
    Mark,
    Ring,
    Today,
    every_mark,
    kept_corner,
)
from signalement_plugin.core.marks.picture import FILL, picture
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.core.timestamps import utc_text

ZONE = "Europe/Brussels"
TODAY = Today.of(date(2026, 11, 27), ZONE)
"""In UTC from 23:00 on the 26th to 23:00 on the 27th."""


@pytest.mark.parametrize(
    ("requested", "due", "ring"),
    [
        ("2026-11-20T08:00:00.000Z", None, Ring.NONE),
        ("2026-11-20T08:00:00.000Z", "", Ring.NONE),
        ("2026-11-20T08:00:00.000Z", "2026-11-27T23:00:00.000Z", Ring.NONE),
        ("2026-11-20T08:00:00.000Z", "2026-11-27T22:59:59Z", Ring.TODAY),
        ("2026-11-20T08:00:00.000Z", "2026-11-27T07:00:00.000Z", Ring.TODAY),
        ("2026-11-20T08:00:00.000Z", "2026-11-26T23:00:00.000Z", Ring.TODAY),
        ("2026-11-20T08:00:00.000Z", "2026-11-26T22:59:59.000Z", Ring.LATE),
        # target of 5 days, due on the 23rd in Brussels: 4 days late today, on the 27th
        ("2026-11-17T23:00:00.000Z", "2026-11-22T23:00:00.000Z", Ring.LATE),
        # due a second earlier, so on the 22nd: 5 days late today
        ("2026-11-17T23:00:00.000Z", "2026-11-22T22:59:59.000Z", Ring.TWICE),
        ("2026-11-20T08:00:00.000Z", "2026-11-21T08:00:00.000Z", Ring.TWICE),
        (None, "2026-11-21T08:00:00.000Z", Ring.LATE),
    ],
)
def test_the_ring_follows_the_deadline_and_doubles_at_twice_the_delay(requested, due, ring):
    assert TODAY.ring(requested, due) is ring
    assert TODAY.texts(["new"], [requested], [due]) == [f"new {ring}".strip()]
    assert TODAY.texts(["closed"], [requested], [due]) == ["closed"]
    assert TODAY.text("new", requested, due, "send") == f"new {ring}".strip() + " send"


@pytest.mark.parametrize("zone", ["Europe/Brussels", "America/Montreal", "Pacific/Kiritimati"])
def test_list_filter_and_ring_call_the_same_reports_late(zone):
    now = datetime(2026, 3, 29, 11, tzinfo=timezone.utc)  # a day of 23 hours in Brussels
    for status, hours in itertools.product(Status, range(-60, 60)):
        due = now + timedelta(hours=hours)
        report = Report("1", status, requested=now - timedelta(days=90), due=due, lon=4.8, lat=50.4)
        ring = Today.at(now, zone).mark(report).ring
        assert (ring in (Ring.LATE, Ring.TWICE)) == is_late(status, due, now, zone)
        assert (ring is Ring.TODAY) == is_due_today(status, due, now, zone)


def test_a_report_and_the_columns_of_many_give_the_same_text():
    start = datetime(2026, 11, 1, tzinfo=timezone.utc)
    for status, since, given in itertools.product(Status, range(0, 30, 7), (None, 1, 9, 20)):
        requested = start + timedelta(days=since)
        due = None if given is None else requested + timedelta(days=given)
        report = Report("1", status, requested=requested, due=due, lon=4.8, lat=50.4)
        texts = TODAY.texts([str(status)], [utc_text(requested)], [utc_text(due)])
        assert texts == [TODAY.mark(report).text]


def test_a_word_that_is_no_status_stays_what_it_is():
    assert TODAY.texts(["typed by hand"], [None], ["2026-11-01T00:00:00.000Z"]) == ["typed by hand"]


def test_every_mark_has_a_text_of_its_own_and_keeps_its_corner():
    texts = {mark.text: mark for mark in every_mark()}
    assert len(texts) == len(every_mark()) == 3 * (4 * len(OPEN) + len(Status) - len(OPEN))
    for text, mark in texts.items():
        assert kept_corner(text) == mark.corner
    assert kept_corner(None) == kept_corner("") == kept_corner("new late") == ""


def test_every_mark_is_drawn_by_another_shape_where_colours_are_taken_away():
    def without_colours(mark: Mark) -> str:
        text = picture(mark).svg
        for part in ElementTree.fromstring(text).iter():  # noqa: S314 - ours
            for name in ("fill", "stroke"):
                text = text.replace(f'"{part.get(name)}"', '"x"')
        return text

    drawn = [without_colours(mark) for mark in every_mark()]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("mark", every_mark(), ids=lambda mark: mark.text)
def test_a_picture_is_a_square_around_the_report_with_one_place_for_its_fill(mark):
    shown = picture(mark)
    drawn = ElementTree.fromstring(shown.svg)  # noqa: S314 - ours
    left, top, width, height = map(float, drawn.get("viewBox").split())
    assert width == height == pytest.approx(shown.side)
    assert (left, top) == pytest.approx((-shown.side / 2, -shown.side / 2))
    assert FILL in shown.svg
    assert FILL not in shown.filled
    assert shown.filled.count("<circle") >= {"": 0, "today": 0, "late": 2, "twice": 4}[mark.ring]
    assert "dash" not in shown.svg
    assert (mark.corner is Corner.NONE) == ("translate" not in shown.svg)
