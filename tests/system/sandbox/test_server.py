"""The seven resources of GeoReport v2, and the database behind them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import requests
from sandbox_client import ask, ask_xml, one, post, refused, rows

from sandbox.running import Running, running

PNG = b"\x89PNG\r\n\x1a\n not really"


def test_discovery_says_test_server_and_both_endpoints(sandbox: Running) -> None:
    data = ask(f"{sandbox.open311}/discovery.json")
    assert {e["url"]: e["type"] for e in data["endpoints"]} == {
        sandbox.open311: "test",
        sandbox.citysdk: "test",
    }
    root = ask_xml(f"{sandbox.open311}/discovery.xml")
    assert root.tag == "discovery"
    assert [e.findtext("url") for e in root.iter("endpoint")] == [sandbox.open311, sandbox.citysdk]
    assert [f.text for f in root.iter("format")][:2] == ["text/xml", "application/json"]


def test_services_and_their_definitions(sandbox: Running) -> None:
    services = {s["service_code"]: s for s in ask(f"{sandbox.open311}/services.json")}
    assert services["eclairage"] == {
        "service_code": "eclairage",
        "service_name": "Éclairage public",
        "description": services["eclairage"]["description"],
        "metadata": True,
        "type": "realtime",
        "keywords": "",
        "group": "Voirie",
    }
    assert services["tag"]["metadata"] is False
    root = ask_xml(f"{sandbox.open311}/services.xml")
    assert [s.findtext("service_code") for s in root.findall("service")] == list(services)
    definition = ask(f"{sandbox.open311}/services/eclairage.json")
    assert [(a["code"], a["datatype"], a["order"]) for a in definition["attributes"]] == [
        ("poteau", "string", 1),
        ("panne", "singlevaluelist", 2),
        ("depuis", "datetime", 3),
    ]
    xml = ask_xml(f"{sandbox.open311}/services/eclairage.xml")
    keys = [key.text for key in xml.findall("attributes/attribute/values/value/key")]
    assert keys == ["eteint", "clignote", "abime"]


def test_a_new_report_with_photo_and_answers(sandbox: Running) -> None:
    form = {
        "service_code": "eclairage",
        "lat": "50.4612",
        "long": "4.8613",
        "description": 'Éteint <b>&"',
        "attribute[poteau]": "N 12",
        "attribute[panne]": "eteint",
        "attribute[unasked]": "x",
        "email": "anne@example.org",
        "phone": "081",
        "operation_id": "op-create",
    }
    url = f"{sandbox.open311}/requests.json"
    (created,) = post(url, form, params={"api_key": "demo"}, files={"media": ("p.png", PNG)})
    report_id = created["service_request_id"]
    (found,) = ask(f"{sandbox.open311}/requests/{report_id}.json", extensions="true")
    assert found["description"] == 'Éteint <b>&"'
    assert found["extended_attributes"]["attributes"] == [
        {"code": "poteau", "value": "N 12"},
        {"code": "panne", "value": "eteint"},
    ]
    photo = requests.get(found["media_url"], timeout=20)
    assert (photo.content, photo.headers["Content-Type"]) == (PNG, "image/png")
    assert "anne@example.org" not in json.dumps(one(sandbox, report_id, api_key="demo"))
    sql = "SELECT email, phone FROM reporters WHERE report_id = ?"
    assert rows(sandbox, sql, report_id) == [("anne@example.org", "081")]
    sql = "SELECT field, author, operation_id FROM change_log WHERE report_id = ?"
    assert rows(sandbox, sql, report_id) == [("created", "anne@example.org", "op-create")]
    xml = ask_xml(f"{sandbox.open311}/requests/{report_id}.xml")
    assert xml.findtext("request/description") == 'Éteint <b>&"'


@pytest.mark.parametrize(
    ("change", "status", "words"),
    [
        ({"service_code": ""}, 400, "service_code"),
        ({"service_code": "nope"}, 404, "service_code"),
        ({"lat": "", "long": ""}, 400, "address_string"),
        ({"lat": "50"}, 400, "come together"),
        ({"lat": "95", "long": "4"}, 400, "out of range"),
        ({"description": "x" * 4001}, 400, "4000"),
        ({"media": "bm8gcGhvdG8="}, 400, "PNG or JPEG"),
        ({"media": "?"}, 400, "base64"),
        ({"service_code": "eclairage"}, 400, "attribute[poteau] is required"),
        (
            {"service_code": "eclairage", "attribute[poteau]": "1", "attribute[panne]": "x"},
            400,
            "one of abime, clignote, eteint",
        ),
        ({"api_key": ""}, 403, "no right to write"),
        ({"api_key": "reader"}, 403, "no right to write"),
        ({"api_key": "guess"}, 403, "not known"),
    ],
)
def test_a_new_report_that_is_refused(
    sandbox: Running, change: dict[str, str], status: int, words: str
) -> None:
    before = rows(sandbox, "SELECT max(seq) FROM reports WHERE description = 'refused'")
    good = {"api_key": "demo", "service_code": "tag", "address_string": "Rue Haute"}
    form = {**good, "description": "refused", **change}
    if "lat" in change:
        del form["address_string"]
    answer = requests.post(f"{sandbox.open311}/requests.json", data=form, timeout=20)
    refused(answer, status, words)
    assert rows(sandbox, "SELECT max(seq) FROM reports WHERE description = 'refused'") == before


def test_a_new_report_may_be_answered_with_a_token(tmp_path: Path) -> None:
    with running(tmp_path / "t.sqlite", tokens=True) as sandbox:
        form = {"api_key": "demo", "service_code": "tag", "address_id": "9"}
        (created,) = post(f"{sandbox.open311}/requests.json", form)
        assert set(created) == {"token"}
        (resolved,) = ask(f"{sandbox.open311}/tokens/{created['token']}.json")
        assert resolved["token"] == created["token"]
        (found,) = ask(f"{sandbox.open311}/requests/{resolved['service_request_id']}.json")
        assert found["address_id"] == "9"
        refused(requests.get(f"{sandbox.open311}/tokens/no.json", timeout=20), 404, "token")
