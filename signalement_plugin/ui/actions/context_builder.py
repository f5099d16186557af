"""Collects from a connection what a form or a preview needs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from ...core.changes.preview import ChangePreview, preview_change, preview_held
from ...core.changes.request import ChangeRequest
from ...core.errors import BadStore
from ...core.model.capabilities import Capabilities
from ...core.model.joined_ids import prefix_of
from ...core.model.operation import Operation, State
from ...core.model.report import Department, Report
from ...core.model.status import Status
from ...qgis_profile.reply_templates import known_templates
from ...store.lookups import nearby
from ...sync.outbox.sent_log import refused_moves
from ..templates.texts import Filler
from .actions import ACTION_SPECS, ReportAction
from .context import ActionContext, NearbyReport
from .preview.texts import Names
from .texts import action_name

if TYPE_CHECKING:
    from ...connection.connection import Connection

NEAR_M = 100.0
_ASKING = (State.CONFLICT, State.UNKNOWN)


def build_context(
    connection: Connection, action: ReportAction, reports: Sequence[Report], picked: str = ""
) -> ActionContext:
    """The context of an action on reports of ``connection``, as they are displayed now."""
    ids = [report.report_id for report in reports]
    return ActionContext(
        action,
        tuple(reports),
        connection.server.capabilities.of(ids),
        teams_for(connection.server.capabilities, connection.server.departments, ids),
        connection.settings.me,
        picked,
        connection.server.services,
        known_templates(),
        Filler(connection),
        _near(connection, reports) if "master" in ACTION_SPECS[action].fields else (),
        lambda report_id: connection.reports.fid_of(report_id) >= 0,
        _refused(connection) if "status" in ACTION_SPECS[action].fields else {},
    )


def _refused(connection: Connection) -> dict[tuple[str, str], tuple[str, str]]:
    """The changes that the server refused, as the log of this QGIS has them."""
    found = {}
    for move, entry in refused_moves(connection.outbox).items():
        row = connection.outbox.row(entry.operation_id)
        found[move] = (entry.at, row.server_message if row is not None else "")
    return found


def teams_for(
    capabilities: Capabilities, teams: Sequence[Department], ids: Collection[str]
) -> list[Department]:
    """Teams that every one of these reports can be given to: those of their system, where
    several systems are shown as one; of two systems, none."""
    prefixes = {prefix_of(one, capabilities.parts) for one in ids}
    if not capabilities.parts:
        return list(teams)
    return [team for team in teams if {prefix_of(team.id, capabilities.parts)} == prefixes]


def near_point(
    connection: Connection, lon: float, lat: float, metres: float, statuses: Collection[Status]
) -> list[NearbyReport]:
    """Reports around a point, the nearest first; none while the store is being switched."""
    try:
        found = nearby(connection.files.store.path, lon, lat, metres, statuses)
    except BadStore:
        return []
    return [NearbyReport(report, metres) for report, metres in found]


def _near(connection: Connection, reports: Sequence[Report]) -> list[NearbyReport]:
    first = reports[0]
    if first.lon is None or first.lat is None:
        return []
    ids = {report.report_id for report in reports}
    near = near_point(connection, first.lon, first.lat, NEAR_M, tuple(Status))
    return [one for one in near if one.report.report_id not in ids]


def preview_for(
    connection: Connection, context: ActionContext, change_request: ChangeRequest
) -> ChangePreview:
    """The preview: what would happen to the reports of ``context``."""
    asking = {row.report_id for row in connection.outbox.rows(_ASKING)}
    fill = context.filler.fill if context.filler else None
    needs = ACTION_SPECS[context.action].needs
    return preview_change(
        context.reports, change_request, context.capabilities, needs=needs, asking=asking, fill=fill
    )


def preview_of_held(connection: Connection, operations: Sequence[Operation]) -> ChangePreview:
    """The preview of held changes: what would happen if they were sent now."""
    ids = {operation.report_id for operation in operations}
    known = {one: report for one in ids if (report := connection.reports.by_id(one)) is not None}
    return preview_held(operations, known, connection.server.capabilities)


def names_of(connection: Connection) -> Names:
    """Names behind ids, as the system gives them."""
    return Names(connection.server.departments, connection.server.services)


def what_text(context: ActionContext, change_request: ChangeRequest, names: Names) -> str:
    """What a change request does, as in "Assign (Team North)"."""
    values = [names.value(name, value) for name, value in change_request.sets.items() if value]
    action = action_name(context.action)
    return f"{action} ({', '.join(values)})" if values else action


def first_text(
    context: ActionContext, change_request: ChangeRequest, preview: ChangePreview
) -> str:
    """What the first citizen would read; empty without a reply."""
    lines = preview.lines()
    if not change_request.reply or not lines or context.filler is None:
        return ""
    return context.filler.fill(lines[0].report, change_request.reply, change_request.language)
