"""A file as a system: read only, read again when it changes, bad rows named."""

from __future__ import annotations

import os

import pytest

from signalement_plugin.core.errors import BadFile, Gone, NotSupported
from signalement_plugin.core.files.table import Row, Table
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Area
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import systems
from signalement_plugin.systems.table_file import SYSTEM
from signalement_plugin.systems.table_file.system import FileSystem

HEAD = "id;statut;catégorie;service traitant;x;y"
ROWS = ["1;Ouvert;Voirie;Nord;4.8;50.4", "2;Fermé;Arbre;Sud;;", "3;Planifié;Voirie;;4.9;50.5"]


def read(path, _sheet):
    """A simple reader without quotes: these tests are not about the format of files."""
    try:
        with open(path, encoding="utf-8") as stream:  # noqa: PTH123
            head, *lines = stream.read().splitlines()
    except OSError as error:
        raise BadFile(str(error)) from error
    columns = tuple(head.split(";"))
    width = len(columns)
    cells = [(*line.split(";"), *[""] * width)[:width] for line in lines]
    return Table(columns, iter([Row(at, one) for at, one in enumerate(cells, 2)]))


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "Export 2026.csv"
    found.write_text("\n".join([HEAD, *ROWS]), encoding="utf-8")
    return found


@pytest.fixture
def system(path):
    made = SYSTEM.open(Address(str(path), read_table=read))
    yield made
    made.close()


def ids(pages):
    return [report.report_id for page in pages for report in page.reports]


def changed(path, *rows):
    before = path.stat().st_mtime_ns
    path.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_the_system_is_registered_and_read_only(system):
    assert systems()["file"] is SYSTEM
    assert SYSTEM.local
    capabilities = system.probe().capabilities
    assert capabilities.read_only_because == "file"
    assert not capabilities.writes
    assert not capabilities.creates


def test_the_probe_counts(system):
    probe = system.probe()
    assert (probe.title, probe.open_count, probe.total_count) == ("Export 2026", 2, 3)
    assert [one.name for one in system.services()] == ["Arbre", "Voirie"]
    assert [one.id for one in system.departments()] == ["Nord", "Sud"]


def test_names_are_in_the_order_of_the_alphabet(system, path):
    """Seen: *Éclairage public* was listed after *Voirie*."""
    changed(path, *ROWS, "4;Ouvert;Éclairage;;;")
    system.probe()
    assert [one.name for one in system.services()] == ["Arbre", "Éclairage", "Voirie"]


def test_all_of_it_is_listed_and_then_nothing_until_it_changes(system, path):
    assert ids(system.pages(None, None)) == ["1", "2", "3"]
    since = next(iter(system.pages(None, None))).began
    assert not ids(system.pages(since, None))
    assert system.capabilities.delta
    changed(path, *ROWS[1:], "4;Ouvert;Arbre;;;")
    assert not system.capabilities.delta
    assert ids(system.pages(since, None)) == ["2", "3", "4"]


def test_an_area_keeps_what_has_no_position(system):
    assert ids(system.pages(None, Area(4.85, 50, 5, 51))) == ["2", "3"]


def test_each_bad_row_costs_one_warning_that_stays(system, path):
    changed(path, ROWS[0], ";Ouvert;;;;", ROWS[0], ROWS[2])
    pages = list(system.pages(None, None))
    assert ids(pages) == ["1", "3"]
    assert pages[0].warnings == ("row 3: no number", "report 1: the number occurs twice")
    (again,) = system.pages(pages[0].began, None)
    assert again.warnings == pages[0].warnings


def test_one_report_is_read_afresh(system, path):
    assert system.get("2").raw_status == "Fermé"
    changed(path, "2;Ouvert;Arbre;;;")
    assert system.get("2").raw_status == "Ouvert"
    with pytest.raises(Gone):
        system.get("1")


def test_nothing_can_be_written(system):
    with pytest.raises(NotSupported):
        system.create(Operation(id="a", report_id=""))
    with pytest.raises(NotSupported):
        system.send(Operation(id="a", report_id="1"), system.get("1"))
    with pytest.raises(NotSupported):
        system.activity("1")
    with pytest.raises(NotSupported):
        system.attachment("https://example.be/1.png")


def test_the_users_choice_takes_precedence_over_the_guess(path):
    options = {"column.report_id": "x", "column.status": "statut", "status.Ouvert": "waiting"}
    system = FileSystem(Address(str(path), options=options, read_table=read))
    found = [report for page in system.pages(None, None) for report in page.reports]
    assert [(one.report_id, str(one.status)) for one in found] == [
        ("4.8", "waiting"),
        ("4.9", "planned"),
    ]


def test_a_column_that_is_gone_is_told(path):
    options = {"column.report_id": "numéro"}
    with pytest.raises(BadFile):
        FileSystem(Address(str(path), options=options, read_table=read)).probe()


def test_a_missing_file_is_unreachable(path, system):
    path.unlink()
    with pytest.raises(BadFile):
        system.probe()
    with pytest.raises(BadFile):
        list(system.pages(None, None))


def test_coordinates_are_converted_by_what_was_handed_in(path):
    asked = []

    def converter(code):
        asked.append(code)
        return lambda x, y: (x + 1, y)

    options = {"crs": "31370"}
    address = Address(str(path), options=options, read_table=read, converter=converter)
    assert FileSystem(address).get("1").lon == pytest.approx(5.8)
    assert asked == [31370]
    with pytest.raises(NotSupported):
        FileSystem(Address(str(path), options=options, read_table=read)).probe()


def test_without_a_reader_there_is_no_file(path):
    with pytest.raises(NotSupported):
        SYSTEM.open(Address(str(path)))
