"""Whatever is given for a parameter: an algorithm runs, or says in a sentence why not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from memory_layers import layer
from processing_runs import Run, registered
from qgis.core import QgsProcessingException, QgsVectorLayer
from register_runs import reports

from signalement_plugin.processing.provider import ALGORITHMS

MISSING = "/nowhere/at/all"
TEXTS = (
    "",
    " ",
    "0",
    ",",
    "é" * 5000,
    "[% 1 %]",
    "a=b\n=",
    "\x00",
    "1 OR 1=1",
    "../..",
    "{x}",
    "%s",
)
LAYERS = ("", MISSING, 5, "points", "nothing", "flat")
NUMBERS = ("", "x", -1, 0, 1e300, float("nan"), float("inf"), "1,5")
FILES = ("", MISSING, f"{MISSING}/a.txt", ".", "a.foo")
BAD: dict[str, tuple[Any, ...]] = {
    "string": TEXTS,
    "enum": ("", "nothing", 99, -1, None, []),
    "authcfg": ("", "a", "1234567", "'; --"),
    "source": LAYERS,
    "field": ("", "nothing", "report_id", 7),
    "number": NUMBERS,
    "expression": (
        "'a",
        "nowhere",
        "1/0",
        "$geometry",
        "array(1)",
        "x" * 5000,
        "raise_exception(1)",
    ),
    "point": ("", "x", "1,2 [EPSG:99999]", "1e300,1", "nan,nan", "1,2 [EPSG:31370]", "POINT(1 2)"),
    "extent": ("", "x", "1,2", "1,0,1,0 [EPSG:4326]", "nan,nan,nan,nan", "1,2,3,4 [EPSG:99999]"),
    "datetime": ("", "x", "2026-13-45", "0001-01-01T00:00:00", 5),
    "crs": ("", "x", "EPSG:99999", "EPSG:-1", "PROJ4:x"),
    "boolean": ("", "x", None),
    "file": FILES,
    "fileDestination": FILES,
    "sink": (f"{MISSING}/a.gpkg", f"{MISSING}/a.csv", "memory:", "a.foo"),
    "multilayer": ("", MISSING, [MISSING], [""], ["."]),
}


@pytest.fixture
def good(register: str, tmp_path: Path) -> dict[str, Any]:
    """Something right for each name of a parameter; an algorithm takes those it has."""
    square = "POLYGON((4 50, 5 50, 5 51, 4 51, 4 50))"
    plan = layer("Polygon", "EPSG:4326", "&field=CaPaKey:string", (["92094A0001/00_000"], square))
    rows = layer(
        "Point",
        "EPSG:4326",
        "&field=report_id:string&field=status:string",
        (["1", "new"], "POINT(4.86 50.46)"),
    )
    return {
        "SYSTEM": "register",
        "ENDPOINT": register,
        "REPORTS": reports(register)[0].report_id,
        "STATUS": "planned",
        "DEPARTMENT": "voirie",
        "SERVICE": "depot",
        "LON": 4.86,
        "LAT": 50.46,
        "DESCRIPTION": "Trou",
        "INPUT": rows,
        "PARCELS": plan,
        "ZONES": plan,
        "KEY": "92094 A 1",
        "RESULTS": "memory:",
        "OUTPUT": "memory:",
        "FAIL_ON": "nothing",
    }


@pytest.fixture
def strange() -> dict[str, QgsVectorLayer]:
    """Layers that no algorithm expects."""
    return {
        "trees": layer("Point", "EPSG:4326", "&field=name:string"),
        "points": layer("Point", "", "&field=name:string", (["a"], "POINT(1 1)"), (["b"], "")),
        "nothing": layer("Point", "EPSG:4326", "&field=report_id:string&field=status:string"),
        "flat": layer("NoGeometry", "", "&field=report_id:int&field=status:int", ([1, 2], "")),
    }


@pytest.mark.parametrize("name", [one().name() for one in ALGORITHMS])
def test_no_input_ends_in_a_traceback(
    name: str,
    good: dict[str, Any],
    strange: dict[str, QgsVectorLayer],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    known = {one.name(): one for one in registered(name).parameterDefinitions()}
    right = {key: value for key, value in good.items() if key in known}
    if "fileDestination" in {one.type() for one in known.values()} and "OUTPUT" in known:
        right["OUTPUT"] = str(tmp_path / ("a.csv" if name == "exportreports" else "a.pdf"))
    values = {}
    for key, parameter in known.items():
        for value in BAD[parameter.type()]:
            given = strange.get(value, value) if isinstance(value, str) else value
            values[key, repr(value)[:40]] = _said(name, {**right, key: given})
    assert {case: words for case, words in values.items() if "Traceback" in words} == {}
    assert {case for case, words in values.items() if not words.strip()} == set()


REFUSED = {
    "a radius that is no number": ("findduplicates", {"RADIUS": float("nan")}, "cannot be nan"),
    "a place in no system": ("changereports", {"POINT": "1,2 [EPSG:99999]"}, "EPSG:99999"),
    "a place in the sea": ("changereports", {"POINT": "0,0 [EPSG:4326]"}, "cannot be 0,0"),
    "a place beyond the earth": ("changereports", {"POINT": "1e300,1"}, "cannot be 1e300"),
    "an extent in no system": ("loadreports", {"EXTENT": "1,2,3,4 [EPSG:99999]"}, "EPSG:99999"),
    "an extent of no numbers": ("loadreports", {"EXTENT": "nan,nan,nan,nan"}, "cannot be nan"),
    "a layer that is not there": ("changestatus", {"LAYER": MISSING}, "LAYER"),
    "a layer in no system": ("joinparcels", {"INPUT": "points"}, "no coordinate system"),
    "a table in place of points": ("findduplicates", {"INPUT": "flat"}, "no geometry"),
    "points in place of zones": ("zonestatistics", {"ZONES": "nothing"}, "wants polygons"),
    "no folder for the results": ("changestatus", {"RESULTS": f"{MISSING}/a.csv"}, "no folder"),
    "no folder for the summary": ("changestatus", {"SUMMARY": f"{MISSING}/a.txt"}, "no folder"),
    "no folder for the reports": ("loadreports", {"OUTPUT": f"{MISSING}/a.gpkg"}, "no folder"),
    "a format that QGIS lacks": ("loadreports", {"OUTPUT": "a.foo"}, "no format for “a.foo”"),
    "a place of two": (
        "changereports",
        {"REPORTS": "1,2", "POINT": "4.87,50.47"},
        "one report only",
    ),
    "numbers and a layer": ("changestatus", {"LAYER": "nothing"}, "not both"),
    "other points": ("changestatus", {"LAYER": "trees", "REPORTS": ""}, "no layer of reports"),
    "a summary as PDF": ("changestatus", {"SUMMARY": "a.pdf"}, "must end in"),
    "a summary of what waited": ("sendpending", {"SUMMARY": "a.pdf"}, "must end in"),
    "a file in no system": (
        "exportreports",
        {"CRS": "EPSG:99999", "OUTPUT": "a.csv"},
        "EPSG:99999",
    ),
    "a report without text": ("createreport", {"DESCRIPTION": " "}, "Say what was seen"),
    "a last day before the first": ("zonestatistics", {"LAST": "1969-01-01"}, "after the last"),
}


@pytest.mark.parametrize(("name", "wrong", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_parameter_that_cannot_be_used_is_refused_before_the_run(
    name: str,
    wrong: dict[str, Any],
    said: str,
    good: dict[str, Any],
    strange: dict[str, QgsVectorLayer],
) -> None:
    known = {one.name() for one in registered(name).parameterDefinitions()}
    right = {key: value for key, value in good.items() if key in known}
    given = {key: strange.get(value, value) for key, value in wrong.items()}
    with pytest.raises(ValueError, match=said):
        Run(name, **{**right, **given})


@pytest.mark.parametrize("nobody", [",", " , "])
def test_commas_alone_empty_no_field(good: dict[str, Any], nobody: str) -> None:
    """A department that was not named is not taken away."""
    given = {key: good[key] for key in ("SYSTEM", "ENDPOINT", "REPORTS")}
    with pytest.raises(QgsProcessingException, match="There is no department"):
        Run("assignreports", DEPARTMENT=nobody, **given)


def _said(name: str, parameters: dict[str, Any]) -> str:
    try:
        run = Run(name, **parameters)
    except (ValueError, QgsProcessingException) as error:
        return str(error)
    return "; ".join(["it ran", *run.feedback.errors])
