"""Column titles and texts of an export; names of the files of all outputs, and links to them."""

from __future__ import annotations

import html
import re
from datetime import datetime
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QStandardPaths, QUrl

from ...cadastre.texts import kind_texts, location_titles
from ...core.files.export_columns import ExportPlan, columns
from ...core.files.targets import is_there
from ...core.model.report import Department
from ...layer.texts import column_texts, status_texts
from ...qt.language import tr
from ..display_names import people
from ..texts import one_line

LENGTHS, TAIL, LONGEST_FOLDER = (34, 26, 20), 15, 16
"""Characters of a file's name that are shown where there is room for so many, those behind the gap,
and those of its folder's."""
LONGEST_NAME = 100
"""Characters of a proposed name before its day: most disks take 255 bytes."""
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
            "around": tr("Around"),
        },
        texts={**statuses, **kind_texts()},
        names={**people(departments), **teams},
        place=(f"X ({crs.authid() or 'CRS'})", f"Y ({crs.authid() or 'CRS'})"),
    )


def format_texts() -> dict[str, str]:
    """Ending → name of the format."""
    return {
        ".csv": tr("CSV (semicolons, UTF-8)"),
        ".xlsx": tr("Excel (xlsx)"),
        ".gpkg": tr("GeoPackage"),
        ".geojson": tr("GeoJSON"),
    }


def documents() -> Path:
    """The folder of the user's documents, or of the user where that one is not there."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    return folder if folder.is_dir() else Path.home()


def free_path(folder: Path, name: str, at: datetime | None, ending: str) -> Path:
    """A file that does not exist yet, named after what is in it and from when."""
    moment = f"{at.astimezone():%Y-%m-%d}" if at is not None else ""
    plain = _NO_NAME.sub("-", name).strip("-").lower()[:LONGEST_NAME]
    stem = "-".join(filter(None, (plain, moment)))
    path, more = folder / f"{stem}{ending}", 2
    while is_there(path):
        path, more = folder / f"{stem}-{more}{ending}", more + 1
    return path


def with_ending(text: str, ending: str) -> Path:
    """The file that was named, with this ending; a point in the name is part of the name."""
    path = Path(text)
    return path if path.suffix.lower() == ending else Path(f"{path}{ending}")


def link(path: Path, shown: str) -> str:
    """A file as a link of QGIS's message bar, which opens its folder; ``shown``: one of
    :func:`shown_names`. The tool tip has the whole path, QGIS's log keeps the address."""
    address = html.escape(QUrl.fromLocalFile(str(path)).toString())
    return f'<a href="{address}" title="{html.escape(str(path))}">{html.escape(shown)}</a>'


def shown_names(path: Path) -> list[str]:
    """What a file may be called in a line that has little room, the longest first: with its folder,
    then alone."""
    names = [short_name(path.name, longest) for longest in LENGTHS]
    return [str(Path(one_line(path.parent.name, LONGEST_FOLDER), names[0])), *names]


def short_name(name: str, longest: int) -> str:
    """The name of a file without its middle, where it is long: what it is of comes first, its day
    and its ending last."""
    return name if len(name) <= longest else f"{name[: longest - TAIL - 1]}…{name[-TAIL:]}"
