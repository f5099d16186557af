"""A system module reads what its contract says that a server answers, and raises the right error
for a refusal.

The module speaks to a small server that knows only the rows of one contract and makes its answers
from the shapes in them. For its method and path, the row under test goes before the others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any

import pytest
from http_server import Asked, Behaviour, Reply, serving
from stand_ins import STAND_INS

from scripts.contracts.contract import Contract, Row, load, names
from scripts.contracts.shape import Places, example, filled
from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.systems.base import System

ROWS = [(name, row) for name in names() for row in load(name).rows if row.module]


def _change(system: System, report: str, told: Mapping[str, Any]) -> object:
    change_request = Operation("a" * 32, report, created="2026-11-24T09:00:00Z", **told["change"])
    return system.send(change_request, system.get(report))


CALLS: Mapping[str, Callable[[System, str, Mapping[str, Any]], Any]] = {
    "probe": lambda system, _report, _told: system.probe(),
    "pages": lambda system, _report, _told: [
        one for page in system.pages(None, None) for one in page.reports
    ],
    "get": lambda system, report, _told: system.get(report),
    "activity": lambda system, report, _told: system.activity(report),
    "services": lambda system, _report, _told: system.services(),
    "questions": lambda system, _report, told: system.questions(told["service"]),
    "departments": lambda system, _report, _told: system.departments(),
    "send": _change,
    "create": lambda system, _report, told: system.create(
        Operation("a" * 32, "", kind="create", created="2026-11-24T09:00:00Z", **told["change"])
    ),
}
"""``module.call`` in a row → the call of the module. ``module.change``: an operation's fields."""


def _server(
    contract: Contract, tested: Row, places: Places, unknown: list[str], *, bare: bool
) -> Behaviour:
    """Answers from a contract. Requests without a row are added to ``unknown``."""

    def behaviour(asked: Asked) -> Reply:
        row = _row_for(contract, tested, places, asked)
        if row is None:
            unknown.append(f"{asked.method} {asked.path}?{asked.query}")
            return Reply(404, b"{}")
        headers = {"Content-Type": "application/json", **_whole(row.headers, places)}
        here = {**places, "here": f"http://{asked.headers['Host']}"}
        return Reply(row.status, json.dumps(example(row.body, here, bare=bare)).encode(), headers)

    return behaviour


def _whole(headers: Mapping[str, str], places: Places) -> dict[str, str]:
    return {name.title(): filled(text, places).rstrip("*") for name, text in headers.items()}


def _row_for(contract: Contract, tested: Row, places: Places, asked: Asked) -> Row | None:
    """The row under test if it fits the request's method and path. Otherwise the best of the other
    rows: first for the same role (``who``), then with a query that the request contains, then with
    the longest query."""
    here = [
        row
        for row in (tested, *contract.rows)
        if (row.method, row.path(places)) == (asked.method, asked.path)
    ]
    if tested in here:
        return tested

    def fits(row: Row) -> tuple[bool, bool, int]:
        said = row.query(places)
        return row.who == tested.who, said.items() <= asked.query.items(), len(said)

    return max(
        (row for row in here if row.who in (tested.who, "staff", "public")), key=fits, default=None
    )


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}: {row.name}" for name, row in ROWS])
@pytest.mark.parametrize("bare", [False, True], ids=["full", "bare"])
def test_a_module_reads_what_the_real_server_answers(name: str, row: Row, bare: bool) -> None:
    one, told = STAND_INS[name], row.module
    report = str(told.get("report", one.places["report"]))
    places = {**one.places, "report": report}
    unknown: list[str] = []
    with (
        serving(_server(load(name), row, places, unknown, bare=bare)) as server,
        closing(one.open(server.url)) as system,
    ):
        if "raises" in told:
            with pytest.raises(errors.ServerError) as caught:
                CALLS[told["call"]](system, report, told)
            assert type(caught.value).__name__ == told["raises"]
        else:
            found = CALLS[told["call"]](system, report, told)
            wanted = {key: filled(text, places) for key, text in told.get("gives", {}).items()}
            first = found[0] if wanted and isinstance(found, list) else found
            assert {key: str(getattr(first, key)) for key in wanted} == wanted
    assert unknown == [], "asked what nobody has recorded"
