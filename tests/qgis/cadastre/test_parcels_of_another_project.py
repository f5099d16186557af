"""Parcels that finish loading after the project that asked for them was closed."""

from __future__ import annotations

from qgis.core import QgsProject

from signalement_plugin.cadastre.project_plan import ProjectPlan
from signalement_plugin.core.errors import BadStore


def test_parcels_loaded_for_a_closed_project_are_discarded(qgis_app: object) -> None:
    parcels, told = ProjectPlan(), []
    parcels.failed.connect(told.append)
    asked = parcels._project
    parcels.busy = True
    QgsProject.instance().clear()
    assert not parcels.busy  # the load of the old project does not block the new one
    parcels._loaded.emit(asked, BadStore("of the last project"))
    assert told == []
    parcels._loaded.emit(parcels._project, BadStore("of this one"))
    assert [str(one) for one in told] == ["of this one"]
    parcels.close()
