"""The example data: plausible, whole, and the same everywhere."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from register_fixtures import replayed

from sandbox.contents.example import generator
from sandbox.contents.example import texts as example_texts
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.systems.local_register.default_data import RAW_STATUSES

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=timezone.utc)
NAMUR = Area(4.75, 50.40, 4.98, 50.53)


@pytest.fixture(scope="module")
def data() -> generator.ExampleData:
    return generator.generate(2_000, 1, now=NOW)


def test_same_on_every_python() -> None:
    small = generator.generate(300, 7, now=NOW)
    text = repr((small.reports, small.activity, small.departments)).encode()
    assert zlib.crc32(text) == 1630240990


@settings(max_examples=20, deadline=None)
@given(
    count=st.integers(0, 60),
    seed=st.integers(0, 1 << 40),
    age=st.integers(-40_000, 40_000),
)
def test_the_data_are_complete_for_any_seed_and_day(count: int, seed: int, age: int) -> None:
    now = NOW - timedelta(hours=6 * age)
    made = generator.generate(count, seed, now=now)
    teams = {team.id: dict(team.people) for team in made.departments}
    codes = {service.code for service in made.services}
    assert len({r.report_id for r in made.reports}) == count == len(made.activity)
    for report in made.reports:
        thread = made.activity[report.report_id]
        assert now - timedelta(days=1097) <= report.requested <= report.updated <= now
        assert report.service_code in codes
        assert not report.department or report.department in teams
        assert not report.assignee or report.assignee in teams[report.department]
        assert report.activity == thread[-1].id
        assert report.version == str(len(thread))
        assert thread[0].at == report.requested
        assert thread[-1].at == report.updated
        assert replayed(report, thread) == {
            "status": str(report.status),
            "department": report.department,
            "assignee": report.assignee,
        }
        if report.lon is not None:
            assert NAMUR.contains(report.lon, report.lat)


def test_between_a_tenth_and_a_fifth_is_open(data: generator.ExampleData) -> None:
    still_open = [r for r in data.reports if r.status in OPEN]
    assert 200 <= len(still_open) <= 400
    late = [r for r in still_open if r.due < NOW]
    assert 20 <= len(late) < len(still_open)


def test_every_status_occurs_with_its_word_of_the_commune(data: generator.ExampleData) -> None:
    words = {(r.status, r.raw_status) for r in data.reports}
    assert words == set(RAW_STATUSES.items())
    assert {r.status for r in data.reports} == set(Status)


def test_some_reports_lack_position_photo_or_other_fields(data: generator.ExampleData) -> None:
    assert {r.source for r in data.reports} == set(example_texts.CHANNELS)
    without_position = [r for r in data.reports if r.lon is None]
    assert 5 <= len(without_position) <= 60
    assert all(r.flags == ("no_position",) and r.lat is None for r in without_position)
    assert 500 < sum(bool(r.photo) for r in data.reports) < 1_500
    assert {r.sector for r in data.reports} == {s.name for s in data.sectors} | {""}


def test_texts_that_break_careless_programs() -> None:
    data = generator.generate(4_000, 3, now=NOW)
    texts = "\n".join(r.description for r in data.reports)
    assert any(r.description.startswith("=") for r in data.reports)
    for part in ("<b>", "'", '"', "🚧", "Å", "\t", "{{"):
        assert part in texts


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length) == (zlib.crc32(kind + body),)
        yield kind, body
        at += 12 + length


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=20), st.integers(0, 99), st.sampled_from(["", "depot", "vert", "neige"]))
def test_a_photo_is_a_small_png(report_id: str, seed: int, code: str) -> None:
    png = generator.photo_png(report_id, seed, code)
    parts = list(chunks(png))
    assert [kind for kind, _ in parts] == [b"IHDR", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", parts[0][1]) == (320, 240, 8, 2, 0, 0, 0)
    assert len(zlib.decompress(parts[1][1])) == 240 * (1 + 3 * 320)
    assert 1_000 < len(png) < 12_000
