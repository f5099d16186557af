"""Photos and new reports sent to Signalen."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from http_server import Behaviour, Reply, data
from signalen_fixtures import LIST, NOON, ONE, always, change, fresh, listed, talking

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import change_operations as change_request
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.signalen.addresses import address_of
from signalement_plugin.systems.signalen.capabilities import capabilities_of
from signalement_plugin.systems.signalen.writes import new_body

PNG = b"\x89PNG\r\n\x1a\n not really"


def uploads(*statuses: int) -> Behaviour:
    left = list(statuses)
    return lambda _asked: data({"location": "/signals/media/a.png"}, left.pop(0))


def test_each_photo_goes_by_itself(tmp_path: Path) -> None:
    paths = []
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(PNG)
        paths.append(str(tmp_path / name))
    with talking(uploads(201, 201)) as (system, server):
        system.send(change(photos=tuple(paths)), fresh())
        assert [(one.method, one.path) for one in server.asked] == [
            ("POST", f"{ONE}/attachments/")
        ] * 2
        sent = change(photos=tuple(paths)).id
        for at, one in enumerate(server.asked, start=1):
            name = f"qgis.{sent}.{at}.2.png"
            assert f'name="file"; filename="{name}"'.encode() in one.body
        assert b"image/png" in server.asked[0].body
    with talking(uploads(201, 400)) as (system, _), pytest.raises(errors.LostAnswer):
        system.send(change(photos=tuple(paths)), fresh())
    with talking(uploads(400)) as (system, _), pytest.raises(errors.Refused):
        system.send(change(photos=tuple(paths)), fresh())


@pytest.mark.parametrize("content", [b"", b"RIFF....WEBP", None])
def test_a_photo_that_the_server_would_refuse_is_not_sent(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "x.png"
    if content is not None:
        file.write_bytes(content)
    with talking(uploads()) as (system, server), pytest.raises(errors.Refused):
        system.send(change(photos=(str(file),)), fresh())
    assert server.asked == []


def test_a_photo_is_a_request_of_its_own_before_what_reaches_people() -> None:
    caps = capabilities_of({"is_superuser": True})
    sets = {"status": "closed", "service_code": "a/b"}
    made = change_request(Report("1"), caps, sets=sets, reply="Réparé", photos=("x.png",), note="n")
    assert [one.written for one in made] == [
        {"photo"},
        {"status", "service_code", "reply", "note"},
    ]
    assert made[1].after == made[0].id
    assert set(made[1].base.values) == {"status", "service_code", "department", "assignee"}


NEW = Operation(
    id="b" * 32,
    report_id="",
    kind="create",
    created="2026-11-24T07:12:00Z",
    sets={
        "service_code": "wegen/gat",
        "position": "4.8670000 50.4660000",
        "description": "Trou",
        "address": "Rue de Fer 12",
    },
)


def test_a_new_report() -> None:
    with talking(always(data({"id": 4713, "status": {"state": "m"}}, 201))) as (system, server):
        receipt = system.create(NEW)
    (asked,) = server.asked
    assert (asked.method, asked.path, receipt.report_id) == ("POST", LIST, "4713")
    assert json.loads(asked.body) == {
        "text": "Trou",
        "location": {
            "geometrie": {"type": "Point", "coordinates": [4.867, 50.466]},
            "address": {
                "openbare_ruimte": "Rue de Fer",
                "huisnummer": "12",
                "huisletter": "",
                "huisnummer_toevoeging": "",
                "postcode": "",
                "woonplaats": "",
            },
            "extra_properties": {"signalement": "b" * 32},
        },
        "category": {
            "category_url": "/signals/v1/public/terms/categories/wegen/sub_categories/gat"
        },
        "reporter": {"email": None, "phone": None, "sharing_allowed": False},
        "incident_date_start": "2026-11-24T07:12:00Z",
    }


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Rue de Fer 12, 5000 Namur", "Rue de Fer|12|||5000|Namur"),
        ("12 rue de Fer, 5000 Namur", "rue de Fer|12|||5000|Namur"),
        ("12, rue de Fer", "rue de Fer|12||||"),
        ("Kerkstraat 1A-2, 1017 GB Amsterdam", "Kerkstraat|1|A|2|1017GB|Amsterdam"),
        ("Kerkstraat 90 1017GB Amsterdam", "Kerkstraat|90|||1017GB|Amsterdam"),
        ("2e Weteringdwarsstraat 5", "2e Weteringdwarsstraat|5||||"),
        ("Rue du 24 août 3", "Rue du 24 août|3||||"),
        ("Place du 4 Août", ""),
        ("Rue de Fer", ""),
        ("N4 km 12.3", ""),
        ("5000 Namur", ""),
        ("", ""),
    ],
)
def test_an_address_goes_in_the_fields_that_the_server_looks_up(line: str, parts: str) -> None:
    assert "|".join(address_of(line).values()) == parts


def test_an_address_without_a_number_stays_in_the_text() -> None:
    unclear = replace(NEW, sets={**NEW.sets, "address": "Place du 4 Août"})
    body = new_body(unclear, "https://h.example/signals/v1", NOON)
    assert "address" not in body["location"]
    assert body["text"] == "Trou\nPlace du 4 Août"


def test_a_new_report_without_a_number_may_be_there() -> None:
    with talking(always(data([{"id": 1}], 200))) as (system, _), pytest.raises(errors.LostAnswer):
        system.create(NEW)


def _made(**fields: object) -> Reply:
    marked = {"location": {"extra_properties": {"signalement": NEW.id}}}
    return listed([{**marked, **fields}])


def test_a_created_report_is_looked_for_without_caches() -> None:
    with talking(always(_made(id=4713))) as (system, server):
        found = system.find_by_mark(NEW, NOON)
    assert found is not None
    assert found.report_id == "4713"
    assert {one.headers["Cache-Control"] for one in server.asked} == {"no-cache"}


def test_a_created_report_without_a_number_is_no_data() -> None:
    with talking(always(_made(id=""))) as (system, _), pytest.raises(errors.NotData):
        system.find_by_mark(NEW, NOON)
