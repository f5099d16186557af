"""What an algorithm refuses is refused in the same way by the registered instance, its copies and
models."""

from __future__ import annotations

from pathlib import Path

import pytest
from memory_layers import layer
from processing_runs import Feedback, registered
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from register_fixtures import fill_register

from signalement_plugin.qgis_profile.settings import all_connections

NAMES = (
    *("loadreports", "changestatus", "assignreports", "createreport", "createreports"),
    *("changereports", "listvalues", "testconnection", "sendpending"),
    *("exportreports", "roundsheet", "joinparcels", "reportsonparcel"),
    *("findduplicates", "zonestatistics"),
)


@pytest.fixture
def refused(tmp_path: Path, qgis_new_project: object) -> dict[str, tuple[dict[str, object], str]]:
    """Parameters for each algorithm, and what is said about them."""
    path = str(tmp_path / "namur.register")
    fill_register(path, 3)
    register: dict[str, object] = {"SYSTEM": "register", "ENDPOINT": path}
    points = layer("Point", "EPSG:31370", "&field=name:string", (["a"], "POINT(185000 128000)"))
    square = "POLYGON((185000 128000,185020 128000,185020 128020,185000 128000))"
    plan = layer("Polygon", "EPSG:31370", "&field=CaPaKey:string", (["92094A0001/00_000"], square))
    out: dict[str, object] = {"OUTPUT": "memory:"}
    parcels: dict[str, object] = {"INPUT": points, "PARCELS": plan, "KEY_FIELD": "capa"}
    return {
        "loadreports": ({**register, "FILTER": "est:ouvert", **out}, "English words"),
        "changestatus": ({**register, "REPORTS": ",", "STATUS": "planned"}, "No report number"),
        "assignreports": ({**register, "REPORTS": "1"}, "Neither"),
        "listvalues": ({"SYSTEM": "register", "ENDPOINT": "none", **out}, "no register file"),
        "testconnection": ({"SYSTEM": "register", "ENDPOINT": "none"}, "no register file"),
        "changereports": ({**register, "REPORTS": "1"}, "Nothing was given"),
        "createreports": (
            {**register, "INPUT": points, "SERVICE": "'depot'", "DESCRIPTION": "text"},
            "no field “text”",
        ),
        "joinparcels": ({**parcels, **out}, "Its fields are: CaPaKey"),
        "reportsonparcel": ({**parcels, **out, "KEY": "92094 A 1"}, "Its fields are: CaPaKey"),
        "exportreports": (
            {"INPUT": points, "OUTPUT": str(tmp_path / "a.csv")},
            "no layer of reports",
        ),
        "findduplicates": ({"INPUT": points, **out}, "no layer of reports"),
        "zonestatistics": ({"INPUT": points, "ZONES": plan, **out}, "no layer of reports"),
        "roundsheet": (
            {"INPUT": points, "OUTPUT": str(tmp_path / "a.pdf")},
            "no layer of reports",
        ),
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_created_algorithm_has_the_registered_class(name: str) -> None:
    registry = QgsApplication.processingRegistry()
    assert type(registry.createAlgorithmById(f"signalement:{name}")) is type(registered(name))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "sendpending"])
def test_an_invalid_input_is_refused_before_the_run_and_as_a_step_of_a_model(
    refused: dict[str, tuple[dict[str, object], str]], tmp_path: Path, name: str
) -> None:
    parameters, said = refused.get(name) or (
        {
            "SYSTEM": "register",
            "ENDPOINT": str(tmp_path / "none"),
            "SERVICE": "voirie",
            "LON": 4.86,
            "LAT": 50.46,
            "DESCRIPTION": "Trou",
        },
        "no register file",
    )
    good, why = registered(name).checkParameterValues(parameters, QgsProcessingContext())
    assert not good
    assert said in why
    feedback = Feedback()
    _results, good = step_of_a_model(name, parameters).run({}, QgsProcessingContext(), feedback)
    assert not good
    assert any(said in line for line in feedback.errors), feedback.errors
    assert all_connections() == []


def step_of_a_model(name: str, parameters: dict[str, object]) -> QgsProcessingModelAlgorithm:
    """A model of this one step, whose values stand in it."""
    child = QgsProcessingModelChildAlgorithm(f"signalement:{name}")
    child.setChildId("step")
    for parameter, value in parameters.items():
        source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        child.addParameterSources(parameter, [source])
    model = QgsProcessingModelAlgorithm("step", "tests")
    model.addChildAlgorithm(child)
    return model
