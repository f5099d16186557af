"""Who reported something: read on request from a system that knows it, and kept out of logs."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from http_server import data
from open311_fixtures import connected
from publik_fixtures import record, site
from signalen_fixtures import FIXTURES, always, talking

from signalement_plugin.core.dates.service_targets import ServiceTargets
from signalement_plugin.core.model.capabilities import Capabilities, weakest
from signalement_plugin.core.model.report import Contact
from signalement_plugin.systems.contacts import OPEN311, PUBLIK, SIGNALEN, contact_of
from signalement_plugin.systems.wrappers.with_service_targets import WithServiceTargets
from signalement_plugin.transport.client import HttpContext
from tests.unit.systems.open311.test_markaspot import markaspot

ANA = Contact("Ana Test", "ana@example.org", "0470 00 00 00")


def test_a_contact_has_no_personal_data_in_its_repr() -> None:
    shown = f"{ANA} {ANA!r} {[ANA]}"
    assert not [word for word in ("Ana", "ana@", "0470") if word in shown]


def test_signalen_tells_mail_and_telephone_or_stars() -> None:
    rows = json.loads((FIXTURES / "list.json").read_text(encoding="utf-8"))["results"]
    with talking(always(data(rows[0]))) as (system, _server):
        assert system.contact("4711") == Contact("", "citoyen@example.org", "0470 00 00 00")
    with talking(always(data(rows[1]))) as (system, _server):
        found = system.contact("4712")
    assert (found, bool(found)) == (Contact(masked=True), False)


def test_publik_tells_what_the_form_asked(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with site(tmp_path, [record(1)]) as served:
        with served.store.writing() as db:
            db.execute(
                "INSERT INTO reporters VALUES (?, ?, ?, ?, ?)",
                ("2026-00001", "ana@example.org", "Ana", "Test", "0470 00 00 00"),
            )
        system = served.open_and_probe()
        assert system.capabilities.has_contact
        report = next(system.pages(None, None)).reports[0]
        assert system.contact(report.report_id) == ANA
        system.close()
    assert "ana@" not in caplog.text


def test_markaspot_tells_staff_and_nobody_else() -> None:
    city = markaspot()
    city.rows[7] |= {"email": "ana@example.org", "first_name": "Ana", "last_name": "Test"}
    with connected(city, "/georeport/v2") as (system, _server, _probe):
        assert system.capabilities.has_contact
        assert system.contact("7") == Contact("Ana Test", "ana@example.org")
    with connected(city, "/georeport/v2", HttpContext()) as (system, _server, _probe):
        assert not system.capabilities.has_contact


@pytest.mark.parametrize("places", [OPEN311, PUBLIK, SIGNALEN])
@pytest.mark.parametrize(
    "found",
    [{}, {"reporter": None}, {"fields": []}, {"email": {"a": 1}, "reporter": "x"}, {"user": 3}],
)
def test_a_strange_record_is_nobody_or_text(places: Any, found: dict[str, Any]) -> None:
    contact = contact_of(found, places)
    assert isinstance(contact.email, str)
    assert len(contact.email) <= 200


def test_a_contact_missing_in_the_form_comes_from_the_account() -> None:
    record = {"fields": {"mail": ""}, "user": {"name": "Ana Test", "email": "ana@example.org"}}
    assert contact_of(record, PUBLIK) == Contact("Ana Test", "ana@example.org")


def test_a_wrapper_passes_it_on() -> None:
    class Telling:
        def contact(self, _report_id: str) -> Contact:
            return ANA

    wrapped: Any = Telling()
    assert WithServiceTargets(wrapped, ServiceTargets()).contact("1") == ANA


def test_several_tell_only_where_each_does() -> None:
    telling = Capabilities(has_contact=True)
    assert weakest([telling, telling]).has_contact
    assert not weakest([telling, Capabilities()]).has_contact
