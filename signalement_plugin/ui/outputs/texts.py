"""Column titles, texts and file names of an export."""

from __future__ import annotations

import html
import re
from datetime import datetime
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale, QStandardPaths, QUrl

from ...cadastre.texts import kind_texts, location_titles
from ...core.files.export_columns import ExportPlan, columns
from ...core.model.report import Department
from ...layer.texts import column_texts, status_texts
from ..display_names import people
from ..texts import one_line

LONGEST_NAME, HEAD, LONGEST_FOLDER = 34, 20, 16
"""Characters of a file's name that are shown, those before the gap, and those of its folder's."""
_NO_NAME = re.compile(r"[^\w-]+")


def plan_for(
    departments: list[Department],
    crs: QgsCoordinateReferenceSystem,
    personal: bool,
    located: bool = False,
    around: bool = False,
) -> ExportPlan:
    """What is exported, in the words of the interface."""
    teams = {one.id: one.name for one in departments}
    statuses = {str(status): word for status, word in status_texts().items()}
    return ExportPlan(
        columns(personal, located, around),
        titles={
            **column_texts(),
            **location_titles(),
            "around": QCoreApplication.translate("Signalement", "Around"),
        },
        texts={**statuses, **kind_texts()},
        names={**people(departments), **teams},
        place=(f"X ({crs.authid() or 'CRS'})", f"Y ({crs.authid() or 'CRS'})"),
    )


def format_texts() -> dict[str, str]:
    """Ending → name of the format."""
    return {
        ".csv": QCoreApplication.translate("Signalement", "CSV (semicolons, UTF-8)"),
        ".xlsx": QCoreApplication.translate("Signalement", "Excel (xlsx)"),
        ".gpkg": QCoreApplication.translate("Signalement", "GeoPackage"),
        ".geojson": QCoreApplication.translate("Signalement", "GeoJSON"),
    }


def documents() -> Path:
    """The folder of the user's documents, or of the user where that one is not there."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    return folder if folder.is_dir() else Path.home()


def free_path(folder: Path, name: str, at: datetime | None, ending: str) -> Path:
    """A file that does not exist yet, named after what is in it and from when."""
    moment = f"{at.astimezone():%Y-%m-%d}" if at is not None else ""
    stem = "-".join(filter(None, (_NO_NAME.sub("-", name).strip("-").lower(), moment)))
    path, more = folder / f"{stem}{ending}", 2
    while path.exists():
        path, more = folder / f"{stem}-{more}{ending}", more + 1
    return path


def with_ending(text: str, ending: str) -> Path:
    """The file that was named, with this ending; a point in the name is part of the name."""
    path = Path(text)
    return path if path.suffix.lower() == ending else Path(f"{path}{ending}")


def time_text(at: datetime | None) -> str:
    """Day and minute in the locale's short form, this computer's time; empty for none."""
    if at is None:
        return ""
    stamp = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return str(QLocale().toString(stamp, QLocale.FormatType.ShortFormat))


def link(path: Path) -> str:
    """A file as a link of QGIS's message bar, which shows it in its folder; that one is named. The
    bar has one line: long names are shortened, the tool tip has the whole path. QGIS's log keeps
    the message with the address."""
    address = html.escape(QUrl.fromLocalFile(str(path)).toString())
    shown = Path(one_line(path.parent.name, LONGEST_FOLDER), short_name(path.name))
    return f'<a href="{address}" title="{html.escape(str(path))}">{html.escape(str(shown))}</a>'


def short_name(name: str) -> str:
    """The name of a file without its middle, where it is long: what it is of comes first, its day
    and its ending last."""
    return name if len(name) <= LONGEST_NAME else f"{name[:HEAD]}…{name[HEAD + 1 - LONGEST_NAME :]}"
