"""Photos of the finished work, sent with the action that the workflow has for them."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import BASIC

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.rules.evidence import ReadState
from signalement_plugin.sync.rules.verdicts import verified
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.transport.client import HttpContext

OP = "c" * 32
JPEG, PNG = b"\xff\xd8\xff" + b"j" * 50, b"\x89PNG\r\n\x1a\n" + b"p" * 50
OFFERS = {"global-action:qgis_photo": "x", "jump:qgis_cloturer": "x"}
YES = data({"err": 0})


@pytest.fixture
def photos(tmp_path: Path) -> tuple[str, ...]:
    files = {"avant été.jpg": JPEG, "b.png": PNG}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return tuple(str(tmp_path / name) for name in files)


def serve(
    puts: list[Reply],
    parts: list[dict[str, Any]] | None = None,
    offers: dict[str, str] = OFFERS,
) -> Any:
    steps = [{"status": "1"}, {"status": "22", "parts": parts or []}]
    row = {"id": "7", "actions": offers, "evolution": steps}

    def behaviour(asked: Asked) -> Reply:
        if asked.method in ("PUT", "POST"):
            return puts.pop(0)
        if asked.path.endswith("/list"):
            return data({"err": 0, "count": 1, "data": [row]})
        return data(row) if "/api/forms/" in asked.path else data({"err": 1}, 403)

    return serving(behaviour)


def met(url: str) -> Publik:
    system = Publik(Address(url, http=HttpContext(headers=BASIC)))
    system.probe()
    return system


def test_each_photo_is_a_file_that_names_what_brought_it(photos: tuple[str, ...]) -> None:
    """The body of a POST would be stored in the workflow's data and come with every list."""
    with serve([YES, YES]) as server:
        system = met(server.url)
        system.send(Operation(OP, "7", photos=photos), system.get("7"))
        sent = [asked for asked in server.asked if asked.method != "GET"]
    assert [(one.method, one.path.rpartition("/7/")[2]) for one in sent] == [
        ("PUT", "hooks/qgis_photo/")
    ] * 2
    headers = [{name.lower(): value for name, value in one.headers.items()} for one in sent]
    assert [(one["content-type"], one["filename"]) for one in headers] == [
        ("image/jpeg", f"qgis.{OP}.1.2.jpg"),
        ("image/png", f"qgis.{OP}.2.2.png"),
    ]
    assert [one.body for one in sent] == [JPEG, PNG]


def test_a_photo_travels_alone_and_before_what_closes(photos: tuple[str, ...]) -> None:
    with serve([]) as server:
        caps = met(server.url).capabilities
    made = change_operations(
        Report("7"), caps, sets={"status": "closed"}, reply="Fait", photos=photos
    )
    assert [sorted(one.written) for one in made] == [["photo"], ["reply", "status"]]


def test_without_the_action_no_photo_is_offered() -> None:
    def behaviour(asked: Asked) -> Reply:
        row = {"id": "7", "actions": {"jump:qgis_cloturer": "x"}}
        return data({"err": 0, "count": 1, "data": [row]} if "list" in asked.path else {"err": 1})

    with serving(behaviour) as server:
        assert "photo" not in met(server.url).capabilities.writes


@pytest.mark.parametrize(
    ("puts", "error"),
    [
        ([data({"err": 1, "err_desc": "no"}), YES], errors.Refused),
        ([YES, data({"err": 1, "err_desc": "no"})], errors.LostAnswer),
        ([YES, data({"err": 1}, 403)], errors.LostAnswer),
    ],
    ids=["none arrived", "one arrived", "one arrived, then busy"],
)
def test_a_partly_accepted_set_of_photos_is_a_lost_answer(
    photos: tuple[str, ...], puts: list[Reply], error: type[errors.ServerError]
) -> None:
    with serve(puts) as server:
        system = met(server.url)
        with pytest.raises(error):
            system.send(Operation(OP, "7", photos=photos), system.get("7"))


@pytest.mark.parametrize(
    ("key", "status"),
    [("global-action:qgis_photo", 403), ("jump:qgis_photo", 403), ("jump:qgis_photo", 404)],
)
def test_a_photo_that_came_twice_is_not_sent_a_third_time(
    photos: tuple[str, ...], key: str, status: int
) -> None:
    """A proxy delivered the request twice, and the answer is that to the second delivery."""
    with serve([data({"err": 1}, status)], [message(1)], {key: "x"}) as server:
        system = met(server.url)
        with pytest.raises(errors.LostAnswer):
            system.send(Operation(OP, "7", photos=photos), system.get("7"))


def message(at: int, of: int = 2, mark: str = OP) -> dict[str, Any]:
    content = f'<p title="qgis.{mark}.{at}.{of}.jpg">Photo</p>'
    return {"type": "workflow-comment", "to": [], "content": content}


@pytest.mark.parametrize(
    ("parts", "state"),
    [
        ([message(1), message(2)], State.CONFIRMED),
        ([message(1)], State.UNVERIFIED),
        ([message(1), message(1)], State.UNVERIFIED),
        ([message(1), message(2, mark="d" * 32)], State.UNVERIFIED),
        ([], State.UNVERIFIED),
    ],
    ids=["both", "one of two", "one twice", "another one's", "none"],
)
def test_a_yes_counts_once_all_of_them_are_in_the_thread(
    photos: tuple[str, ...], parts: list[dict[str, Any]], state: State
) -> None:
    change_request = Operation(OP, "7", photos=photos)
    with serve([], parts) as server:
        system = met(server.url)
        report, thread = system.get("7"), system.activity("7")
    reading = ReadState(report, tuple(thread), datetime(2026, 11, 27, tzinfo=timezone.utc))
    assert verified(change_request, reading, system.capabilities, {OP}, None).state is state
    assert [one.kind for one in thread if one.text == "Photo"] == ["photo"] * len(parts)
