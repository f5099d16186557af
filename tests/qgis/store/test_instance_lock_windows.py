"""The lock of a slot on Windows: that branch of the code, over a stand-in of ``msvcrt``."""

from __future__ import annotations

import errno
import fcntl
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from signalement_plugin.store import instance_lock
from signalement_plugin.store.geopackage import create_store


class Msvcrt(ModuleType):
    """``msvcrt.locking`` as its documentation has it: bytes from where the descriptor stands,
    at once or ``OSError``; another descriptor of the same process is refused too."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.asked: list[tuple[int, int]] = []

    def locking(self, descriptor: int, mode: int, size: int) -> None:
        self.asked.append((mode, size))
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise PermissionError(errno.EACCES, "Permission denied") from error


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Msvcrt:
    made = Msvcrt()
    monkeypatch.setitem(sys.modules, "msvcrt", made)
    monkeypatch.setattr(sys, "platform", "win32")
    return made


@pytest.fixture
def lock(fake: Msvcrt) -> ModuleType:
    """The module as Windows imports it."""
    spec = importlib.util.spec_from_file_location(
        "signalement_plugin.store.lock_of_windows", instance_lock.__file__
    )
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    yield made
    del sys.modules[spec.name]


def test_the_lock_uses_msvcrt_on_windows(lock: ModuleType, fake: Msvcrt, tmp_path: Path) -> None:
    assert not hasattr(lock, "fcntl")
    lock.claim(tmp_path).release()
    assert fake.asked == [(fake.LK_NBLCK, 1)]


def test_two_claims_get_two_slots_on_windows(lock: ModuleType, tmp_path: Path) -> None:
    first, second = lock.claim(tmp_path), lock.claim(tmp_path)
    assert (first.path.name, second.path.name) == ("reports-0.gpkg", "reports-1.gpkg")
    assert lock.in_use(tmp_path)
    first.release()
    third = lock.claim(tmp_path)
    assert third.path.name == "reports-0.gpkg"
    second.release()
    third.release()
    assert not lock.in_use(tmp_path)


def test_a_store_whose_process_is_gone_is_found(lock: ModuleType, tmp_path: Path) -> None:
    create_store(tmp_path / "reports-0.gpkg", "c1")
    create_store(tmp_path / "reports-1.gpkg", "c1")
    mine = lock.claim(tmp_path)
    assert [slot.path.name for slot in lock.orphans(tmp_path)] == ["reports-1.gpkg"]
    other = lock.claim(tmp_path)
    assert list(lock.orphans(tmp_path)) == []  # locked again
    mine.release()
    other.release()
