"""What mypy reads of Qt and QGIS (``scripts/stubs.py``): SIP's stubs without their faults."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.stage import ROOT
from scripts.stubs import installed, mended, patched, stubs

CODE = """
from qgis.core import QgsFields, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, QModelIndex, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QLabel


def names(fields: QgsFields) -> list[str]:
    return [field.name() for field in fields]


def flags(index: QModelIndex) -> Qt.ItemFlag:
    return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def work(label: QLabel, action: QAction, layer: QgsVectorLayer, sent: QByteArray) -> bytes:
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    action.triggered.connect(lambda: layer.featureCount())
    QgsProject.instance().addMapLayer(layer)
    return bytes(sent) + layer.crs().authid().encode()
"""
MISSPELT = {
    "label.setAlignment": "label.setAlignement",
    "Qt.AlignmentFlag.AlignLeft": "Qt.AlignLeft",
    "layer.featureCount": "layer.featuresCount",
    "QgsProject.instance().addMapLayer": "QgsProject.instance().addLayer",
    "crs().authid": "crs().authId",
    "action.triggered": "action.trigered",
}


def checked(folder: Path, *codes: str) -> list[list[str]]:
    """mypy's errors in each of these pieces of code, of one run."""
    paths = [folder / f"piece_{number}.py" for number in range(len(codes))]
    for path, code in zip(paths, codes):
        path.write_text(f"from __future__ import annotations\n{code}", encoding="utf-8")
    cache = ROOT / ".mypy_cache"  # mypy's cache saves reading the stubs of QGIS again
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent"]
    done = subprocess.run(
        [*command, f"--cache-dir={cache}", "--config-file=", *map(str, paths)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    return [[line for line in errors if line.startswith(path.name)] for path in paths]


def test_sound_code_passes_and_each_misspelling_is_found(tmp_path: Path) -> None:
    assert all(right in CODE for right in MISSPELT)
    misspelt = CODE
    for right, wrong in MISSPELT.items():
        misspelt = misspelt.replace(right, wrong)
    sound, found = checked(tmp_path, CODE, misspelt)
    assert sound == []
    missed = [wrong for wrong in MISSPELT.values() if wrong.rpartition(".")[2] not in str(found)]
    assert not missed


def test_each_module_of_the_installed_qgis_is_read() -> None:
    made = stubs(*installed())
    assert {"qgis-stubs/_core.pyi", "qgis-stubs/PyQt/QtGui.pyi"} <= set(made)
    assert "sipsimplewrapper" not in "".join(made.values())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("    def name(self) -> typing.Optional[str]: ...", "    def name(self) -> str: ..."),
        (
            "    def keyPressEvent(self, e: typing.Optional[QKeyEvent]) -> None: ...",
            "    def keyPressEvent(self, e: QKeyEvent) -> None: ...",
        ),
        (
            "    def setParent(self, a0: typing.Optional['QObject']) -> None: ...",
            "    def setParent(self, a0: typing.Optional['QObject']) -> None: ...",
        ),
        ("S = typing.Union[typing.Callable[..., Any], Q]", None),
        ("    def name(self) -> str|None: ...", "    def name(self) -> str: ..."),
        (
            "    def keyPressEvent(self, e: 'QKeyEvent|None') -> None: ...",
            "    def keyPressEvent(self, e: 'QKeyEvent') -> None: ...",
        ),
        (
            "    def setParent(self, a0: QObject|None) -> None: ...",
            "    def setParent(self, a0: typing.Optional[QObject]) -> None: ...",
        ),
        (
            "    all: list['Q|int'|None]|'T'",
            "    all: typing.Union[list[typing.Optional[typing.Union['Q', 'int']]], 'T']",
        ),
    ],
)
def test_a_line_of_sip(written: str, read: str | None) -> None:
    wanted = read or "S = typing.Union[typing.Callable[..., typing.Any], Q]"
    assert mended(f"{written}\n", {}) == f"{wanted}\n"


def test_older_names_of_enums_and_of_their_members() -> None:
    text = (
        "QgsWkbTypes.GeometryType = Qgis.GeometryType\n"
        "QgsWkbTypes.GeometryType.PolygonGeometry = Qgis.GeometryType.Polygon\n"
    )
    found = patched(text)
    assert "GeometryType = Qgis.GeometryType" in found["QgsWkbTypes"]
    assert found["Qgis.GeometryType"] == ["PolygonGeometry = ...  # type: Qgis.GeometryType"]
