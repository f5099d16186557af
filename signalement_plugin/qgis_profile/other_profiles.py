"""What other profiles of this user hold for the same connections.

QGIS 4 copies the profile of QGIS 3 once to another path, and our data are named by that path:
what waited, was drafted or set up there stays behind. Plain functions, main thread.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.core import QgsSettings

from ..core.errors import BadStore
from ..sync.outbox.takeover import Elsewhere, look
from .network.server_identity import server_of
from .reply_templates import NAME, own_path
from .settings import ROOT, ConnectionSettings, all_connections, other_roots, texts_in

_ANSWERED = f"{ROOT}/answered_elsewhere"


@dataclass(frozen=True)
class Behind:
    """``boxes``: connection id and what waits in another profile's copy of it. ``templates``: a
    file of reply templates, where this profile has none of its own."""

    boxes: tuple[tuple[str, Elsewhere], ...]
    templates: tuple[Path, ...] = ()

    @property
    def changes(self) -> int:
        return sum(box.changes for _, box in self.boxes)

    @property
    def last(self) -> datetime | None:
        """UTC time of the last change."""
        return max((box.last for _, box in self.boxes if box.last), default=None)

    @property
    def drafts(self) -> int:
        return sum(box.drafts for _, box in self.boxes)


def left_behind() -> Behind | None:
    """What nobody has been asked about yet; ``None`` without any."""
    here, told = all_connections(), texts_in(str(QgsSettings().value(_ANSWERED, "", type=str)))
    boxes: list[tuple[str, Elsewhere]] = []
    templates: list[Path] = []
    for root in other_roots():
        same = _same(root, here)
        boxes += [(name, box) for name, box in same if told.get(str(box.folder)) != _state(box)]
        file = root / NAME
        if same and file.is_file() and not own_path().exists() and str(file) not in told:
            templates.append(file)
    return Behind(tuple(boxes), tuple(templates)) if boxes or templates else None


def answered(behind: Behind) -> None:
    """The user was asked about all of this: only what comes there later is asked about."""
    told = texts_in(str(QgsSettings().value(_ANSWERED, "", type=str)))
    told.update({str(box.folder): _state(look(box.folder) or box) for _, box in behind.boxes})
    told.update({str(file): "asked" for file in behind.templates})
    QgsSettings().setValue(_ANSWERED, json.dumps(told, ensure_ascii=False))


def bring_templates(behind: Behind) -> None:
    """The newest file of reply templates is this profile's as well. Raises ``BadStore``."""
    if not behind.templates:
        return
    try:
        newest = max(behind.templates, key=lambda one: one.stat().st_mtime)
        own_path().parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(newest, own_path())
    except OSError as error:
        raise BadStore(f"{own_path()}: {error}") from error


def _same(root: Path, here: Sequence[ConnectionSettings]) -> list[tuple[str, Elsewhere]]:
    """A copied profile has the same connections under the same ids. Another login of a server
    is another connection, with an id of its own."""
    found = ((one, look(root / one.id)) for one in here)
    return [(one.id, box) for one, box in found if box and box.server in ("", server_of(one))]


def _state(box: Elsewhere) -> str:
    return f"{box.changes} {box.drafts} {box.last}"
