"""A report whose id has an invisible character is left out, and named in a warning; in texts such
a character is shown by its number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from signalement_plugin.core.files.table import Row
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.columns import texts, texts_to_nfc
from signalement_plugin.systems.fixmystreet_brussels.address import site_of
from signalement_plugin.systems.fixmystreet_brussels.records import Reader as BrusselsReader
from signalement_plugin.systems.fixmystreet_brussels.statuses import GENERATIONS
from signalement_plugin.systems.open311.dialects import BY_NAME
from signalement_plugin.systems.open311.records import RowContext as Open311Context
from signalement_plugin.systems.open311.records import read_rows as read_open311
from signalement_plugin.systems.publik.address import Form
from signalement_plugin.systems.publik.records import read_rows as read_publik
from signalement_plugin.systems.signalen.records import RowContext as SignalenContext
from signalement_plugin.systems.signalen.records import read_rows as read_signalen
from signalement_plugin.systems.table_file.mapping import FileMapping, RowMapper
from signalement_plugin.systems.values import id_text, text

SIGNS = ["\u202e", "\u200b", "\u2066", "\ufeff", "\r\n", "\x00", "\x1b", "\u00ad", "\u200d"]
Told = tuple[list[str], list[str]]


def open311(value: Any) -> Told:
    rows = [{"service_request_id": "7"}, {"service_request_id": value, "status": "open"}]
    reports, warnings = read_open311(rows, Open311Context(BY_NAME["georeport"]))
    return [one.report_id for one in reports], warnings


def signalen(value: Any) -> Told:
    reports, warnings = read_signalen([{"id": 7}, {"id": value}], SignalenContext())
    return [one.report_id for one in reports], warnings


def publik(value: Any) -> Told:
    rows = [{"id": "7"}, {"id": value, "internal_id": value}]
    reports, warnings = read_publik(rows, Form("https://f.example"), guessed=False)
    return [one.report_id for one in reports], warnings


def brussels(value: Any) -> Told:
    site = site_of(Address("https://f.example", converter=lambda _: lambda x, y: (x, y)))
    reader = BrusselsReader(site, GENERATIONS[0])
    reports, warnings = reader.read([{"id": "7"}, {"id": value}])
    return [one.report_id for one in reports], warnings


def table(value: Any) -> Told:
    mapper = RowMapper(FileMapping({"report_id": "n"}), ("n",))
    found = [mapper.report(Row(at, (cell,), "")) for at, cell in enumerate(("7", value), 1)]
    reports = [one.report_id for one in found if not isinstance(one, str)]
    return reports, [one for one in found if isinstance(one, str)]


@pytest.mark.parametrize("system", [open311, signalen, publik, brussels, table])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_report_with_such_an_id_is_left_out_and_named(
    system: Callable[[Any], Told], sign: str
) -> None:
    ids, warnings = system(f"12{sign}3")
    assert ids == ["7"]
    (warning,) = warnings
    assert "signs that cannot be seen: 12" in warning
    assert sign not in warning


def test_an_id_in_a_list_or_under_another_name_is_checked_too() -> None:
    assert open311(["1\u202e2"])[0] == ["7"]
    rows = [{"id": "1\u200b2", "service_request_id": "12"}]
    reports, _ = read_open311(rows, Open311Context(BY_NAME["georeport"]))
    assert [one.report_id for one in reports] in ([], ["12"])
    assert id_text(["1", "\u202e2"], 100) == ""


def test_white_space_around_an_id_is_removed() -> None:
    assert open311(" 12\n")[0] == ["7", "12"]
    assert id_text(" 12\n", 100) == text(" 12\n", 100) == "12"


def test_in_a_text_they_are_shown_one_by_one_and_in_columns() -> None:
    words = ["Rue \u202eetuaH", "Rue Haute", "a\u200bb"]
    assert texts_to_nfc(texts(words)) == ["Rue [U+202E]etuaH", "Rue Haute", "a[U+200B]b"]
    row = {"service_request_id": "7", "description": words[0], "service_name": words[2]}
    (report,), _ = read_open311([row], Open311Context(BY_NAME["georeport"]))
    assert (report.description, report.service_name) == ("Rue [U+202E]etuaH", "a[U+200B]b")
