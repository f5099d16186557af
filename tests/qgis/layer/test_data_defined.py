"""A style that is removed while QGIS starts to draw with it does not crash QGIS."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import signalement_plugin
from signalement_plugin.layer.data_defined import data_defined
from signalement_plugin.store.geopackage import GeoPackageStore

ROOT = Path(__file__).parents[3]
TIMES = 300
"""Repetitions. Without an owner of the expressions QGIS crashed within the first hundred, each
time."""
DRAWN = """
import os, sys
from qgis.core import *
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtXml import QDomDocument
from signalement_plugin.layer.live_layer import adopt_layer, open_layer
from signalement_plugin.layer.data_defined import data_defined

os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # the threads get in each other's way
app = QgsApplication([], False)
app.initQgis()
layer = open_layer(sys.argv[3], "Namur")
settings = QgsMapSettings()
settings.setLayers([layer])
settings.setOutputSize(QSize(40, 40))
settings.setDestinationCrs(layer.crs())
settings.setExtent(QgsRectangle(4.8, 50.4, 4.9, 50.5))


def put():
    '''As versions drew rings that had no stored marks: four expressions in each symbol.'''
    categories = []
    for status in ("new", "accepted", "in_progress", "planned", "waiting"):
        symbol = QgsMarkerSymbol()
        for late in ("<", "<=", ">", ">="):
            ring = QgsSimpleMarkerSymbolLayer()
            when = data_defined(f'coalesce(epoch("due") {late} epoch(now()), false)')
            ring.setDataDefinedProperty(QgsSymbolLayer.Property.LayerEnabled, when)
            symbol.appendSymbolLayer(ring)
        categories.append(QgsRendererCategory(status, symbol, status))
    layer.setRenderer(QgsCategorizedSymbolRenderer("status", categories))
    if sys.argv[1] == "read":
        style = QDomDocument()
        layer.exportNamedStyle(style)
        layer.importNamedStyle(style)
        adopt_layer(layer, sys.argv[3])


for turn in range(int(sys.argv[2])):
    put()
    job = QgsMapRendererParallelJob(settings)
    job.start()
    for _ in range(turn * 7 % 400):
        pass
    layer.setRenderer(QgsNullSymbolRenderer())
    job.waitForFinished()
print("drawn", flush=True)
os._exit(0)
"""


@pytest.mark.parametrize("style", ["ours", "read"])
def test_a_style_removed_while_qgis_starts_to_draw_does_not_crash(
    store: GeoPackageStore, style: str
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-c", DRAWN, style, str(TIMES), store.path],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout.strip()[-5:]) == (0, "drawn"), ended.stderr[-800:]


def test_a_data_defined_expression_is_created_once_and_kept() -> None:
    assert data_defined("1 + 1") is data_defined("1 + 1")


def test_no_other_module_creates_data_defined_expressions() -> None:
    package = Path(signalement_plugin.__file__).parent
    using = {one for one in package.rglob("*.py") if "fromExpression(" in one.read_text("utf-8")}
    assert {one.name for one in using} == {"data_defined.py"}
