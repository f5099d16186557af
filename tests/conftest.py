"""What the tests share: each has its own data folder, connects to no other computer, and sees the
same examples of Hypothesis in each run; and a ``qtbot`` that waits longer.

Nothing of QGIS may be imported here: tests/unit runs where QGIS is not loaded.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import hypothesis
import pytest
from patient_bot import PatientBot

hypothesis.settings.register_profile("house", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("house")
# reports a failure as it is found, without shrinking it: for scripts/mutations.py
hypothesis.settings.register_profile(
    "first-failure", phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate]
)

INTERNET = (socket.AF_INET, socket.AF_INET6)
THIS_COMPUTER = ("127.0.0.1", "::1", "localhost", "0.0.0.0")  # noqa: S104 - compared, not bound


@pytest.fixture(scope="session")
def data_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that no test has had. ``mktemp`` would look through all earlier ones for each."""
    whole = tmp_path_factory.mktemp("data")
    return (whole / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_data_folder(data_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has its own folder for stores and outboxes."""
    folder = next(data_folders)
    folder.mkdir()
    monkeypatch.setenv("SIGNALEMENT_DATA", str(folder))
    return folder


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """Replaces the fixture of pytest-qt, which gives up after five seconds."""
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="session")
def no_foreign_network() -> Iterator[None]:
    """A test that tries to connect to another computer fails."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in INTERNET and str(address[0]) not in THIS_COMPUTER:  # type: ignore[index]
            pytest.fail(f"a test tried to reach {address}")
        connect(self, address)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
