"""The arrangement of the dock's parts, at every size and for every task."""

from __future__ import annotations

import itertools

import pytest

from signalement_plugin.ui.workplace.arrangement import (
    BESIDE_EM,
    LOW_EM,
    PAGE_EM,
    REPORT_EM,
    SPLIT_EM,
    TABLE_EM,
    Arrangement,
    Doing,
    arrange,
    foot_height,
    in_one_row,
    is_split,
)

EM_PX = 15
IDLE, ANSWERING, READING = Doing(), Doing(answering=True), Doing(reading=True)
WAYS = [Doing(*one) for one in itertools.product((False, True), repeat=3)]
NARROWEST, LOWEST = 12, 10  # ``LEAST_EM`` of ui/dock_room.py, in em
WIDTHS = [half / 2 for half in range(NARROWEST * 2, 200)]
HEIGHTS = range(LOWEST, 80)


def at(width_px, height_px, doing):
    return arrange(width_px / EM_PX, height_px / EM_PX, doing)


@pytest.mark.parametrize("doing", [IDLE, ANSWERING])
def test_900_px_have_three_columns(doing):
    assert at(900, 645, doing) == Arrangement(beside=True)
    assert is_split(900 * 0.63 / EM_PX)


def test_640_px_have_two_columns_and_the_reply_comes_below_the_list():
    assert at(640, 645, IDLE) == Arrangement(beside=True)
    assert at(640, 645, ANSWERING) == Arrangement(beside=False)
    assert is_split(640 / EM_PX)


def test_400_px_are_stacked_and_the_list_folds_for_a_reply_in_a_low_dock():
    assert at(400, 645, IDLE) == Arrangement()
    folded = Arrangement(list_shown=False, toolbar_shown=False)
    assert at(400, 645, ANSWERING) == folded
    assert at(400, LOW_EM * EM_PX, ANSWERING) == Arrangement()
    assert not is_split(400 / EM_PX)


def test_300_px_show_one_page_at_a_time():
    assert at(300, 645, IDLE) == Arrangement(work_shown=False)
    assert at(300, 645, READING) == Arrangement(list_shown=False)
    assert at(300, 645, ANSWERING) == Arrangement(list_shown=False, toolbar_shown=False)


def test_a_low_dock_shows_one_page_at_a_time_unless_they_stand_beside_each_other():
    """Seen: in a dock of 170 px above QGIS's *Identify Results*, the parts overlapped."""
    assert at(465, 170, IDLE) == Arrangement(work_shown=False)
    assert at(465, 170, READING) == Arrangement(list_shown=False)
    assert at(465, PAGE_EM * EM_PX, READING) == Arrangement()
    assert at(900, 170, READING) == Arrangement(beside=True)


def test_the_list_has_columns_where_somebody_wants_them_and_they_have_room():
    table = Doing(table=True)
    assert arrange(TABLE_EM, 40, table) == Arrangement(in_columns=True)
    assert arrange(TABLE_EM - 1, 40, table) == Arrangement(beside=True)


@pytest.mark.parametrize("doing", WAYS)
def test_at_every_size_something_is_seen_and_who_works_sees_the_report(doing):
    for width, height in itertools.product(WIDTHS, HEIGHTS):
        found = arrange(width, height, doing)
        assert found.list_shown or found.work_shown
        assert found.work_shown or not (doing.answering or doing.reading)
        assert found.list_shown or doing.answering or doing.reading
        assert found.list_shown or not found.beside


@pytest.mark.parametrize("doing", WAYS)
def test_more_height_never_takes_anything_away(doing):
    for width in WIDTHS:
        seen = [arrange(width, height, doing) for height in HEIGHTS]
        for low, high in zip(seen, seen[1:]):
            assert high.list_shown >= low.list_shown
            assert high.toolbar_shown >= low.toolbar_shown
            assert high.beside == low.beside


def test_each_rule_has_one_limit():
    for doing, limit, part in (
        (IDLE, PAGE_EM, "work_shown"),
        (IDLE, BESIDE_EM, "beside"),
        (ANSWERING, SPLIT_EM, "list_shown"),
        (Doing(table=True), TABLE_EM, "in_columns"),
    ):
        wide = [width for width in WIDTHS if getattr(arrange(width, 40, doing), part)]
        assert wide == [width for width in WIDTHS if width >= limit]
    assert next(width for width in WIDTHS if in_one_row(width)) == SPLIT_EM


def test_the_report_stays_in_sight_above_a_long_reply():
    assert foot_height(200, 600, EM_PX) == 200
    assert foot_height(5000, 600, EM_PX) == 600 - REPORT_EM * EM_PX
    # room for one line of the reply has priority
    assert foot_height(5000, 11 * EM_PX, EM_PX) == 11 * EM_PX


def test_a_reply_has_the_room_that_its_report_leaves_empty():
    assert foot_height(200, 600, EM_PX, roomy=300, report=250) == 300
    assert foot_height(200, 600, EM_PX, roomy=300, report=350) == 250
    assert foot_height(200, 600, EM_PX, roomy=300, report=900) == 200


def test_the_bottom_area_is_never_higher_than_the_dock():
    for wanted, room, em in itertools.product(range(0, 900, 45), range(0, 900, 30), (15, 29)):
        height = foot_height(wanted, room, em)
        assert 0 <= height <= min(wanted, room)
