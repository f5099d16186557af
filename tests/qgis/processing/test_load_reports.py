"""``signalement:loadreports`` on a real register."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from memory_layers import layer
from processing_runs import Feedback, Run
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from register_fixtures import fill_register
from register_runs import connection_to
from signalen_server import NUMBERS, WRITER, signalen
from today import within_a_day

from signalement_plugin.core.dates.deadlines import local_day
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.processing.runs.report_features import NAMES
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.qgis_profile.settings import all_connections, remove, save
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.systems.local_register.rows import time_text
from signalement_plugin.systems.registry import systems
from signalement_plugin.transport.client import Client
from signalement_plugin.transport.response import Response

BRUSSELS = "Europe/Brussels"
NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)
COUNT = 60


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = str(tmp_path / "namur.sqlite")
    fill_register(path, COUNT, seed=3, now=NOW)
    return path


def load(register: str, feedback: Feedback | None = None, **more: object) -> Run:
    parameters = {"SYSTEM": "register", "ENDPOINT": register, "OUTPUT": "TEMPORARY_OUTPUT"}
    return Run("loadreports", feedback, **{**parameters, **more})


def known_reports(register: str) -> dict[str, Report]:
    with closing(SYSTEM.open(Address(register))) as system:
        return {r.report_id: r for page in system.pages(None, None) for r in page.reports}


def test_every_report_of_the_register_is_a_feature(register: str) -> None:
    spoil(register, "UPDATE report SET lon = NULL, lat = NULL WHERE rowid = 1")
    run = load(register)
    layer = run.layer("OUTPUT")
    assert (run.results["COUNT"], run.results["SKIPPED"], run.results["WARNINGS"]) == (COUNT, 0, "")
    assert [field.name() for field in layer.fields()] == list(NAMES)
    assert layer.crs().authid() == "EPSG:4326"
    known = known_reports(register)
    for feature in layer.getFeatures():
        report = known.pop(feature["report_id"])
        assert feature["status"] == str(report.status)
        assert feature["description"] == report.description
        assert feature["flags"] == ",".join(report.flags)
        for name in ("requested", "updated", "due"):
            assert _moment(feature[name]) == getattr(report, name)
        point = feature.geometry()
        assert point.isNull() == (report.lon is None)
        if not point.isNull():
            assert (point.asPoint().x(), point.asPoint().y()) == (report.lon, report.lat)
    assert known == {}
    assert all_connections() == []


def _moment(value: object) -> datetime | None:
    if not isinstance(value, QDateTime):
        return None
    assert value.timeSpec() == Qt.TimeSpec.UTC
    return datetime.fromtimestamp(value.toMSecsSinceEpoch() / 1000, timezone.utc)


def spoil(register: str, statement: str) -> None:
    with closing(sqlite3.connect(register)) as file, file:
        file.execute(statement)


def test_unreadable_rows_are_counted_and_named(register: str) -> None:
    victim = next(iter(known_reports(register)))
    spoil(register, f"UPDATE report SET lon = 'east' WHERE report_id = '{victim}'")
    run = load(register)
    assert (run.results["COUNT"], run.results["SKIPPED"]) == (COUNT - 1, 1)
    assert victim in run.results["WARNINGS"]
    assert run.feedback.warnings == [run.results["WARNINGS"]]


@pytest.mark.every_day
def test_the_filter_knows_what_is_late_today(tmp_path: Path) -> None:
    path = str(tmp_path / "today.sqlite")
    fill_register(path, COUNT, 1, datetime.now(timezone.utc))

    def chosen(today: date) -> None:
        dues = {key: one.due for key, one in known_reports(path).items() if one.status in OPEN}
        late = {key for key, due in dues.items() if due and local_day(due, BRUSSELS) < today}
        assert {row[0] for row in load(path, FILTER="is:late").rows("OUTPUT")} == late

    within_a_day(chosen, lambda: local_day(datetime.now(timezone.utc), BRUSSELS))


def plan_around(report: Report, key: str = "92094A0001/00_000") -> QgsVectorLayer:
    """A parcel of some hundred metres around one report, in degrees."""
    assert report.lon is not None
    assert report.lat is not None
    shape = QgsGeometry.fromPointXY(QgsPointXY(report.lon, report.lat)).buffer(0.002, 8)
    return layer("Polygon", "EPSG:4326", "&field=CaPaKey:string", ([key], shape.asWkt()))


def test_the_filter_asks_a_layer_of_parcels(register: str) -> None:
    one = next(report for report in known_reports(register).values() if report.lon is not None)
    plan = plan_around(one)
    found = load(register, FILTER='parcel:"92094 a 1"', PARCELS=plan, KEY_FIELD="CaPaKey")
    ids = {row[0] for row in found.rows("OUTPUT")}
    assert one.report_id in ids
    assert len(ids) < COUNT
    others = load(register, FILTER="-cadastre:inside,uncertain", PARCELS=plan)
    assert {row[0] for row in others.rows("OUTPUT")} == set(known_reports(register)) - ids


def test_a_filter_about_parcels_needs_their_layer_and_names_an_unknown_one(register: str) -> None:
    one = next(report for report in known_reports(register).values() if report.lon is not None)
    with pytest.raises(ValueError, match="asks about parcels: choose their layer"):
        load(register, FILTER="cadastre:inside")
    with pytest.raises(QgsProcessingException, match="no parcel “92094B”"):
        load(register, FILTER="parcel:92094B", PARCELS=plan_around(one))
    with pytest.raises(ValueError, match="only the list of the dock takes it"):
        load(register, FILTER="around:school")


def test_is_mine_uses_the_person_of_the_connection(register: str) -> None:
    known = known_reports(register).values()
    me = next(report.assignee for report in known if report.assignee)
    assert load(register, FILTER="is:mine").results["COUNT"] == 0
    made = connection_to(register)
    try:
        save(type(made)(made.id, me, "register", register, me=me))
        count = load(register, FILTER="is:mine").results["COUNT"]
    finally:
        remove(made.id)
    assert count == sum(report.assignee == me for report in known) > 0


def test_a_filter_that_cannot_be_read_is_refused_before_the_run(register: str) -> None:
    with pytest.raises(ValueError, match="character 8: unknown value opne"):
        load(register, FILTER="status:opne")


@pytest.mark.parametrize("line", ["times>2", "is:open -times:1"])
def test_a_filter_that_compares_reports_is_refused_before_the_run(register: str, line: str) -> None:
    with pytest.raises(ValueError, match="“times” compares a report with those around it"):
        load(register, FILTER=line)


def test_closed_reports_are_not_asked_for_where_the_server_can_leave_them_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen on a real server: 57 requests of 18 MiB where the dock asks for a fifth of it."""
    monkeypatch.setattr(http_context, "auth_headers", lambda *_: WRITER)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    read: list[str] = []
    get = Client.get

    def noted(self: Client, *asked: Any, **more: Any) -> Response:
        answer = get(self, *asked, **more)
        rows = json.loads(answer.body).get("results", ())
        if len(rows) > 1:  # a count asks for one row, whichever
            read.extend(str(row["id"]) for row in rows if "signal_id" in row)
        return answer

    monkeypatch.setattr(Client, "get", noted)
    with signalen(tmp_path) as server:
        for number in NUMBERS[:3]:
            server.force("o", str(number))
        known = {"SYSTEM": "signalen", "ENDPOINT": server.url, "OUTPUT": "TEMPORARY_OUTPUT"}
        for line, reads in (("is:open", NUMBERS[3:]), ("-is:closed", NUMBERS)):
            read.clear()
            run = Run("loadreports", FILTER=line, **known)
            assert run.results["COUNT"] == len(NUMBERS[3:])
            assert sorted(read) == list(map(str, reads))


@pytest.mark.parametrize(
    ("since", "moment"),
    [
        ("2026-11-10T12:00:00", datetime(2026, 11, 10, 12, tzinfo=timezone.utc)),
        ("2026-11-10T12:00:00Z", datetime(2026, 11, 10, 12, tzinfo=timezone.utc)),
        ("2026-11-10T12:00:00+05:00", datetime(2026, 11, 10, 7, tzinfo=timezone.utc)),
    ],
)
def test_since_without_an_offset_is_utc(register: str, since: str, moment: datetime) -> None:
    rows = spread_updates(register, moment)
    run = load(register, SINCE=since)
    assert {row[0] for row in run.rows("OUTPUT")} == rows


def spread_updates(register: str, moment: datetime) -> set[str]:
    """Reports of which one changed a second before ``moment``; the ids of the others."""
    ids = sorted(known_reports(register))
    before = time_text(moment - timedelta(seconds=1))
    spoil(register, f"UPDATE report SET updated = '{time_text(moment)}'")
    spoil(register, f"UPDATE report SET updated = '{before}' WHERE report_id = '{ids[0]}'")
    return set(ids[1:])


def test_an_extent_may_be_in_any_reference_system(register: str) -> None:
    known = known_reports(register).values()
    placed = sorted((r for r in known if r.lon is not None), key=lambda r: r.lon)
    middle = placed[len(placed) // 2].lon
    run = load(register, EXTENT=f"{middle},10,49,52 [EPSG:4326]")
    found = [f.geometry() for f in run.layer("OUTPUT").getFeatures()]
    assert 0 < sum(not g.isNull() for g in found) < len(placed)
    assert all(g.isNull() or g.asPoint().x() >= middle for g in found)
    everywhere = load(register, EXTENT="0,300000,0,300000 [EPSG:31370]")
    assert everywhere.results["COUNT"] == COUNT


def test_an_existing_file_is_replaced_by_a_good_answer(register: str, tmp_path: Path) -> None:
    output = tmp_path / "out.gpkg"
    for _again in range(2):
        run = load(register, OUTPUT=str(output))
        assert run.results["OUTPUT"] == str(output)
    layer = QgsVectorLayer(str(output))
    assert layer.featureCount() == COUNT
    feature = next(layer.getFeatures())
    assert isinstance(feature["requested"], QDateTime)


def test_a_register_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "missing.sqlite"
    with pytest.raises(ValueError, match="no register file"):
        load(str(missing))
    assert not missing.exists()


def test_cancelling_leaves_the_output_untouched(register: str, tmp_path: Path) -> None:
    output = tmp_path / "out.gpkg"
    output.write_bytes(b"yesterday")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        load(register, Feedback(cancel_at_once=True), OUTPUT=str(output))
    assert output.read_bytes() == b"yesterday"


def test_loading_runs_in_a_worker_thread(register: str, qtbot: QtBot) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("signalement:loadreports")
    context, feedback = QgsProcessingContext(), Feedback()
    parameters = {"SYSTEM": "register", "ENDPOINT": register, "OUTPUT": "TEMPORARY_OUTPUT"}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    with qtbot.waitSignal(task.executed) as executed:
        QgsApplication.taskManager().addTask(task)
    ok, results = executed.args
    assert ok, feedback.errors
    assert results["COUNT"] == COUNT


def test_only_the_round_sheet_needs_the_main_thread_and_each_says_what_it_does() -> None:
    provider = QgsApplication.processingRegistry().providerById("signalement")
    assert not provider.icon().isNull()
    names = {algorithm.name() for algorithm in provider.algorithms()}
    assert names == {
        *("loadreports", "changestatus", "assignreports", "createreport", "sendpending"),
        *("exportreports", "roundsheet", "joinparcels", "reportsonparcel"),
        *("findduplicates", "zonestatistics", "changereports", "listvalues", "testconnection"),
        "createreports",
    }
    for algorithm in provider.algorithms():
        alone = bool(algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading)
        # layouts can be drawn in the main thread only
        assert alone is (algorithm.name() == "roundsheet")
        assert algorithm.shortHelpString()
        assert algorithm.tags()
        assert algorithm.group()


def test_the_systems_are_offered_by_their_names() -> None:
    registry = QgsApplication.processingRegistry()
    for name in ("loadreports", "changestatus", "assignreports", "createreport"):
        system = registry.algorithmById(f"signalement:{name}").parameterDefinition("SYSTEM")
        assert system.usesStaticStrings()
        assert system.options() == [name for name, kind in systems().items() if not kind.joins]


def test_every_parameter_says_what_it_takes() -> None:
    provider = QgsApplication.processingRegistry().providerById("signalement")
    silent = {
        (algorithm.name(), parameter.name())
        for registered in provider.algorithms()
        for algorithm in (registered, registered.create())
        for parameter in algorithm.parameterDefinitions()
        if not parameter.help()
    }
    assert silent == set()
