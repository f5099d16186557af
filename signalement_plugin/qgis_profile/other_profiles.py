"""Finds waiting changes, drafts, reply templates and parcels of other profiles of this user, and
changes and drafts of removed connections.

QGIS 4 copies the profile of QGIS 3 once to another path, and the plugin's data folder is named
after that path: what lies in the old folder is not found any more. The same happens to changes of a
connection that was made again by hand, under a new id. Plain functions, main thread.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.core import QgsSettings

from ..core.errors import BadStore
from ..core.files.numbered_files import FOLDER, newest_of_each
from ..core.files.private import copy_whole, private_folder
from ..sync.outbox.takeover import OtherOutbox, inspect_outbox
from .network.server_identity import server_of
from .reply_templates import NAME, own_path
from .settings import ROOT, all_connections, current_id, data_root, other_roots, texts_in

_ANSWERED = f"{ROOT}/answered_elsewhere"


@dataclass(frozen=True)
class LeftBehind:
    """What was found. ``boxes``: id of a connection here, and an outbox elsewhere with changes for
    its server. ``templates``: files of reply templates, if this profile has none of its own.
    ``parcels``: files of parcels, of presets that were not loaded here."""

    boxes: tuple[tuple[str, OtherOutbox], ...]
    templates: tuple[Path, ...] = ()
    parcels: tuple[Path, ...] = ()

    @property
    def from_others(self) -> dict[str, int]:
        """Id of a connection here → number of changes made for another connection to its server."""
        found: dict[str, int] = {}
        for name, box in self.boxes:
            if box.folder.name != name and box.changes:
                found[name] = found.get(name, 0) + box.changes
        return found

    @property
    def in_this_profile(self) -> bool:
        """Whether everything belongs to connections that were removed from this profile."""
        own = data_root()
        elsewhere = bool(self.templates or self.parcels)
        return not elsewhere and all(box.folder.parent == own for _, box in self.boxes)

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


def left_behind() -> LeftBehind | None:
    """What nobody has been asked about yet; ``None`` without any."""
    answered_before = texts_in(str(QgsSettings().value(_ANSWERED, "", type=str)))
    boxes, templates, parcels = [], [], []
    own, have = data_root(), newest_of_each(data_root() / FOLDER)
    for root in (own, *other_roots()):
        same = _same(root)
        boxes += [
            (name, box)
            for name, box in same
            if box.waits and answered_before.get(str(box.folder)) != _state(box)
        ]
        if same and root != own:
            templates += [root / NAME] if not own_path().exists() else []
            newer = newest_of_each(root / FOLDER)
            parcels += [path for preset, path in newer.items() if preset not in have]
    files = [
        [one for one in kind if one.is_file() and str(one) not in answered_before]
        for kind in (templates, parcels)
    ]
    found = LeftBehind(tuple(boxes), tuple(files[0]), tuple(files[1]))
    return found if found != LeftBehind(()) else None


def answered(behind: LeftBehind) -> None:
    """The user was asked about all of this: ask again only about later changes there."""
    answered_before = texts_in(str(QgsSettings().value(_ANSWERED, "", type=str)))
    answered_before.update(
        {str(box.folder): _state(inspect_outbox(box.folder) or box) for _, box in behind.boxes}
    )
    answered_before.update({str(file): "asked" for file in (*behind.templates, *behind.parcels)})
    QgsSettings().setValue(_ANSWERED, json.dumps(answered_before, ensure_ascii=False))


def bring_files(behind: LeftBehind) -> None:
    """Copy the newest file of reply templates, and of the parcels of each preset, into this
    profile, if it still has none. Raises ``BadStore``."""
    here = data_root() / FOLDER
    have = newest_of_each(here)
    found: dict[Path, list[Path]] = {}
    if behind.templates and not own_path().exists():
        found[own_path()] = list(behind.templates)
    for path in behind.parcels:
        preset = path.name.partition(".")[0]
        if preset not in have:
            found.setdefault(here / f"{preset}.1.gpkg", []).append(path)
    for target, files in found.items():
        try:
            private_folder(target.parent)
            copy_whole(_newest(files), target)
        except OSError as error:
            raise BadStore(f"{target}: {error}", str(target)) from error


def _newest(files: Sequence[Path]) -> Path:
    return max(files, key=lambda one: one.stat().st_mtime)


def _same(root: Path) -> list[tuple[str, OtherOutbox]]:
    """The outboxes in ``root``, each with the connection here to which it belongs. A copied profile
    has the same connections under the same ids. An outbox with an unknown id belongs to the
    connection with its server, as if made again by hand; of several, to the one shown last, because
    the question names that one."""
    here = {one.id: server_of(one) for one in all_connections()}
    by_server = {here[one]: one for one in (*reversed(list(here)), current_id()) if one in here}
    found = []
    for folder in _folders(root):
        box = inspect_outbox(folder) if folder.name not in here or root != data_root() else None
        if box is None:
            continue
        mine = here.get(folder.name)
        if mine is not None and box.server in ("", mine):
            found.append((folder.name, box))
        elif mine is None and box.server in by_server:
            found.append((by_server[box.server], box))
    return found


def _folders(root: Path) -> list[Path]:
    try:
        return sorted(one for one in root.iterdir() if one.is_dir())
    except OSError:
        return []


def _state(box: OtherOutbox) -> str:
    return f"{box.changes} {box.drafts} {box.last}"
