"""Deadlines by a commune's own targets, marked by a flag, for reports to which the server gives
none."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timezone

import pytest
from register_fixtures import PNG, Clock, change_request, created

from signalement_plugin.core.dates.service_targets import (
    HERE,
    ServiceTargets,
    format_closed_days,
    parse_calendar,
    parse_closed_days,
    parse_service_targets,
)
from signalement_plugin.core.filter.conditions import holds, meaning
from signalement_plugin.core.filter.parser import FilterContext, parse
from signalement_plugin.core.model.report import FLAGS, Report
from signalement_plugin.core.model.report_columns import ReportColumns
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address, Part
from signalement_plugin.systems.local_register.system import Register
from signalement_plugin.systems.registry import open_system
from signalement_plugin.systems.wrappers.system_wrapper import SystemWrapper
from signalement_plugin.systems.wrappers.with_service_targets import (
    WithServiceTargets,
    read_settings_text,
)

OURS = ServiceTargets({"": 10, "trou": 2})


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)  # type: ignore[misc, arg-type]


FRIDAY = utc(2026, 11, 6, 9)


def report(**values: object) -> Report:
    given = {"status": Status.NEW, "service_code": "trou", "requested": FRIDAY, **values}
    return Report("1", **given)  # type: ignore[arg-type]


def test_working_days_from_the_day_after_and_the_mark() -> None:
    made = OURS.of_report(report())
    # 7 and 8 November 2026 are a weekend, the 11th is a holiday
    assert made.due == utc(2026, 11, 10, 22, 59, 59)
    assert made.flags == (HERE,)
    assert OURS.of_report(report(service_code="tag")).due == utc(2026, 11, 23, 22, 59, 59)
    assert HERE in FLAGS


def test_a_deadline_of_the_server_stays_what_it_is() -> None:
    given = report(due=utc(2026, 12, 24))
    assert OURS.of_report(given) is given


@pytest.mark.parametrize(
    ("service_targets", "given"),
    [
        (OURS, report(requested=None)),
        (ServiceTargets({"trou": 2}), report(service_code="tag")),
        (ServiceTargets(), report()),
    ],
)
def test_without_service_target_or_beginning_there_is_none(
    service_targets: ServiceTargets, given: Report
) -> None:
    assert service_targets.of_report(given) is given


def test_many_are_filled_as_one_is() -> None:
    some = [report(), report(due=utc(2026, 12, 24)), report(requested=None, flags=("stale",))]
    filled = OURS.of_batch(ReportColumns.of(some))
    assert list(filled) == [OURS.of_report(one) for one in some]
    assert filled.hashes == [one.content_hash for one in filled]
    assert list(OURS.of_batch(ReportColumns.of([]))) == []


def test_days_of_the_communities_count_where_they_are_kept() -> None:
    friday = report(requested=utc(2027, 9, 24, 9))  # 27 September 2027 is a Monday
    plain, french = (replace(OURS, calendar=parse_calendar(one, "")) for one in ("", "fr"))
    assert plain.of_report(friday).due == utc(2027, 9, 28, 21, 59, 59)
    assert french.of_report(friday).due == utc(2027, 9, 29, 21, 59, 59)


def test_the_closing_days_of_the_commune_count() -> None:
    friday = report(requested=utc(2027, 9, 24, 9))
    bridge = replace(OURS, calendar=parse_calendar("fr", "2027-09-28, 2027-09-30"))
    assert bridge.of_report(friday).due == utc(2027, 10, 1, 21, 59, 59)


def test_closing_days_are_read_with_care() -> None:
    days = parse_closed_days("2026-12-28,2026-02-30, 2026-12-24 ,x,,2026-12-28")
    assert format_closed_days(days) == "2026-12-24,2026-12-28"
    assert parse_closed_days("2026-12-28," * 10_000) == frozenset({date(2026, 12, 28)})
    assert parse_closed_days(format_closed_days(days)) == days


def test_the_filter_takes_them_and_can_tell_them() -> None:
    late, context = OURS.of_report(report()), FilterContext(utc(2026, 11, 14, 9))
    for line, expected in (
        ("is:late", True),
        ("late>3", True),
        ("late>4", False),
        ("flag:due_here", True),
        ('due:""', False),
    ):
        assert holds(meaning(parse(line).terms, context), late) is expected, line


@pytest.mark.parametrize(
    ("text", "service_targets"),
    [
        ("", {}),
        ("{broken", {}),
        ("[1]", {}),
        ('{"a": 5, "b": "5", "c": -1, "d": true, "e": 1000, "f": 1.5, "": 10}', {"a": 5, "": 10}),
    ],
)
def test_invalid_stored_targets_are_left_out(text: str, service_targets: dict[str, int]) -> None:
    assert parse_service_targets(text) == service_targets


def test_texts_differ_where_deadlines_would() -> None:
    texts = {
        ServiceTargets().text,
        OURS.text,
        replace(OURS, calendar=parse_calendar("fr", "")).text,
        replace(OURS, calendar=parse_calendar("", "2026-12-28")).text,
        replace(OURS, zone="UTC").text,
        ServiceTargets({"": 11}).text,
    }
    assert len(texts) == 6
    assert ServiceTargets({"b": 1, "a": 2}).text == ServiceTargets({"a": 2, "b": 1}).text
    assert ServiceTargets({}, parse_calendar("fr", "")).text == ""
    assert parse_calendar("de,fr,xx", "").communities == ("fr", "de")
    assert json.loads(OURS.text)[0] == {"": 10, "trou": 2}


def test_every_way_in_carries_them_and_nothing_goes_out(tmp_path) -> None:
    path, clock = tmp_path / "register.sqlite", Clock()
    inside = Register(str(path), now=clock)
    system = WithServiceTargets(inside, ServiceTargets({"": 3}))
    report_id = created(system)  # type: ignore[arg-type]
    (tmp_path / "a.png").write_bytes(PNG)
    with inside.connection:
        inside.connection.execute("UPDATE report SET due = NULL")
    own = system.get(report_id)
    assert HERE in own.flags
    ((listed,),) = [page.reports for page in system.pages(None, None)]
    assert listed == own
    receipt = system.send(change_request(report_id, photos=(str(tmp_path / "a.png"),)), own)
    assert receipt.shown is not None
    assert receipt.shown.due == own.due
    assert inside.get(report_id).due is None
    assert inside.get(report_id).flags == ()
    assert system.photos(report_id) == [inside.get(report_id).photo]
    assert len(system.activity(report_id)) == len(inside.activity(report_id))
    assert (system.services(), system.departments()) == (inside.services(), inside.departments())
    assert system.probe() == inside.probe()
    assert system.capabilities == inside.capabilities
    system.close()


def test_service_targets_come_with_the_address(tmp_path) -> None:
    path = str(tmp_path / "register.sqlite")
    plain = open_system("register", Address(path))
    delayed = open_system("register", Address(path, service_targets=OURS))
    assert (plain.read_with, delayed.read_with) == ("", OURS.text)
    assert (SystemWrapper(plain).read_with, SystemWrapper(delayed).read_with) == ("", OURS.text)
    plain.close()
    delayed.close()


def test_joined_systems_are_read_with_their_own_targets(tmp_path) -> None:
    other = ServiceTargets({"": 3})
    parts = []
    for prefix, service_targets in (("A", OURS), ("B", other), ("C", ServiceTargets())):
        path = tmp_path / f"{prefix}.sqlite"
        register = Register(str(path), now=Clock())
        created(register)
        with register.connection:
            register.connection.execute("UPDATE report SET due = NULL")
        register.close()
        parts.append(
            Part(prefix, prefix, "register", Address(str(path), service_targets=service_targets))
        )
    address = Address("", parts=tuple(parts))
    assert read_settings_text(address) == f"A {OURS.text}\nB {other.text}"
    joined = open_system("several", address)
    joined.probe()
    assert joined.read_with == read_settings_text(address)
    reports = [one for page in joined.pages(None, None) for one in page.reports]
    marked = {one.report_id[0]: HERE in one.flags for one in reports}
    assert marked == {"A": True, "B": True, "C": False}
    joined.close()
