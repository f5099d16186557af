"""New reports from the rows of a layer; each is created once under its key."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from fake_server import HandClock, Server
from fake_system import FULL, InProcess
from memory_layers import layer
from processing_runs import Run
from qgis.core import QgsProcessingException, QgsVectorLayer
from register_runs import connection_to, figures, report, reports, the_outbox

from signalement_plugin.core.changes.request import create_operation as make
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.processing.runs import write_changes
from signalement_plugin.processing.runs.changes.keys import id_of
from signalement_plugin.qgis_profile.settings import all_connections, data_folder

FIELDS = "&field=nr:integer&field=kind:string&field=words:string"
HOLE, LAMP = "POINT(4.86 50.46)", "POINT(4.87 50.47)"
MAPPING = {"SERVICE": '"kind"', "DESCRIPTION": "words", "KEY": "'chantier-' || nr"}


def points(*rows: tuple[list[object], str]) -> QgsVectorLayer:
    some = (([1, "depot", "Trou"], HOLE), ([2, "Éclairage public", "Panne"], LAMP))
    return layer("Point", "EPSG:4326", FIELDS, *(rows or some))


def create(register: str, rows: QgsVectorLayer, **more: object) -> Run:
    named = {"CONNECTION": connection_to(register).id, "INPUT": rows, "FAIL_ON": "nothing"}
    return Run("createreports", RESULTS="TEMPORARY_OUTPUT", **{**named, **MAPPING, **more})


def new_ones(register: str, before: list[Report]) -> dict[str, Report]:
    """New reports by their text."""
    known = {one.report_id for one in before}
    return {one.description: one for one in reports(register) if one.report_id not in known}


def test_each_row_becomes_a_report_and_the_results_say_which(register: str) -> None:
    before = reports(register)
    run = create(register, points(), ADDRESS="'Rue ' || nr")
    assert figures(run) == {"CONFIRMED": 2}
    made = new_ones(register, before)
    assert {text: one.service_code for text, one in made.items()} == {
        "Trou": "depot",
        "Panne": "eclairage",
    }
    assert (made["Trou"].lon, made["Trou"].lat) == (4.86, 50.46)
    assert made["Panne"].address == "Rue 2"
    values = {row[3]: (row[0], row[1]) for row in run.rows()}
    assert values == {
        "chantier-1": (made["Trou"].report_id, "confirmed"),
        "chantier-2": (made["Panne"].report_id, "confirmed"),
    }


def test_the_same_rows_again_make_nothing_and_name_what_was_made(register: str) -> None:
    first = create(register, points())
    count = len(reports(register))
    more = points(([1, "depot", "Trou"], HOLE), ([3, "depot", "Neuf"], LAMP))
    again = create(register, more)
    assert len(reports(register)) == count + 1
    assert figures(again) == {"CONFIRMED": 2}
    assert again.feedback.told[0].startswith("1 will be sent")
    numbers = {row[3]: row[0] for row in first.rows()}
    assert {row[3]: row[0] for row in again.rows()}["chantier-1"] == numbers["chantier-1"]


def test_a_refused_new_report_can_be_sent_again_under_its_key(register: str) -> None:
    change_request = replace(make("depot", 4.86, 50.46, "Trou"), id=id_of("chantier-1"))
    connection_to(register)
    data_folder(connection_to(register).id).mkdir(parents=True)
    with closing(the_outbox(register)) as outbox:
        outbox.add([change_request], state=State.REFUSED, reason="server")
    before = reports(register)
    rows = points(([1, "depot", "Trou"], HOLE))
    assert figures(create(register, rows)) == {"CONFIRMED": 1}
    assert figures(create(register, rows)) == {"CONFIRMED": 1}
    assert list(new_ones(register, before)) == ["Trou"]


def test_a_table_or_a_layer_has_its_coordinates_in_any_system(register: str) -> None:
    before = reports(register)
    fields = FIELDS + "&field=x:double&field=y:string"
    table = layer("NoGeometry", "", fields, ([1, "depot", "Trou", 185000, "128000"], ""))
    create(register, table, X="x", Y="y", CRS="EPSG:31370")
    here = "POINT(185000 128000)"
    create(register, layer("Point", "EPSG:31370", FIELDS, ([2, "depot", "Bosse"], here)))
    made = new_ones(register, before)
    assert set(made) == {"Trou", "Bosse"}
    for one in made.values():
        assert (one.lon, one.lat) == pytest.approx((4.861, 50.46), abs=0.01)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (([2, "depot", ""], LAMP), "2: it has no text"),
        (([2, "", "Panne"], LAMP), "2: it has no category"),
        (([2, "depot", "Panne"], ""), "2: it has no place on earth"),
        (([2, "depot", "Panne"], "POINT(0 0)"), "2: it has no place on earth"),
        (([2, "depot", "Panne"], "POINT(1e300 0)"), "2: it has no place on earth"),
        (([2, "voirrie", "Panne"], LAMP), "chantier-2: There is no category “voirrie”.*depot"),
        (([1, "depot", "Panne"], LAMP), "chantier-1: several rows have this key"),
    ],
)
def test_one_row_that_cannot_be_a_report_stops_all_rows(
    register: str, row: tuple[list[object], str], said: str
) -> None:
    before = reports(register)
    with pytest.raises(QgsProcessingException, match=said) as caught:
        create(register, points(([1, "depot", "Trou"], HOLE), row))
    assert "No report was made: 1 row" in str(caught.value)
    assert reports(register) == before


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"DESCRIPTION": "text"}, "no field “text”.*Its fields are: nr, kind, words"),
        ({"DESCRIPTION": "'a"}, "cannot be read"),
        ({"CONNECTION": "", "SYSTEM": "register"}, "remembered by a connection"),
    ],
)
def test_an_invalid_mapping_is_refused_before_the_run(
    register: str, wrong: dict[str, object], said: str
) -> None:
    if "SYSTEM" in wrong:
        wrong = {**wrong, "ENDPOINT": register}
        asked = {"INPUT": points(), **MAPPING, **wrong}
        with pytest.raises(ValueError, match=said):
            Run("createreports", **asked)
        return
    with pytest.raises(ValueError, match=said):
        create(register, points(), **wrong)


def test_an_expression_that_fails_names_its_row(register: str) -> None:
    with pytest.raises(QgsProcessingException, match=r"1: .*[Cc]annot convert"):
        create(register, points(), DESCRIPTION="to_int(words)")


def test_a_dry_run_knows_what_was_made_under_its_key(register: str) -> None:
    (made, *_more) = create(register, points()).rows()
    more = points(([1, "depot", "Trou"], HOLE), ([3, "depot", "Neuf"], LAMP))
    values = {row[3]: row[:2] for row in create(register, more, DRY_RUN=True).rows()}
    assert values["chantier-1"] == (made[0], "already")
    assert values["chantier-3"] == ("", "would_send")


def test_without_a_key_the_number_of_the_row_names_it(register: str) -> None:
    run = create(register, points(), KEY="")
    assert [row[3] for row in run.rows()] == ["1", "2"]


@pytest.mark.parametrize("dry", [False, True])
def test_a_refused_row_does_not_stop_the_others(
    register: str, monkeypatch: pytest.MonkeyPatch, dry: bool
) -> None:
    able = replace(FULL, creates=True, longest={"description": 4})
    system = InProcess(Server(HandClock()), able)
    monkeypatch.setattr(write_changes, "open_stoppable", lambda _server, _feedback: system)
    run = create(register, points(), SERVICE="'depot'", DRY_RUN=dry)
    assert {row[3]: row[1] for row in run.rows()} == {
        "chantier-1": "would_send" if dry else "confirmed",
        "chantier-2": "refused",
    }


def test_a_report_with_the_same_key_is_created_once(register: str) -> None:
    given = {"SERVICE": "depot", "LON": 4.86, "LAT": 50.46, "DESCRIPTION": "Trou", "KEY": "nuit 7"}
    connection_to(register)
    runs = [
        Run("createreport", SYSTEM="register", ENDPOINT=register, RESULTS="memory:", **given)
        for _ in range(2)
    ]
    (one,), (same,) = (run.rows() for run in runs)
    assert one[0] == same[0]
    assert report(register, str(one[0])).description == "Trou"
    assert len(all_connections()) == 1
