"""A commune that was installed by the commands that docs/team.md gives administrators."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from chapter import RUN_FROM, Chapter
from sandbox_client import rows
from team_database import TeamDatabase
from team_desk import Desk, TeamDesk

from sandbox.running import Running
from sandbox.team.cluster import Cluster
from sandbox.team.process import TeamProcess
from scripts.stage import ROOT
from signalement_plugin.core.errors import Busy, Unreachable
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status

INSTALL, DATABASE = "## Install", "Then the database and its first commune"
SECRETS = {"DATABASE": "any", "NAMUR": "demo", "SECOND": "demo"}
SERVED = """
SELECT c.until > clock_timestamp() AND c.pulled = m.epoch AS served
FROM signalement.commune AS c, signalement.meta AS m
"""
BOB = "CREATE ROLE bob LOGIN IN ROLE namur_edit"


class Commune:
    """The commune of Namur, with database and service as the chapter makes them."""

    def __init__(
        self,
        server: Cluster,
        folder: Path,
        here: Mapping[str, str],
        program: Sequence[str] = (),
        root: Path = ROOT,
    ) -> None:
        folder.mkdir()
        self.chapter = Chapter(server, folder, here, SECRETS, root)
        self.team = TeamDatabase(server, "team")
        commands = ("-c", RUN_FROM.format(root=root))
        self.service = TeamProcess(folder, "", "", program or commands, commands)

    def install(self) -> None:
        """Make the database, one more login, and the settings file."""
        self.chapter.shell(DATABASE)
        self.chapter.sql(INSTALL)
        self.team.rows("admin", BOB)
        self.set_up()

    def set_up(self) -> None:
        """Write the settings file only: the database exists already."""
        self.service.settings.write_text(self.chapter.block(INSTALL, "toml"), "utf-8")

    def start(self) -> None:
        self.service.start(SECRETS)
        self.service.until(lambda: self.team.one("admin", SERVED)["served"] is True)
        self.service.until(lambda: self.service.command(SECRETS, "status", "--check") == 0)

    def desk(self, folder: Path, user: str) -> TeamDesk:
        """A user's desk that has read the list."""
        desk = TeamDesk(self.team, folder, user)
        self.service.until(lambda: pulled(desk) and not desk.store.is_empty())
        return desk

    def settles(self, desk: Desk, given: str, state: State) -> None:
        """Wait until a change of the desk has this state."""

        def there() -> bool:
            with suppress(Unreachable):  # a connection from before the restart
                desk.push()
            return pulled(desk) and desk.state(given)[0] is state

        self.service.until(there)

    def shows(self, desk: Desk, report_id: str, status: str) -> None:
        self.service.until(lambda: pulled(desk) and desk.status(report_id) == status)

    def close(self) -> None:
        self.service.end(signal.SIGKILL)
        self.team.close()


def pulled(desk: Desk) -> bool:
    try:
        desk.pull()
    except (Busy, Unreachable):
        return False
    return True


@contextmanager
def installed(
    bare: Cluster,
    servers: Running,
    folder: Path,
    program: Sequence[str] = (),
    root: Path = ROOT,
) -> Iterator[Commune]:
    """A new commune over the sandbox's CitySDK; its service is not started."""
    found = Commune(bare, folder, _citysdk(servers), program, root)
    try:
        found.install()
        yield found
    finally:
        found.close()


@contextmanager
def another_machine(bare: Cluster, servers: Running, folder: Path) -> Iterator[Commune]:
    """A second service with the same settings over the database that exists."""
    found = Commune(bare, folder, _citysdk(servers))
    try:
        found.set_up()
        yield found
    finally:
        found.close()


def _citysdk(servers: Running) -> dict[str, str]:
    here = {"https://namur.example/open311/v2": servers.citysdk, "every_s = 60": "every_s = 2"}
    return here | {'jurisdiction = "namur.example"': 'jurisdiction = ""'}


def fresh_of(desk: Desk) -> list[str]:
    return sorted(one.report_id for one in desk.store.rows.values() if one.status is Status.NEW)


def status_changes(servers: Running, report_id: str) -> list[str]:
    """Statuses that the service wrote to a report at the server, in this order."""
    sql = (
        "SELECT new FROM change_log WHERE report_id = ? AND field = 'status'"
        " AND operation_id <> '' ORDER BY rowid"
    )
    return [str(row[0]) for row in rows(servers, sql, report_id)]
