"""The order of a real store by each column of the wide list, in both directions; empty values are
always last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from real_stores import loaded

from signalement_plugin.core.geo.addresses import street_key
from signalement_plugin.core.marks.marks import Corner, Today
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.database import Database, open_geopackage
from signalement_plugin.store.marks import outdated
from signalement_plugin.store.ordering import ORDERS, SORTED, is_order, order_by
from signalement_plugin.store.queries import count_and_find, reports_at
from signalement_plugin.ui.filter.group_button import ORDER_CHOICES
from signalement_plugin.ui.report_list.columns import KEYS

NOW = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)
ROWS = [
    Report("9", Status.NEW, service_name="Zone bleue", address="Rue Zénobe", department="n"),
    Report("10", Status.CLOSED, service_name="Éclairage", address="rue Haute", department="s"),
    Report("a", Status.PLANNED, service_name="Voirie", address="Étang", assignee="it's me"),
    Report("b", Status.WAITING, department="gone"),
    Report("c", Status.NEW, service_code="dépôt", department="n", assignee="anna", due=NOW),
    Report("d", Status.NEW, address="Église", due=NOW + HOUR, requested=NOW),
]
STAFF = ("s", "n", "anna", "it's me")  # ids in the order of the names
EXPECTED = {
    "status": [{"9", "c", "d"}, {"a"}, {"b"}, {"10"}],
    "number": [{"9"}, {"a"}, {"b"}, {"c"}, {"d"}, {"10"}],
    "service": [{"c"}, {"10"}, {"a"}, {"9"}],
    "street": [{"d"}, {"a"}, {"10"}, {"9"}],
    "due": [{"c"}, {"d"}],
    "requested": [{"d"}],
    "who": [{"a"}, {"10"}, {"9"}, {"c"}, {"b"}],
}


@pytest.fixture
def path(tmp_path: Path) -> str:
    return loaded(tmp_path, ROWS).path


def ids(path: str, order: str) -> list[str]:
    fids = count_and_find(path, "", order, STAFF).fids
    return [one.report_id for one in reports_at(path, fids)]


def parted(found: list[str], sizes: list[int]) -> list[set[str]]:
    parts, at = [], 0
    for size in sizes:
        parts.append(set(found[at : at + size]))
        at += size
    return parts


@pytest.mark.parametrize("column", sorted(SORTED))
def test_a_column_orders_both_ways_and_what_is_empty_comes_last(path: str, column: str) -> None:
    up = EXPECTED[column]
    empty = {one.report_id for one in ROWS} - set().union(*up)
    down = up[::-1]
    for order, expected in ((column, up), (f"-{column}", down)):
        found = ids(path, order)
        assert parted(found, [len(part) for part in expected]) == expected
        assert set(found[-len(empty) :] if empty else []) == empty


def test_houses_of_a_street_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """In the list as in every box of addresses, which Python sorts."""
    in_order = [
        *("Avenue de l'Été 9, 5000 Namur", "avenue de l’été 9A, 5000 Namur"),
        *("Place du 20 Août 7", "Place du 20 Août 11", "place Émile 3"),
        *("Rue Haute", "Rue Haute 1", "Rue Haute 2", "Rue Haute 9", "Rue Haute 9 bte 2"),
        *("Rue Haute 9 bte 10", "Rue Haute 9A", "Rue Haute 10", "rue haute 100"),
    ]
    assert sorted(set(in_order), key=street_key) == in_order
    reports = [Report(str(at), Status.NEW, address=one) for at, one in enumerate(in_order)]
    path = loaded(tmp_path, reports[::-1]).path
    fids = count_and_find(path, "", "street", ()).fids
    assert [one.address for one in reports_at(path, fids)] == in_order


def test_every_offered_order_exists() -> None:
    assert set(KEYS) == set(SORTED)
    assert all(map(is_order, (*ORDER_CHOICES, *ORDERS, *(f"-{key}" for key in KEYS))))
    assert not is_order("report_id; DROP TABLE reports")
    with pytest.raises(KeyError):
        order_by("nonsense")


def plans(path: str, ask: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> str:
    """Query plans of the statements that ``ask`` runs."""
    statements, rows = [], Database.rows
    with monkeypatch.context() as patched:
        patched.setattr(
            Database, "rows", lambda self, one: statements.append(one) or rows(self, one)
        )
        ask()
    with open_geopackage(path) as database:
        found = [database.rows(f"EXPLAIN QUERY PLAN {one}") for one in statements]
    return str(found)


def test_the_list_by_urgency_is_read_and_not_sorted(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = plans(path, lambda: count_and_find(path), monkeypatch)
    assert "SCAN reports USING INDEX reports_urgency" in found
    assert "ORDER BY" not in found


def test_a_selective_filter_does_not_scan_the_order_index(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = plans(path, lambda: count_and_find(path, "address LIKE 'rue%'"), monkeypatch)
    assert "USING INDEX reports_urgency" not in found


def test_outdated_marks_are_found_by_an_index(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = {"9": Corner.SEND}
    found = plans(path, lambda: outdated(path, Today.at(NOW), waiting), monkeypatch)
    for index in ("reports_urgency", "reports_marked", "reports_report_id"):
        assert f"INDEX {index}" in found
    assert "SCAN reports'" not in found
