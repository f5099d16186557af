"""The content of an export; no cell of it is read as a formula."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

from signalement_plugin.core.files.csv_files import harmless, write_csv
from signalement_plugin.core.files.export_columns import PERSONAL, ExportPlan, columns, value
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

AT = datetime(2026, 11, 24, 7, 12, tzinfo=timezone.utc)
REPORT = Report("1", Status.NEW, department="D1", requested=AT, flags=("swapped", "future"))


def test_nothing_personal_unless_asked() -> None:
    assert not set(PERSONAL) & set(columns(personal=False))
    assert set(PERSONAL) <= set(columns(personal=True))


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+32 81", "-2", "@SUM(A1)", "  =1", "\t=1", "\r=1"),
        # full-width and small forms, and the minus sign of mathematics
        *("\uff1d1+1", "\uff0b32", "\uff0d2", "\uff20SUM(A1)", "\ufe66x", "\u22122"),
        # behind special spaces and invisible characters
        *("\xa0=1", " \u202f@x", "\u3000\uff1d1", "\ufeff=1", "\u200b=1"),
    ],
)
def test_a_formula_is_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("cell", [-2.5, "Rue Haute 4", "", None, "a=b", "a\uff1db", "\xa0Rue"])
def test_a_cell_that_is_no_formula_is_not_changed(cell: object) -> None:
    assert harmless(cell) == cell


def test_people_get_names_and_machines_get_codes() -> None:
    plan = ExportPlan(("status",), texts={"new": "Nouveau"}, names={"D1": "Voirie"})
    assert value(REPORT, "status", plan, people=True) == "Nouveau"
    assert value(REPORT, "department", plan, people=True) == "Voirie"
    assert value(REPORT, "status", plan, people=False) == "new"
    assert value(REPORT, "flags", plan, people=True) == "swapped,future"
    assert value(REPORT, "requested", plan, people=False) == AT
    assert value(REPORT, "due", plan, people=True) is None


def test_a_csv_file_has_a_byte_order_mark_and_semicolons(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", (("Numéro", "x"), [("=1", 4.5)]))
    assert (tmp_path / "a.csv").read_bytes() == "\ufeffNuméro;x\r\n'=1;4.5\r\n".encode()
