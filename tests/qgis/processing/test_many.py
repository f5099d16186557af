"""Many changes of one run share their reads, as those of the dock do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from processing_runs import Run
from qgis.core import QgsFeatureRequest, QgsVectorLayer
from sandbox_client import EVENING

from sandbox.running import Running, running
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.transport.client import Client

COUNT = 60


def loaded(server: Running) -> QgsVectorLayer:
    run = Run(
        "loadreports", SYSTEM="open311", ENDPOINT=server.citysdk, FILTER="is:open", OUTPUT="memory:"
    )
    layer = run.layer("OUTPUT")
    return layer.materialize(QgsFeatureRequest().setLimit(COUNT))


def test_a_layer_of_many_is_read_together_not_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_context, "auth_headers", lambda *_: {"api_key": "demo"})
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    asked: list[str] = []
    get = Client.get
    monkeypatch.setattr(
        Client, "get", lambda self, *a, **k: (asked.append(str(a[0])), get(self, *a, **k))[1]
    )
    with running(tmp_path / "server.sqlite", generate=900, now=EVENING) as server:
        layer = loaded(server)
        ids = [feature["report_id"] for feature in layer.getFeatures()]
        assert len(ids) == COUNT
        before = len(asked)
        run = Run(
            "changestatus",
            SYSTEM="open311",
            ENDPOINT=server.citysdk,
            LAYER=layer,
            STATUS="resolved",
        )
        assert run.results["CONFIRMED"] == COUNT
        with closing(sqlite3.connect(server.db)) as db:
            found = dict(db.execute("SELECT id, status FROM reports"))
    assert {found[one] for one in ids} == {"resolved"}
    assert len(asked) - before < COUNT
