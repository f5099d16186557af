"""A commune's service, with a reporting server in this process and a clock that the test sets; the
test runs each step."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

from fake_system import FULL, HandClock, InProcess, Server
from report_rows import submit
from team_database import TeamDatabase

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.pull.missing_reports import MissingReports
from signalement_plugin.sync.push.batch_push import BatchPush
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.base import Address, Probe
from signalementd.database.connecting import Row
from signalementd.database.connections import Connections
from signalementd.service.commune_service import CommuneService
from signalementd.settings import CommuneSettings

SETTINGS = CommuneSettings("namur", "open311", Address("http://127.0.0.1:9"))


class TeamBench:
    """A server of Namur with report ``1``, read by the service that works in ``folder``."""

    def __init__(
        self, team: TeamDatabase, folder: Path, caps: Capabilities = FULL, *, quiet_s: float = 0
    ) -> None:
        self.team, self.folder, self.caps = team, folder, caps
        self.clock, self.settings = HandClock(), SETTINGS
        self.server = Server(self.clock)
        self.system = InProcess(self.server, caps)
        self.beside: dict[str, InProcess] = {}
        self.server.add("1", lon=4.86, lat=50.46)
        self.service = self.another(folder, quiet_s=quiet_s)
        self.service.begin()
        self.probe_and_pull()

    def another(self, folder: Path, *, quiet_s: float = 0) -> CommuneService:
        """A service of the same commune; with another folder it is at another place."""
        return CommuneService(
            self.settings,
            Connections(lambda: self.team.new("signalementd")),
            folder,
            opener=lambda server: self.beside.get(server.works_with, self.system),
            clock=self.clock,
            quiet_s=quiet_s,
        )

    def probe_and_pull(self) -> None:
        self.service.probed(self.service.opened(), Probe("", self.caps))
        self.pull()

    def pull(self) -> None:
        """Read the list, and bring its rows into the table."""
        service = self.service
        watched = MissingReports(service.outbox, lambda: service.store).watching(service.pass_of)
        self.clock.pass_(120)
        service.arrived(watched(service.opened())())
        self.turn()

    def turn(self) -> None:
        """Let the service exchange changes between database and outbox until none is left."""
        for _ in range(20):
            if not self.service.turn():
                return

    def push(self, rounds: int = 6, wait_s: float = 70) -> None:
        """Send what is due, and what is due a little later."""
        for _ in range(rounds):
            push = OperationPush(self.service.outbox, self.service.opened())
            for row in self.service.outbox.due(stamp(self.clock.now())):
                push.step(row.id)
            self.turn()
            self.clock.pass_(wait_s)

    def push_together(self) -> None:
        """Send what is due, with one read for many changes."""
        chunks = BatchPush(OperationPush(self.service.outbox, self.service.opened()))
        due = self.service.outbox.due(stamp(self.clock.now()))
        begun = [one for part in chunks.look(due) for one in chunks.claim(part)]
        for left in chunks.finish([chunks._push.transmit(one) for one in begun]):
            chunks._push.finish(left)
        self.turn()

    def killed_while_sending(self, fault: str) -> str:
        """Kill the service between a change's request and its answer; the id of the change."""
        given = self.hand_over("anna")
        self.turn()
        self.server.faults = [fault]
        send = self.system.send

        class Killed(BaseException):
            pass

        def dies(*told: object) -> object:
            try:
                return send(*told)  # type: ignore[arg-type]
            finally:
                raise Killed

        self.system.send = dies  # type: ignore[assignment, method-assign]
        with suppress(Killed):
            self.push(1)
        self.system.send = send  # type: ignore[method-assign]
        assert self.state(given)[0] == "sending"
        return given

    # -- what people do

    def edit(self, user: str, **values: str) -> str:
        """Edit report 1 as a plain QGIS does; the id of the change."""
        self.sets(user, "report_id = '1'", **values)
        row = self.team.one(
            "signalementd", "SELECT id FROM signalement.edit ORDER BY n DESC LIMIT 1"
        )
        return hexed(row["id"])

    def sets(self, user: str, which: str, **values: object) -> None:
        names = ", ".join(f"{name} = %s" for name in values)
        self.team.rows(user, f"UPDATE namur.reports SET {names} WHERE {which}", *values.values())

    def hand_over(self, user: str, **more: object) -> str:
        given = uuid4().hex
        assert submit(self.team, user, given, **more) == "handed"
        return given

    def decide(self, user: str, given: str, choice: str, decision: str = "") -> str:
        row = self.team.one(
            user,
            "SELECT namur.decide(%s, %s, %s, NULL) AS answer",
            *(decision or uuid4().hex, given, choice),
        )
        return str(row["answer"])

    # -- what people see

    def operation(self, given: str) -> Row:
        return self.team.one("rita", "SELECT * FROM namur.operations WHERE id = %s", given)

    def state(self, given: str) -> tuple[str, str]:
        row = self.operation(given)
        return str(row["state"]), str(row["reason"])

    def shown(self, report_id: str = "1") -> Row:
        """A row of the view as any QGIS shows it."""
        return self.team.one("rita", "SELECT * FROM namur.reports WHERE report_id = %s", report_id)

    def stored(self, report_id: str = "1") -> Row:
        """A row with the server's values, as a desk with the plugin reads it."""
        return self.team.one("rita", "SELECT * FROM namur.rows WHERE report_id = %s", report_id)

    def ghosts(self) -> list[tuple[str, str]]:
        """What this service wrote at the server: operation and value."""
        return [(one.operation_id, one.new) for one in self.server.ghost if one.who == "U"]

    def in_outbox(self, given: str) -> State | None:
        row = self.service.outbox.row(given)
        return row.state if row else None

    def inbox(self) -> int:
        return Inbox(self.service.outbox).count(self.service.store.key)

    def pass_(self, **span: float) -> None:
        self.clock.pass_(timedelta(**span).total_seconds())

    def close(self) -> None:
        self.service.close()


def hexed(value: object) -> str:
    assert isinstance(value, UUID)
    return value.hex
