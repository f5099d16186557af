"""The service under systemd: the unit file of docs/team.md, and the messages of a process to
systemd."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from chapter import CHAPTER, block_after
from namur_service import SECRETS, SETTINGS
from sandbox_client import EVENING
from team_database import TeamDatabase

from sandbox.running import Running, running
from sandbox.team.process import PATIENCE_S, TeamProcess

HANGING = Path(__file__).parents[1] / "support" / "team" / "hanging_service.py"
SILENCE_S, MOST_WORDS = 5.0, 20
WHOLE = "SELECT whole FROM namur.service"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_finds_nothing_in_the_unit(tmp_path: Path) -> None:
    unit = block_after(CHAPTER.read_text("utf-8"), "## Run", "ini")
    program = "/opt/signalementd/bin/signalementd"
    assert program in unit
    path = tmp_path / "signalementd.service"
    path.write_text(unit.replace(program, "/bin/true"), "utf-8")

    def verified() -> tuple[int, str]:
        done = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", str(path)],
            capture_output=True, text=True, check=False, env={"SYSTEMD_LOG_LEVEL": "warning"},
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    assert verified() == (0, "")
    path.write_text(
        unit.replace(program, "/bin/true").replace("Type=notify", "Type=notfy"), "utf-8"
    )
    assert "notfy" in verified()[1]


class Systemd:
    """The socket at which systemd listens to its services."""

    def __init__(self, address: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + address[1:] if address.startswith("@") else address)
        self.told = {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "30000000"}

    def next(self, patience_s: float = PATIENCE_S) -> str:
        self._socket.settimeout(patience_s)
        return self._socket.recv(1000).decode()

    def until(self, word: str) -> None:
        while self.next() != word:
            pass

    def falls_silent(self) -> bool:
        """Whether, some time or other, nothing is said for long."""
        for _ in range(MOST_WORDS):
            try:
                self.next(SILENCE_S)
            except TimeoutError:
                return True
        return False

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(params=["path", "abstract"])
def systemd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Systemd]:
    path = tmp_path / "notify"
    with closing(Systemd(str(path) if request.param == "path" else f"@{path}")) as found:
        yield found


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=50, now=EVENING) as found:
        yield found


@pytest.fixture
def service(team: TeamDatabase, servers: Running, tmp_path: Path) -> Iterator[TeamProcess]:
    program = (str(HANGING), str(tmp_path / "hang"))
    settings = SETTINGS.format(url=servers.url)
    found = TeamProcess(tmp_path, team.dsn("signalementd"), settings, program)
    yield found
    found.end(signal.SIGKILL)


def test_systemd_is_told_that_the_service_is_ready_working_and_stopping(
    systemd: Systemd, service: TeamProcess, team: TeamDatabase
) -> None:
    service.start(SECRETS, systemd.told)
    assert systemd.next() == "READY=1"
    assert systemd.next() == "WATCHDOG=1"
    service.until(lambda: team.one("rita", WHOLE)["whole"] is True)
    systemd.until("WATCHDOG=1")
    assert service.end() == 0
    systemd.until("STOPPING=1")


def test_a_commune_that_hangs_is_not_said_to_be_at_work(
    systemd: Systemd, service: TeamProcess, team: TeamDatabase, tmp_path: Path
) -> None:
    service.start(SECRETS, systemd.told)
    service.until(lambda: team.one("rita", WHOLE)["whole"] is True)
    (tmp_path / "hang").touch()
    assert systemd.falls_silent()
    (tmp_path / "hang").unlink()
    systemd.until("WATCHDOG=1")


def test_nobody_who_listens_is_no_reason_to_end(
    service: TeamProcess, team: TeamDatabase, tmp_path: Path
) -> None:
    service.start(SECRETS, {"NOTIFY_SOCKET": str(tmp_path / "nobody")})
    service.until(lambda: team.one("rita", WHOLE)["whole"] is True)
    assert service.end() == 0
