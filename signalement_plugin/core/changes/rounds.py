"""What staff enter when a printed round comes back (what was done at each stop, and its photos),
and the changes that it becomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..geo.points import Point, metres_between
from ..model.capabilities import Capabilities
from ..model.operation import Operation, new_id
from ..model.report import Report
from ..model.status import Needs, Status
from ..photos.exif import ExifData
from .preview import ChangePreview, PreviewLine, merge_previews, preview_change
from .request import ChangeRequest, operations

NEAR_M = 30.0
DONE, NOT_DONE = "done", "not_done"
"""Kinds of ``PreviewGroup``."""
_DONE = (Status.RESOLVED, Status.CLOSED)


@dataclass(frozen=True)
class ReturnedStop:
    """One stop of the paper. ``done``: ``None`` when nothing is ticked. ``note``: the whole
    internal note; ``reply``: what the citizen gets, empty for nothing."""

    report: Report
    done: bool | None = None
    note: str = ""
    reply: str = ""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """A stop (its place in the round) for a photo, and how far away it was taken."""

    stop: int
    metres: float


def propose(photo: ExifData, points: Sequence[Point | None], day: date) -> Proposal | None:
    """The nearest stop within 30 m of where a photo was taken; none for a photo of another
    day than that of the works, by the camera's own clock."""
    if photo.lon is None or photo.lat is None or (photo.at and photo.at.date() != day):
        return None
    measured = [
        Proposal(at, metres_between(photo.lon, photo.lat, *point))
        for at, point in enumerate(points)
        if point is not None
    ]
    best = min(measured, key=lambda one: one.metres, default=None)
    return best if best is not None and best.metres <= NEAR_M else None


def done_status(capabilities: Capabilities) -> Status | None:
    """The status by which this system says that work is done."""
    return next((one for one in _DONE if one in capabilities.statuses), None)


def change_request_of(one: ReturnedStop, capabilities: Capabilities) -> ChangeRequest | None:
    """What a ticked stop asks for, in the parts that the system takes; ``None`` for nothing."""
    if one.done is None:
        return None
    can = capabilities.writes
    status = done_status(capabilities) if one.done and "status" in can else None
    change_request = ChangeRequest(
        sets={"status": str(status)} if status else {},
        note=one.note if "note" in can else "",
        reply=one.reply if one.done and "reply" in can else "",
        photos=one.photos if "photo" in can else (),
    )
    return None if change_request.empty else change_request


def preview_stops(stops: Iterable[ReturnedStop], capabilities: Capabilities) -> ChangePreview:
    """One review of all ticked stops, those done before the others. A done one that is closed
    already is blocked."""
    parts: dict[bool, list[ChangePreview]] = {True: [], False: []}
    for one in stops:
        own = capabilities.of([one.report.report_id])
        change_request = change_request_of(one, own)
        if change_request is not None:
            needs = Needs.OPEN if "status" in change_request.sets else Needs.ANY
            part = preview_change([one.report], change_request, own, needs=needs)
            parts[bool(one.done)].append(part)
    apart = [
        replace(group, kind=DONE if done else NOT_DONE)
        for done, made in parts.items()
        for group in merge_previews(made).groups
    ]
    return replace(merge_previews([*parts[True], *parts[False]]), groups=tuple(apart))


def stop_operations(
    stops: Iterable[ReturnedStop],
    lines: Sequence[PreviewLine],
    capabilities: Capabilities,
    author: str,
) -> list[Operation]:
    """Operations of the stops that ``lines`` still hold, under one batch id."""
    kept, batch = {line.report.report_id for line in lines}, new_id()
    found: list[Operation] = []
    for one in stops:
        own = capabilities.of([one.report.report_id])
        change_request = change_request_of(one, own)
        if change_request is not None and one.report.report_id in kept:
            found += operations([one.report], change_request, own, author)
    return [replace(operation, batch=batch) for operation in found]
