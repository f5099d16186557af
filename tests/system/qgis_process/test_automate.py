"""The files of *Automate* in the guide, run as the page says."""

from __future__ import annotations

import configparser
import csv
import os
import shlex
import sys
from pathlib import Path

import pytest
from office import Office

EXAMPLES = Path(__file__).parents[3] / "docs" / "guide" / "examples"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


def test_the_model_gives_what_lies_in_the_zones_to_the_team(office: Office, tmp_path: Path) -> None:
    placed = [one for one in office.reports() if one.lon is not None]
    middle = sorted(one.lon or 0.0 for one in placed)[len(placed) // 2]
    zones = tmp_path / "zones.geojson"
    corners = f"[[[3,50],[{middle},50],[{middle},51],[3,51],[3,50]]]"
    zones.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
        f'{{"type":"Polygon","coordinates":{corners}}}}}]}}',
        encoding="utf-8",
    )
    model, results = str(EXAMPLES / "zones-to-a-team.model3"), tmp_path / "results.csv"
    team, name = office.team()
    given = {"connection": "Namur", "zones": str(zones), "team": name, "results": str(results)}
    before = office.reports()
    dry = office.qgis.run(model, dry=True, **given)
    assert dry.code == 0, dry.errors
    assert office.reports() == before
    done = office.qgis.run(model, dry=False, **given)
    assert done.code == 0, done.errors
    with results.open(newline="", encoding="utf-8") as file:
        assigned = {row["report_id"] for row in csv.DictReader(file)}
    inside = {one.report_id for one in placed if (one.lon or 0.0) <= middle}
    now = {one.report_id: one.department for one in office.reports()}
    assert assigned
    assert assigned <= inside
    assert {now[one] for one in assigned} == {team}


def test_the_timer_runs_the_nightly_job_and_a_failure_is_mailed(
    office: Office, tmp_path: Path
) -> None:
    service, timer = (configparser.ConfigParser(interpolation=None) for _ in range(2))
    service.read(EXAMPLES / "signalement-night.service", encoding="utf-8")
    timer.read(EXAMPLES / "signalement-night.timer", encoding="utf-8")
    assert timer["Timer"]["OnCalendar"] == "Mon..Fri 05:30"
    program, _folder, connection, to = shlex.split(service["Service"]["ExecStart"])
    script = EXAMPLES / Path(program).name
    out, mailed = tmp_path / "out", tmp_path / "mailed"
    (tmp_path / "bin").mkdir()
    out.mkdir()
    mail = tmp_path / "bin" / "mail"
    mail.write_text(f'#!/bin/sh\necho "$3" >"{mailed}"\ncat >>"{mailed}"\n', encoding="utf-8")
    mail.chmod(0o755)
    path = f"{mail.parent}{os.pathsep}{os.environ['PATH']}"
    night = ("sh", str(script), str(out), connection, to)
    good = office.run(*night, PATH=path)
    assert good.returncode == 0, (out / "night.log").read_text("utf-8")
    assert (out / "old.xlsx").stat().st_size > 0
    assert (out / "sent.txt").is_file()
    assert not mailed.exists()
    gone = office.register.rename(tmp_path / "gone.sqlite")
    try:
        assert office.run(*night, PATH=path).returncode == 1
    finally:
        gone.rename(office.register)
    text = mailed.read_text("utf-8")
    assert text.startswith(to)
    assert "no register file" in text


def test_the_script_creates_one_report_per_row(office: Office, tmp_path: Path) -> None:
    table = tmp_path / "works.csv"
    rows = "nr,category,text,x,y\n1,depot,Trou,185000,128000\n2,depot,Bordure,185100,128100\n"
    table.write_text(rows, encoding="utf-8")
    before = len(office.reports())
    script = (sys.executable, str(EXAMPLES / "new_works.py"), str(table), "Namur")
    first = office.run(*script)
    assert first.returncode == 0, first.stderr
    assert len(first.stdout.splitlines()) == len(rows.splitlines()) - 1
    assert office.run(*script).stdout == first.stdout
    assert len(office.reports()) == before + 2
    table.write_text(rows.replace("depot", "voirrie"), encoding="utf-8")
    wrong = office.run(*script)
    assert wrong.returncode == 1
    assert "There is no category “voirrie”" in wrong.stderr
