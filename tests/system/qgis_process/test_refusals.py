"""What algorithms refuse in the real ``qgis_process``, with a sentence: nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis_process import QgisProcess
from register_fixtures import fill_register

REGISTER = {"SYSTEM": "register", "ENDPOINT": "{register}"}
POINT = {"SERVICE": "voirie", "LON": 4.86, "LAT": 50.46, "DESCRIPTION": "Trou"}

REFUSED = {
    "a filter that cannot be read": (
        "loadreports",
        {**REGISTER, "FILTER": "status:opne", "OUTPUT": "{out}.csv"},
        "cannot be read at character 8",
    ),
    "a coordinate system that nobody knows": (
        "exportreports",
        {"INPUT": "{reports}", "OUTPUT": "{out}.csv", "CRS": "EPSG:99999"},
        "EPSG:99999",
    ),
    "a report without text": (
        "createreport",
        {**REGISTER, **POINT, "DESCRIPTION": " "},
        "Say what was seen",
    ),
    "points that are no reports, printed": (
        "roundsheet",
        {"INPUT": "{points}", "OUTPUT": "{out}.pdf"},
        "no layer of reports",
    ),
}
"""One for each way to a refusal: of the values, of a layer, of a report, while it is printed. The
other sentences are in ``tests/qgis/processing``."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    return QgisProcess(tmp_path_factory.mktemp("qgis"))


@pytest.fixture
def qgis(installed: QgisProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QgisProcess]:
    """Nothing is stored of what is refused."""
    installed.data = tmp_path_factory.mktemp("data")
    yield installed
    assert list(installed.data.iterdir()) == []


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A register, a layer of reports and one of points that are none."""
    folder = tmp_path_factory.mktemp("files")
    register, points, reports = (folder / name for name in ("a.register", "p.json", "r.json"))
    fill_register(str(register), 5)
    points.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},'
        '"geometry":{"type":"Point","coordinates":[4.86,50.46]}}]}',
        encoding="utf-8",
    )
    reports.write_text(
        points.read_text("utf-8").replace('"name":"a"', '"report_id":"1","status":"new"'), "utf-8"
    )
    made = {"register": register, "points": points, "reports": reports}
    return {name: str(path) for name, path in made.items()}


@pytest.fixture
def out(tmp_path: Path) -> Iterator[str]:
    """The path of an output; no file may be written there."""
    yield str(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "inputs", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_an_invalid_input_is_refused_with_a_sentence(
    qgis: QgisProcess,
    files: dict[str, str],
    out: str,
    name: str,
    inputs: dict[str, object],
    said: str,
) -> None:
    given = {
        key: value.format(**files, out=out) if isinstance(value, str) else value
        for key, value in inputs.items()
    }
    ended = qgis.run(name, **given)
    assert ended.code != 0
    assert any(said in line for line in ended.errors), ended.errors
    assert not any("Traceback" in line for line in ended.errors)
