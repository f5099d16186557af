"""Imports a copy for the field that came back: edits, new reports and photos are held for review in
the outbox, or refused where the system cannot take them. Runs in a worker thread.

The content of the copy is not trusted. A photo is read only from the copy's own folder, and its
metadata, such as the position, are removed before it is sent.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...core.changes.request import create_operation
from ...core.errors import BadPhoto
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Base, Operation, State
from ...core.model.reason_details import ReasonDetails
from ...store.field_tables import FieldPhoto, NewReport, read_field_tables
from ...store.geopackage import GeoPackageStore
from ...sync.outbox import queries
from ...sync.outbox.journal import JournalImport, import_journal, import_made
from ...sync.outbox.outbox import Outbox
from .own_photos import with_own_photos

_UUID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class FieldReturn:
    """``result``: what is new in the outbox. ``missing``: photos whose file is missing or no
    picture; ``later``: number of photos of a new report that has no id yet. Both are imported when
    the copy is brought back again. ``edited``: number of new reports that were changed in the copy
    after their import; those changes are not imported."""

    result: JournalImport
    missing: tuple[str, ...] = ()
    later: int = 0
    edited: int = 0


def field_id(row_id: str) -> str:
    """The operation id of a row of a copy: its UUID, or 32 digits made from its text."""
    plain = row_id.strip("{}").replace("-", "").lower()
    return plain if _UUID.fullmatch(plain) else hashlib.sha256(row_id.encode()).hexdigest()[:32]


@dataclass(frozen=True)
class _Group:
    """Photos that are sent together. ``photos``: row id → our copy of the file."""

    operation: Operation
    photos: Mapping[str, str]

    @property
    def whole(self) -> Operation:
        return replace(self.operation, photos=tuple(self.photos.values()))


def bring_back(
    copy: GeoPackageStore,
    outbox: Outbox,
    capabilities: Capabilities,
    author: str,
    photos: Path,
    going: Callable[[int], bool],
) -> FieldReturn | None:
    """Put all that is new in ``copy`` into the outbox, all or nothing. In a worker.

    ``photos``: the folder for our copies of the pictures. ``going`` is called with how many copies
    are made, and returns whether to go on; if not, the result is ``None``. Raises ``BadStore``.
    """
    reports, rows = read_field_tables(copy.path)
    known = queries.known_ids(outbox, [field_id(one) for one in _ids(reports, rows)])
    files = _Files(photos, Path(copy.path).resolve().parent)
    for done, row in enumerate(one for one in rows if field_id(one.id) not in known):
        if not going(done):
            return None
        files.take(row)
    creates = [_create(one, author) for one in reports]
    groups = [
        _with_photos(create, files.of.get(row.id, {}), capabilities)
        for row, create in zip(reports, creates)
        if create.id not in known
    ]
    later, numbers = 0, _numbers(reports, outbox)
    for report, ready in files.of.items():
        report_id = numbers.get(report, report)
        if report_id:
            groups += _additions(report_id, ready, capabilities, author)
        else:
            later += len(ready)
    with outbox.transaction():
        edits = import_journal(copy, outbox, capabilities, author, review=True)
        made = import_made([one.whole for one in groups], outbox, capabilities)
        for group in groups:
            _forget_merged(group, outbox)
    edited = sum(_differs(create, outbox) for create in creates)
    return FieldReturn(edits.and_also(made), tuple(files.missing), later, edited)


class _Files:
    """Our copies of pictures. ``of``: report (its id, or its row in the copy) → operation id of the
    photo's row → file; ``missing``: photos that are no picture, do not exist, or are outside
    ``folder``."""

    def __init__(self, target: Path, folder: Path) -> None:
        self._target, self._folder = target, folder
        self.of: dict[str, dict[str, str]] = {}
        self.missing: list[str] = []

    def take(self, row: FieldPhoto) -> None:
        file, id_ = (self._folder / row.path).resolve(), field_id(row.id)
        inside = self._folder in file.parents
        alone = Operation(id_, row.report, photos=(str(file),) if inside else ())
        try:
            ours = with_own_photos(alone, self._target).photos
        except BadPhoto:
            ours = ()
        if ours:
            self.of.setdefault(row.report, {})[id_] = ours[0]
        else:
            self.missing.append(row.path)


def _ids(reports: Sequence[NewReport], rows: Sequence[FieldPhoto]) -> list[str]:
    return [*(one.id for one in reports), *(one.id for one in rows)]


def _create(row: NewReport, author: str) -> Operation:
    operation = create_operation(
        row.service_code, row.lon, row.lat, row.description, address=row.address, author=author
    )
    return replace(operation, id=field_id(row.id), origin="native")


def _with_photos(create: Operation, files: dict[str, str], capabilities: Capabilities) -> _Group:
    """A new report with as many of its photos as its system takes; the others stay in ``files``
    until the report has an id."""
    able = capabilities.of([create.sets.get("service_code", "")])
    most = (able.most_photos or len(files)) if "photo" in able.creates_with else 0
    return _Group(create, {one: files.pop(one) for one in list(files)[:most]})


def _additions(
    report_id: str, files: Mapping[str, str], capabilities: Capabilities, author: str
) -> Iterator[_Group]:
    """Photos of one report, as many together as its system takes."""
    ids = list(files)
    most = capabilities.of([report_id]).most_photos or len(ids)
    for at in range(0, len(ids), most):
        some = {one: files[one] for one in ids[at : at + most]}
        base = Base(known=False)
        yield _Group(
            Operation(ids[at], report_id, base=base, origin="native", author=author, batch=ids[at]),
            some,
        )


def _numbers(reports: Sequence[NewReport], outbox: Outbox) -> dict[str, str]:
    """Row id of a new report in the copy → the report id that it has by now, or empty."""
    rows = {one.id: outbox.row(field_id(one.id)) for one in reports}
    return {one: row.report_id if row is not None else "" for one, row in rows.items()}


def _forget_merged(group: _Group, outbox: Outbox) -> None:
    """Store the ids of photos that are sent with another row's operation, so that they count as
    known."""
    merged = [
        Operation(one, group.operation.report_id, origin="native")
        for one in group.photos
        if one != group.operation.id
    ]
    into = ReasonDetails(operation=group.operation.id)
    outbox.add(merged, state=State.CANCELLED, reason="coalesced", details=into)


def _differs(operation: Operation, outbox: Outbox) -> bool:
    """Whether a new report in the copy differs from the one imported before, as far as its texts
    are still stored here."""
    row = outbox.row(operation.id)
    if row is None or row.state is State.CANCELLED or "description" not in row.operation.sets:
        return False
    return row.operation.sets != operation.sets
