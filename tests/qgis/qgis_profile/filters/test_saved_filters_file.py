"""Saved filters as a file for colleagues."""

from __future__ import annotations

import json

import pytest

from signalement_plugin.core.errors import BadFilters
from signalement_plugin.qgis_profile.filters.saved_filters import LONGEST_NAME, SavedFilter
from signalement_plugin.qgis_profile.filters.saved_filters_file import (
    as_text,
    merge_filters,
    read_file,
)

POTHOLES = SavedFilter("Nids-de-poule", 'category:"nid-de-poule" is:open', True)
LATE = SavedFilter("En retard", "is:late")


def test_a_written_file_is_read_back(tmp_path):
    path = tmp_path / "filters.json"
    path.write_text(as_text([POTHOLES, LATE]), encoding="utf-8")
    assert [one.name for one in read_file(path)] == ["Nids-de-poule", "En retard"]
    assert read_file(path)[1] == LATE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[" * 100_000,
        '{"format": "signalement-filters", "version": 2, "filters": []}',
        '{"format": "signalement-filters", "version": 1, "filters": []}',
        '{"format": "signalement-filters", "version": 1, "filters": [{"name": "x", "line": 3}]}',
        '{"format": "signalement-connections", "version": 1, "connections": []}',
        "x" * 1_100_000,
    ],
)
def test_an_invalid_file_of_filters_is_refused(tmp_path, text):
    path = tmp_path / "filters.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadFilters):
        read_file(path)
    with pytest.raises(BadFilters):
        read_file(tmp_path / "nowhere.json")


def test_only_a_filter_that_a_later_version_wrote_is_left_out(tmp_path):
    whole = json.loads(as_text([LATE]))
    whole["filters"].append({"name": "later", "line": "moonphase:full"})
    path = tmp_path / "filters.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    assert read_file(path) == [LATE]


def test_an_import_replaces_no_own_filter_and_can_be_repeated():
    own = SavedFilter("En retard", "late>3")
    once = merge_filters([own], [LATE, POTHOLES])
    assert once == [own, SavedFilter("En retard (2)", "is:late"), POTHOLES]
    assert merge_filters(once, [LATE, POTHOLES]) == once


def test_names_stay_short():
    long = "x" * LONGEST_NAME
    found = merge_filters([SavedFilter(long, "is:late")], [SavedFilter(long, "is:open")])
    assert found[1].name == long[:-4] + " (2)"
