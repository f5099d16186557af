"""Signalen's list is read page by page, also while reports are changed and deleted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from http_server import Asked, Reply, data
from signalen_fixtures import NOON, listed, talking

from signalement_plugin.core.model.report import Area
from signalement_plugin.systems.base import Page

AGO = timedelta(days=1)


def row(number: int, made: datetime, changed: datetime | None = None) -> dict[str, Any]:
    return {
        "id": number,
        "created_at": made.isoformat(),
        "updated_at": (changed or made).isoformat(),
        "status": {"state": "m"},
        "location": {"geometrie": {"type": "Point", "coordinates": [4.8 + number / 1e4, 50.4]}},
    }


@dataclass
class Backend:
    """A list as Signalen pages it; ``deaf``: every filter is ignored, as by an older server."""

    rows: list[dict[str, Any]]
    deaf: bool = False
    before: Callable[[Asked], None] = lambda _asked: None
    sizes: list[int] = field(default_factory=list)

    def __call__(self, asked: Asked) -> Reply:
        self.before(asked)
        rows = list(self.rows)
        if not self.deaf:
            name = asked.query["ordering"].lstrip("-")
            rows.sort(key=lambda one: (one[name], one["id"]))
            if asked.query["ordering"].startswith("-"):
                rows.reverse()
            rows = [one for one in rows if self._lets_through(one, asked.query)]
        size, number = int(asked.query["page_size"]), int(asked.query["page"])
        self.sizes.append(size)
        found = rows[(number - 1) * size : number * size]
        if not found and number > 1:
            return data({"detail": "Ongeldige pagina."}, 404)
        return listed(found, len(rows))

    def _lets_through(self, one: dict[str, Any], query: dict[str, str]) -> bool:
        made, changed = (datetime.fromisoformat(one[f"{n}_at"]) for n in ("created", "updated"))
        before, after = query.get("created_before"), query.get("updated_after")
        return (not before or made <= _read(before)) and (not after or changed >= _read(after))


def _read(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def walked(backend: Any, since: datetime | None = None, area: Area | None = None) -> list[Page]:
    with talking(backend) as (system, _):
        return list(system.pages(since, area))


def ids(pages: list[Page]) -> list[str]:
    return [one.report_id for page in pages for one in page.reports]


def every(count: int, step: timedelta) -> list[dict[str, Any]]:
    return [row(n, NOON - n * step) for n in range(1, count + 1)]


def test_a_small_first_page_is_read_before_the_rest() -> None:
    backend = Backend(every(700, timedelta(minutes=7)))
    pages = walked(backend)
    assert sorted(ids(pages), key=int) == [str(n) for n in range(1, 701)]
    assert [len(page.reports) for page in pages[:2]] == [50, 199]
    assert backend.sizes == [50, 200, 200, 200, 200]
    assert {page.total for page in pages} == {700}


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 250])
def test_any_number_is_read_whole(count: int) -> None:
    pages = walked(Backend(every(count, timedelta(minutes=7))))
    assert len(ids(pages)) == len(set(ids(pages))) == count


def test_many_of_one_second_are_read_by_number() -> None:
    same = [row(n, NOON) for n in range(1, 421)] + [row(500, NOON - AGO)]
    found = ids(walked(Backend(same)))
    assert len(found) == len(set(found)) == 421


def test_a_server_that_ignores_the_filters_is_read_by_number() -> None:
    found = ids(walked(Backend(every(430, timedelta(minutes=7)), deaf=True)))
    assert len(found) == len(set(found)) == 430
    found = ids(walked(Backend(every(430, timedelta(minutes=7)), deaf=True), NOON - AGO))
    assert len(found) == len(set(found)) == 430


def test_a_row_that_leaves_takes_no_other_with_it() -> None:
    backend = Backend(every(300, timedelta(minutes=7)))

    def leave(asked: Asked) -> None:
        if "created_before" in asked.query and backend.rows[0]["id"] == 1:
            del backend.rows[:5]  # rows of the page that was read already

    backend.before = leave
    found = walked(backend)
    assert set(ids(found)) == {str(n) for n in range(1, 301)}


def test_changes_are_read_oldest_first_and_what_moves_meanwhile_comes_at_the_end() -> None:
    made = NOON - timedelta(days=300)
    rows = [row(n, made, NOON - timedelta(minutes=500 - n)) for n in range(1, 451)]
    backend = Backend(rows)

    def touch(asked: Asked) -> None:
        if backend.sizes and rows[3]["updated_at"] < NOON.isoformat():
            rows[3]["updated_at"] = NOON.isoformat()

    backend.before = touch
    pages = walked(backend, NOON - timedelta(days=1))
    assert set(ids(pages)) == {str(n) for n in range(1, 451)}
    assert ids(pages)[-1] == "4"
    assert set(backend.sizes) == {200}


def test_a_delta_leaves_out_what_did_not_change() -> None:
    backend = Backend([row(1, NOON - 2 * AGO), row(2, NOON - AGO), row(3, NOON)])
    assert ids(walked(backend, NOON - AGO)) == ["2", "3"]


def test_a_page_that_comes_again_and_again_ends() -> None:
    rows = every(200, timedelta(minutes=7))
    pages = walked(lambda _asked: listed(rows, 10_000))
    assert len(ids(pages)) == 200


def test_an_area_is_filtered_by_the_client() -> None:
    rows = every(20, timedelta(minutes=7))
    rows[4]["location"] = None
    area = Area(4.7, 50.3, 4.80105, 50.5)
    found = ids(walked(Backend(rows), area=area))
    assert sorted(map(int, found)) == [*range(1, 11)]
    assert "5" in found  # a report without a position is in every area


def test_an_answer_without_changes_tells_the_servers_time() -> None:
    """Otherwise the next request for changes would begin at this computer's own time."""
    (page,) = walked(Backend([]), NOON)
    assert (len(page.reports), page.began is None, page.server_time is None) == (0, False, False)
