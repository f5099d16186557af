"""Parcels that finish loading after the project that asked for them was closed."""

from __future__ import annotations

from qgis.core import QgsProject

from signalement_plugin.cadastre.project_plan import ProjectPlan
from signalement_plugin.core.errors import BadStore


def test_they_do_not_land_in_the_project_that_is_open_then(qgis_app: object) -> None:
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
