"""A desk with the plugin, without QGIS: its outbox, its list and its system."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from pathlib import Path

from team_database import TeamDatabase

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import JournalRow, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.sync.clock import Clock, stamp
from signalement_plugin.sync.outbox.inbox import Inbox, overlay_of
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.resolutions import Decision, resolve_conflict, resolve_unknown
from signalement_plugin.sync.pull.pull import Pull, PullResult
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext


def address_of(team: TeamDatabase, user: str, commune: str = "namur") -> Address:
    """The address of the team's database with this login, as a connection stores it."""
    text = base64.b64encode(f"{user}:".encode()).decode()
    return Address(
        f"postgresql://127.0.0.1:{team.server.port}/{team.name}",
        commune,
        HttpContext(headers={"Authorization": f"Basic {text}"}),
    )


class Desk:
    """A desk over any system; the test calls each step."""

    def __init__(self, system: System, folder: Path, clock: Clock | None = None) -> None:
        folder.mkdir(exist_ok=True)
        self.outbox = Outbox(folder / "outbox.sqlite", clock)
        self.system = system
        self.system.probe()
        self.store = ShownRows(self.outbox)
        self.inbox = Inbox(self.outbox)
        self.moved: list[str] = []

    def pull(self) -> PullResult:
        """Read the list, and show its rows."""
        result = Pull(
            self.system, self.store, self.outbox, on_row=lambda row: self.moved.append(row.id)
        ).run()
        if result.built and result.since is not None:
            self.store.rows = {one.report_id: one for one in self.store.built}
            self.inbox.set_cursor(self.store.key, result.since, self.outbox.clock.now())
        self.store.take()
        return result

    def change(self, report_id: str = "1", reply: str = "", **sets: str) -> str:
        """Put a change of a report, as it is displayed, into the outbox; the id of the change."""
        caps = self.system.capabilities
        shown = self.store.rows[report_id]
        (operation,) = change_operations(shown, caps, sets=sets, reply=reply)
        self.outbox.add([operation], couples=caps.couples)
        return operation.id

    def push(self) -> None:
        """Do one step of each change that is due now."""
        push = OperationPush(self.outbox, self.system)
        for row in self.outbox.due(stamp(self.outbox.clock.now())):
            push.step(row.id)

    def decide(self, op_id: str, choice: Decision) -> str:
        row = self.outbox.row(op_id)
        assert row is not None
        resolve = resolve_conflict if row.state is State.CONFLICT else resolve_unknown
        return resolve(self.outbox, op_id, choice, self.system.capabilities)

    def state(self, op_id: str) -> tuple[State, str]:
        row = self.outbox.row(op_id)
        assert row is not None
        return row.state, row.reason

    def status(self, report_id: str = "1") -> str:
        """The status on the screen, own waiting values included."""
        values = self.inbox.values_over([report_id], stamp(self.outbox.clock.now()))
        return values.get(report_id, {}).get("status", str(self.store.rows[report_id].status))

    def close(self) -> None:
        self.system.close()
        self.outbox.close()


class TeamDesk(Desk):
    """A desk with a login of the team's database."""

    def __init__(
        self, team: TeamDatabase, folder: Path, user: str, clock: Clock | None = None
    ) -> None:
        super().__init__(open_system("team", address_of(team, user)), folder, clock)


class ShownRows:
    """``sync.store_protocol.Store`` over a dict."""

    key = path = "desk"

    def __init__(self, outbox: Outbox) -> None:
        self._inbox = Inbox(outbox)
        self.rows: dict[str, Report] = {}
        self.built: list[Report] = []

    def take(self) -> None:
        """Show the rows that arrived."""
        arrivals = self._inbox.take(self.key)
        mine = self._inbox.outbox.of_reports(one.report.report_id for one in arrivals)
        for one in arrivals:
            if overlay_of(mine.get(one.report.report_id, ()), one.began) is not None:
                self.rows[one.report.report_id] = one.report
        self._inbox.done(self.key, arrivals)

    def is_empty(self) -> bool:
        return not self.rows

    def hashes(self, report_ids: Sequence[str]) -> dict[str, str]:
        return {one: self.rows[one].content_hash for one in report_ids if one in self.rows}

    def open_ids(self) -> set[str]:
        return {one.report_id for one in self.rows.values() if one.status in OPEN}

    def stored(self, report_ids: Sequence[str]) -> list[Report]:
        return [self.rows[one] for one in report_ids if one in self.rows]

    def loader(self) -> ShownRows:
        self.built = []
        return self

    def add(self, reports: Sequence[Report]) -> None:
        self.built += reports

    def finish(self) -> str:
        return self.path

    def abort(self) -> None:
        self.built = []

    def journal(self) -> list[JournalRow]:
        return []

    def trim_journal(self, ids: Iterable[str]) -> None:
        del ids
