"""The sandbox as a process: how it starts, listens and ends; one option, and a failed start."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from sandbox.running import READY, ROOT, running

PATIENCE = 30


@contextmanager
def started(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "sandbox", "--port=0", *arguments]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        match = READY.match(process.stdout.readline())
        assert match
        yield process, match[1]
    finally:
        process.kill()
        process.communicate()


def test_the_sandbox_ends_cleanly_on_sigterm(tmp_path: Path) -> None:
    database = tmp_path / "s.sqlite"
    with started(f"--db={database}") as (process, url):
        with requests.Session() as kept:  # an open keep-alive connection does not delay the end
            kept.get(f"{url}/open311/v2/services.json", timeout=PATIENCE)
            process.terminate()
            assert process.wait(PATIENCE) == 0
        assert process.stdout
        assert process.stdout.read() == ""  # the process has printed one line and nothing else
    assert not database.with_name("s.sqlite-wal").exists()


def test_the_sandbox_ends_with_the_watched_process(tmp_path: Path) -> None:
    watched = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with started(f"--db={tmp_path / 's.sqlite'}", f"--exit-with={watched.pid}") as (server, _):
        assert server.poll() is None
        watched.communicate(b"\n")
        assert server.wait(PATIENCE) == 0


def test_the_sandbox_listens_on_localhost_only(tmp_path: Path) -> None:
    with running(tmp_path / "s.sqlite") as server:
        assert server.url.startswith("http://127.0.0.1:")
        table = Path(f"/proc/{server.pid}/net/tcp").read_text(encoding="ascii")
        port = f"{int(server.url.rpartition(':')[2]):04X}"
        listening = [line.split()[1] for line in table.splitlines() if line.split()[3] == "0A"]
        assert [local for local in listening if local.endswith(port)] == [f"0100007F:{port}"]


def test_the_option_slow_delays_each_answer(tmp_path: Path) -> None:
    with running(tmp_path / "s.sqlite", slow=200) as server:
        began = time.monotonic()
        requests.get(f"{server.open311}/services.json", timeout=PATIENCE)
        assert time.monotonic() - began >= 0.2


@pytest.mark.parametrize(
    ("content", "words"), [("{}", "holds no list of reports"), (None, "No such file")]
)
def test_a_failed_start_says_why(tmp_path: Path, content: str | None, words: str) -> None:
    path = tmp_path / "data.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(RuntimeError, match=words), running(tmp_path / "s.sqlite", data=path):
        raise AssertionError("it must not start")
