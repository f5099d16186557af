"""The work of ``signalement:roundsheet``, in the main thread."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

from ...connection.project_layers import without_reports
from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.geo.points import nearest_order
from ...core.model.report import Report
from ...core.runtime.resources import built_path
from ...printing.layouts import Sheet, pages
from ...printing.stops_layer import Stop, stops_layer, way_layer
from ...printing.texts import day_text, sheet_texts
from ...qgis_profile.settings import all_connections, data_folder
from ...qt.language import tr
from ...store.photo_cache import cached_photo

MOST = 500
METRES = "EPSG:3812"  # Lambert 2008


def ground_of(project: QgsProject | None, feedback: QgsProcessingFeedback) -> QgsProject:
    """The project whose layers the maps show, else an empty one in metres; then it is said.

    Without a coordinate system QGIS takes degrees for metres, and all stops lie on one spot.
    """
    if project is not None and project.crs().isValid():
        return project
    empty = QgsProject()
    empty.setCrs(QgsCoordinateReferenceSystem(METRES))
    feedback.pushWarning(
        tr("There is no project with a coordinate system: the maps show the stops alone.")
    )
    return empty


def draw_round(
    reports: list[Report],
    in_order: bool,
    template: str,
    target: Path,
    project: QgsProject,
    feedback: QgsProcessingFeedback,
) -> bool:
    """Draw page after page; False when the user has cancelled and there is no file.

    ``in_order``: as they come, else always on to the nearest. ``template``: a ``.qpt`` file,
    empty for the shipped one. Raises ``QgsProcessingException``.
    """
    if not 0 < len(reports) <= MOST:
        raise QgsProcessingException(_wrong_number(len(reports)))
    if not in_order:
        places = [None if r.lon is None or r.lat is None else (r.lon, r.lat) for r in reports]
        reports = [reports[at] for at in nearest_order(places)]
    try:
        return _draw(_sheet(reports, template, project), project, target, feedback)
    except (SignalementError, OSError, UnicodeDecodeError) as error:
        raise QgsProcessingException(_why(error)) from error


def _sheet(reports: list[Report], template: str, project: QgsProject) -> Sheet:
    folders = [data_folder(one.id) for one in all_connections()]
    stops = [
        Stop(report, cached_photo(folders, report.photo), report.department) for report in reports
    ]
    title = tr("Round of {day}")
    subtitle = tr("%n stop(s)", n=len(reports))
    texts = {
        **sheet_texts(),
        "signalement_title": title.format(day=day_text(datetime.now(timezone.utc))),
        "signalement_subtitle": subtitle,
        "signalement_as_of": "",
        "signalement_author": "",
    }
    layer = stops_layer(stops, project.transformContext())
    ground = without_reports(project.layerTreeRoot().checkedLayers())
    path = Path(template) if template else built_path("layouts", "round.qpt")
    template_text = path.read_text(encoding="utf-8")
    return Sheet(template_text, layer, texts, ground, way=way_layer(layer))


def _draw(sheet: Sheet, project: QgsProject, target: Path, feedback: QgsProcessingFeedback) -> bool:
    with closing(pages(sheet, project, target)) as drawing:
        for share in drawing:
            feedback.setProgress(100.0 * share)
            if feedback.isCanceled():
                return share >= 1.0
    return True


def _why(error: Exception) -> str:
    return error_sentence(error) if isinstance(error, SignalementError) else str(error)


def _wrong_number(count: int) -> str:
    if not count:
        return tr("There is no report in the layer.")
    text = tr("%n report(s) are no round: filter or select at most {most}.", n=count)
    return str(text.format(most=MOST))
