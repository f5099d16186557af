"""Each ``qgis_process`` command of the guide's pages on Processing, in the order of the page."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from office import Office
from processing_runs import Run, registered_provider
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from sandbox.contents.parcels import make_plan, write_geopackage
from signalement_plugin.processing.provider import SignalementProvider
from signalement_plugin.qgis_profile.settings import all_connections, remove

ROOT = Path(__file__).parents[3]
GUIDE = ROOT / "docs" / "guide"
PAGES = ("processing.md", "automate.md")
WORKS = "nr,category,text,x,y\n1,depot,Trou,185000,128000\n2,depot,Bordure,185100,128100\n"


def commands(page: str) -> list[str]:
    """What stands on a line of its own; the long dash of a list is before it in places."""
    text = (GUIDE / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("qgis_process ")]


def quarters(path: Path) -> None:
    """One square around Namur."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "quarters", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Nord"])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((4 50, 6 50, 6 51, 4 51, 4 50))"))
    layer.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    if written[0] != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(written[1])


def files(folder: Path) -> dict[str, str]:
    """The files that the pages name; the parcel of the page → one of the plan."""
    plan = make_plan(200.0)
    write_geopackage(folder / "parcels.gpkg", plan.parcels)
    quarters(folder / "quarters.gpkg")
    (folder / "works.csv").write_text(WORKS, encoding="utf-8")
    model = GUIDE / "examples" / "zones-to-a-team.model3"
    (folder / model.name).write_bytes(model.read_bytes())
    (folder / "zones.gpkg").write_bytes((folder / "quarters.gpkg").read_bytes())
    return {r"\b92094A0123/00B002\b": plan.parcels[0].key}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the commands run; connections that they make in this process are removed."""
    made = tmp_path / "files"
    made.mkdir()
    monkeypatch.chdir(made)
    with registered_provider():
        yield made
    for one in all_connections():
        remove(one.id)


def test_each_command_of_the_pages_runs(tmp_path: Path, folder: Path) -> None:
    """The first of each kind in the real ``qgis_process``. It gives the algorithm the words behind
    the names as they are, as is done here with the others: a start of QGIS takes seconds."""
    office = Office(tmp_path)
    Run("changestatus", **office.first())
    ids = [one.report_id for one in office.reports()]
    replacements = {
        **files(folder),
        r"(?<==)12,15\b": f"{ids[1]},{ids[2]}",
        r"(?<=REPORTS=)12\b": ids[1],
        r"(?<=DUPLICATE_OF=)9\b": ids[0],
        r"(?<==)Voirie\b": f"'{office.team()[1]}'",
    }
    kinds = set()
    for line in dict.fromkeys(one for page in PAGES for one in commands(page)):
        command = line
        for theirs, ours in replacements.items():
            command = re.sub(theirs, ours, command)
        _program, *kind, name = re.split(r"[ :]", command)[:4]
        if tuple(kind) == ("run", "signalement") and tuple(kind) in kinds:
            inputs = (one.removeprefix("--").split("=", 1) for one in shlex.split(command)[3:])
            Run(name, **dict(inputs))
        else:
            if " plugins enable " in command:  # QGIS fails if a plugin is enabled twice
                command = f"{command.replace(' enable ', ' disable ')}; {command}"
            done = office.run("sh", "-c", command, folder=folder)
            assert done.returncode == 0, f"{command}\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
        kinds.add(tuple(kind))
        for target in re.findall(r"--(?:OUTPUT|SUMMARY|RESULTS|results)=(\S+)", command):
            assert (folder / target).stat().st_size > 0, command


def test_every_algorithm_has_a_documented_command() -> None:
    provider = SignalementProvider()
    provider.loadAlgorithms()
    there = {one.name() for one in provider.algorithms()}
    shown = set(re.findall(r"signalement:(\w+)", "\n".join(commands("processing.md"))))
    assert shown == there


def test_the_french_page_has_the_same_commands() -> None:
    def without_words(page: str) -> list[str]:
        return [re.sub(r'"[^"]*"', '""', one) for one in commands(page)]

    for page in PAGES:
        assert without_words(page.replace(".md", ".fr.md")) == without_words(page)
