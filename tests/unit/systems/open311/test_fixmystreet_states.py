"""FixMyStreet's detailed states: which reports have one, and which do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from http_server import Asked, Reply, data, page
from open311_fake_city import NOON, City, row
from open311_fixtures import OWN_NUMBERS, change, connected

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

STATES = {
    "7": "in progress",
    "8": "fixed - council",
    "9": "unable to fix",
    "10": "action scheduled",
    "11": "words of this town",
    "12": "duplicate",
}
OPEN_LIST, FIXED_LIST, ONE = "/json/problems/new", "/json/problems/fixed", "/report/ajax/{}"
LONG_AGO = "2026-07-01T10:00:00Z"


def town(listed: Any = None, alone: dict[str, Reply] | None = None) -> City:
    """A FixMyStreet with six reports. ``listed``: its answer for the list of open reports;
    ``alone``: path → its answer for a single report."""
    closed = {"8", "9", "12"}
    rows = [
        row(int(key), interface_used="web", status="closed" if key in closed else "open")
        for key in STATES
    ]
    rows[-1]["updated_datetime"] = LONG_AGO
    told = [{"id": int(key), "state": state, "name": "Testine"} for key, state in STATES.items()]
    fixed = [one for one in told if one["state"].startswith("fixed")]
    still_open = [one for one in told if str(one["id"]) not in closed]
    pages: dict[str, Any] = {
        ONE.format(key): data({"report": {"id": int(key), "state": state}, "updates": {}})
        for key, state in STATES.items()
    }
    pages |= alone or {}

    def answered(reply: Reply) -> Any:
        return lambda _: reply

    extra = {path: answered(reply) for path, reply in pages.items()}
    extra[OPEN_LIST] = answered(listed or data(still_open))
    extra[FIXED_LIST] = answered(data(fixed))
    extra["/around"] = lambda asked: Reply(
        302, headers={"Location": f"/report/{asked.query['pc'].removeprefix('ref:')}"}
    )
    extra["/servicerequestupdates.json"] = answered(data({}))
    return City(
        rows,
        sizes=("max_requests",),
        page="",
        windows=True,
        by_kind=True,
        needs_jurisdiction=True,
        discovery={"discovery": {"max_requests": 1000}},
        extra=extra,
    )


def read(system: Any) -> dict[str, Report]:
    return {one.report_id: one for page_ in system.pages(None, None) for one in page_.reports}


def test_list_and_single_report_have_the_same_detailed_state() -> None:
    with connected(town(), "/open311/v2") as (system, server, _):
        found = read(system)
        alone = {key: system.get(key) for key in found}
        assert not any("api_key" in one.query for one in server.asked)
    assert {key: one.status for key, one in found.items()} == {
        "7": Status.IN_PROGRESS,
        "8": Status.RESOLVED,
        "9": Status.REJECTED,
        "10": Status.PLANNED,
        "11": Status.NEW,  # the town's own word is shown; the status follows from open or closed
        "12": Status.CLOSED,  # closed too long ago to be read by itself
    }
    assert found["8"].raw_status == "fixed council"
    assert found["11"].raw_status == "words of this town"
    assert {key: one.content_hash for key, one in alone.items()} == {
        key: one.content_hash for key, one in found.items()
    }
    assert system.capabilities.evidence is Evidence.VALUE
    assert "Testine" not in repr(found)


@pytest.mark.parametrize(
    "silent",
    [
        town(listed=page()),
        town(listed=data({"error": "Invalid dates supplied"})),
        town(alone={ONE.format(key): page() for key in STATES}),
        town(alone={ONE.format(key): data({"report": {"state": "planned"}}) for key in STATES}),
        town(listed=Reply(404), alone={ONE.format(key): Reply(404) for key in STATES}),
    ],
)
def test_without_one_of_its_sources_states_are_open_or_closed_only(silent: City) -> None:
    with connected(silent, "/open311/v2") as (system, server, _):
        found = read(system)
        alone = system.get("8")
        asked = {one.path for one in server.asked}
    assert {one.status for one in found.values()} == {Status.NEW, Status.CLOSED}
    assert alone == found["8"]
    assert not any("ajax" in path or "problems" in path for path in asked)
    assert system.capabilities.evidence is Evidence.COARSE


def test_a_state_that_is_not_told_now_is_no_other_state() -> None:
    behaviour = town()
    with connected(behaviour, "/open311/v2") as (system, _, _probe):
        behaviour.extra[ONE.format("9")] = lambda _: page()
        with pytest.raises(errors.NotData):
            system.get("9")


def test_the_days_of_a_page_are_asked_for_with_a_margin() -> None:
    with connected(town(), "/open311/v2") as (system, server, _):
        read(system)
        asked = [one.query for one in server.asked if one.path == OPEN_LIST]
    assert asked
    for one in asked:
        days = [datetime.fromisoformat(one[name]) for name in ("start_date", "end_date")]
        assert (days[1] - days[0]).days >= 3


def test_a_refresh_asks_each_list_of_states_once_however_many_pages_there_are() -> None:
    more = [row(hours, interface_used="web") for hours in range(24, 24 * 30, 24)]
    behaviour = replace(town(), rows=town().rows + more, cap=10)
    with connected(behaviour, "/open311/v2") as (system, server, _):
        pages = [page_ for page_ in system.pages(NOON - timedelta(days=1), None) if page_.reports]
        asked = [one.path for one in server.asked]
    found = {one.report_id: one.status for page_ in pages for one in page_.reports}
    assert len(pages) > 1
    assert found["7"] is Status.IN_PROGRESS
    assert found["10"] is Status.PLANNED
    assert asked.count(OPEN_LIST) == asked.count(FIXED_LIST) == 1


def test_after_a_long_absence_no_list_of_states_is_asked_for_years_at_once() -> None:
    """The list has no pages, so it is read in spans; reports fixed long ago keep their state."""
    old = {"interface_used": "web", "status": "closed", "updated_datetime": LONG_AGO}
    behaviour = replace(town(), rows=[*town().rows, row(24 * 300, **old)])
    fixed = data([{"id": 7200, "state": "fixed - council"}])
    asked_for: list[tuple[str, datetime, datetime]] = []

    def listing(path: str, reply: Reply) -> Any:
        def answer(asked: Asked) -> Reply:
            days = (asked.query[name] for name in ("start_date", "end_date"))
            start, end = map(datetime.fromisoformat, days)
            asked_for.append((path, start, end))
            return reply if start <= datetime.fromisoformat(LONG_AGO[:10]) < end else data([])

        return answer

    with connected(behaviour, "/open311/v2") as (system, _, _probe):
        behaviour.extra[FIXED_LIST] = listing(FIXED_LIST, fixed)
        behaviour.extra[OPEN_LIST] = listing(OPEN_LIST, data([]))
        pages = list(system.pages(NOON - timedelta(days=400), None))
    found = {one.report_id: one.status for page_ in pages for one in page_.reports}
    assert found["7200"] is Status.RESOLVED
    assert max((end - start).days for _, start, end in asked_for) <= 180
    for path in (OPEN_LIST, FIXED_LIST):
        spans = sorted((start, end) for where, start, end in asked_for if where == path)
        assert all(later[0] <= earlier[1] for earlier, later in zip(spans, spans[1:]))
        assert spans[0][0] <= NOON.replace(tzinfo=None) - timedelta(days=490)


def test_a_closed_report_is_asked_for_once_while_it_stays_as_it_is() -> None:
    behaviour = town()
    with connected(behaviour, "/open311/v2") as (system, server, _):
        first, second = read(system), read(system)
        assert [one.path for one in server.asked].count(ONE.format("9")) == 1
        assert first == second
        behaviour.rows[2]["updated_datetime"] = "2026-11-24T11:00:00Z"
        behaviour.extra[ONE.format("9")] = lambda _: data({"report": {"state": "duplicate"}})
        assert read(system)["9"].status is Status.DUPLICATE


def test_detailed_states_are_found_by_an_open_report_not_by_the_newest() -> None:
    """The newest report is closed, and neither list contains it."""
    behaviour = town()
    newest = row(1, interface_used="web", status="closed")
    behaviour.rows.insert(0, newest)
    behaviour.extra[ONE.format("1")] = lambda _: data({"report": {"state": "unable to fix"}})
    with connected(behaviour, "/open311/v2") as (system, _, probe):
        assert probe.capabilities.evidence is Evidence.VALUE
        assert read(system)["1"].status is Status.REJECTED


def test_every_report_has_its_page_on_the_site() -> None:
    with connected(town(), "/open311/v2") as (system, server, _):
        assert {one.url for one in read(system).values()} == {
            f"{server.url}/report/{key}" for key in STATES
        }
        assert system.get("7").url == f"{server.url}/report/7"


def test_an_update_is_never_dated_before_the_last_change() -> None:
    def sent(updated: datetime | None) -> str:
        forms: list[Asked] = []
        with connected(town(), "/open311/v2", jurisdiction="12", options=OWN_NUMBERS) as (
            system,
            server,
            _,
        ):
            change_request = change(sets={"status": "in_progress"}, reply="Demain")
            system.send(change_request, Report("7", updated=updated))
            forms += server.asked
        return forms[-1].form["updated_datetime"]

    decided = datetime(2026, 11, 24, 7, 12, tzinfo=timezone.utc)
    assert sent(None) == sent(datetime(2026, 11, 1, tzinfo=timezone.utc)) == "2026-11-24T07:12:00Z"
    assert sent(decided.replace(hour=9)) == "2026-11-24T09:12:01Z"
