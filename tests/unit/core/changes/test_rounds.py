"""A round comes back: which stop a photo is proposed for, and what was ticked becomes operations,
as far as the system accepts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from signalement_plugin.core.changes.rounds import (
    ReturnedStop,
    change_request_of,
    preview_stops,
    propose,
    stop_operations,
)
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.photos.exif import ExifData

DAY = date(2026, 11, 24)
HERE, NEAR, FAR = (4.8674, 50.4669), (4.8676, 50.4669), (4.9, 50.5)
ALL = Capabilities(
    writes=frozenset({"status", "note", "reply", "photo"}), statuses=(Status.NEW, Status.RESOLVED)
)
OPEN = Report("1", Status.NEW)


def photo(point: tuple[float, float] | None, day: date | None = DAY) -> ExifData:
    at = datetime(day.year, day.month, day.day, 10) if day else None  # noqa: DTZ001 a camera
    return ExifData(*(point or (None, None)), at=at)


def test_the_nearest_stop_within_thirty_metres() -> None:
    found = propose(photo(HERE), [FAR, NEAR, None], DAY)
    assert found is not None
    assert found.stop == 1
    assert 13 < found.metres < 16


def test_a_photo_too_far_away_or_of_another_day_is_not_assigned() -> None:
    assert propose(photo(HERE), [FAR, None], DAY) is None
    assert propose(photo(HERE, DAY - timedelta(days=1)), [HERE], DAY) is None
    assert propose(photo(None), [HERE], DAY) is None


def test_a_photo_without_a_time_goes_by_its_place() -> None:
    assert propose(photo(HERE, None), [HERE], DAY) is not None


def test_the_day_is_that_of_the_camera() -> None:
    late = datetime(2026, 11, 24, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    assert propose(ExifData(*HERE, at=late), [HERE], DAY) is not None


def test_done_closes_with_a_note_and_not_done_only_notes() -> None:
    done = change_request_of(ReturnedStop(OPEN, True, "Fait", "Merci", ("a.jpg",)), ALL)
    assert done is not None
    assert (done.sets, done.note, done.reply) == ({"status": "resolved"}, "Fait", "Merci")
    left = change_request_of(ReturnedStop(OPEN, False, "Pas fait", "Merci"), ALL)
    assert left is not None
    assert (left.sets, left.note, left.reply) == ({}, "Pas fait", "")
    assert change_request_of(ReturnedStop(OPEN, None, "x"), ALL) is None


def test_only_fields_that_the_system_writes_are_requested() -> None:
    poor = Capabilities(writes=frozenset({"status"}), statuses=(Status.CLOSED,))
    change_request = change_request_of(ReturnedStop(OPEN, True, "Fait", "Merci", ("a.jpg",)), poor)
    assert change_request is not None
    assert (
        change_request.sets,
        change_request.note,
        change_request.reply,
        change_request.photos,
    ) == ({"status": "closed"}, "", "", ())
    assert change_request_of(ReturnedStop(OPEN, False, "Pas fait"), poor) is None


def test_a_stop_that_would_be_refused_is_not_offered() -> None:
    """Not done, with photos: no reply is sent, and this site takes photos only with a reply."""
    site = replace(ALL, only_with_reply=frozenset({"photo"}))
    stops = [
        ReturnedStop(OPEN, False, "Pas fait", "", ("a.jpg",)),
        ReturnedStop(Report("2", Status.NEW), True, "Fait", "Merci", ("b.jpg",)),
    ]
    review = preview_stops(stops, site)
    assert [(one.report.report_id, one.code) for one in review.blocked] == [("1", "needs_reply")]
    assert [line.report.report_id for line in review.lines()] == ["2"]
    assert {one.report_id for one in stop_operations(stops, review.lines(), site, "")} == {"2"}


def test_one_review_and_one_batch() -> None:
    closed = Report("2", Status.RESOLVED)
    third = Report("3", Status.NEW)
    stops = [
        ReturnedStop(OPEN, True, "Fait"),
        ReturnedStop(closed, True, "Fait"),
        ReturnedStop(third, False, "Pas fait"),
        ReturnedStop(Report("4"), None),
    ]
    review = preview_stops(stops, ALL)
    assert [line.report.report_id for line in review.lines()] == ["1", "3"]
    assert [one.report.report_id for one in review.blocked] == ["2"]
    found = stop_operations(stops, review.lines(["3"]), ALL, "J. Dupont")
    assert {one.report_id for one in found} == {"1"}
    assert len({one.batch for one in stop_operations(stops, review.lines(), ALL, "")}) == 1
    assert all(one.author == "J. Dupont" for one in found)
