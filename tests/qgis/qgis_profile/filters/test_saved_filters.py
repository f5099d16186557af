"""Filters that a user saves, per connection."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsSettings

from signalement_plugin.qgis_profile.filters.saved_filters import (
    LONGEST_NAME,
    MOST,
    SavedFilter,
    forget_filter,
    group_of,
    save_filter,
    saved_filters,
    set_group,
)
from signalement_plugin.qgis_profile.settings import CONNECTIONS, ROOT

ONE = SavedFilter("Potholes", "category:nids-de-poule is:open", True)
KEY = f"{CONNECTIONS}/c1/filters"


@pytest.fixture(autouse=True)
def own_settings(qgis_app: object) -> Iterator[None]:
    QgsSettings().remove(ROOT)
    yield
    QgsSettings().remove(ROOT)


def test_saved_filters_are_per_connection_and_replaced_by_name() -> None:
    assert save_filter("c1", ONE) == [ONE]
    other = SavedFilter("Mine", "is:mine")
    save_filter("c1", other)
    again = SavedFilter("Potholes", "is:late")
    assert save_filter("c1", again) == saved_filters("c1") == [again, other]
    assert saved_filters("c2") == []
    assert forget_filter("c1", "Potholes") == [other]


@pytest.mark.parametrize(
    "stored",
    [
        "{",
        "7",
        '["x", {"name": "a"}, {"name": " ", "line": ""}, {"name": "b", "line": "no:such"}]',
        '[{"name": 1, "line": "is:new"}]',
    ],
)
def test_unreadable_saved_filters_are_ignored(stored: str) -> None:
    QgsSettings().setValue(KEY, stored)
    assert saved_filters("c1") == []


def test_names_and_number_are_bounded() -> None:
    long = '[{"name": "' + "n" * 200 + '", "line": "is:new", "pinned": 1}]'
    QgsSettings().setValue(KEY, long)
    assert saved_filters("c1") == [SavedFilter("n" * LONGEST_NAME, "is:new", False)]
    for at in range(MOST + 5):
        save_filter("c1", SavedFilter(str(at), "is:new"))
    assert len(saved_filters("c1")) == MOST
    assert saved_filters("c1")[0].name == "n" * LONGEST_NAME


def test_the_grouping_is_saved_per_connection() -> None:
    assert group_of("c1") == ""
    set_group("c1", "sector")
    assert group_of("c1") == "sector"
