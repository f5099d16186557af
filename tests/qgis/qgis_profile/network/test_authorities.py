"""The file with the authorities that QGIS trusts, where it cannot be written."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from signalement_plugin.connection.administrator import AdministratorReader
from signalement_plugin.connection.diagnostics.checks import diagnostics_case
from signalement_plugin.connection.server.recognition import OpenPlaces, Recogniser
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.systems.base import Probe

URL = "https://reports.example.be"


@pytest.fixture
def full_disk(qgis_app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the profile, with authorities from before."""

    def cut(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "authorities.pem").write_bytes(b"from before")
    monkeypatch.setattr(http_context, "data_root", lambda: tmp_path)
    monkeypatch.setattr(http_context, "write_whole", cut)
    return tmp_path


def test_authorities_that_a_full_disk_does_not_take_are_a_file_that_cannot_be_used(
    full_disk: Path,
) -> None:
    with pytest.raises(BadStore, match="No space left") as caught:
        http_context.http_context("", URL)
    assert caught.value.server_message == str(full_disk / "authorities.pem")


def test_the_diagnostics_tell_that_the_authorities_cannot_be_written(full_disk: Path) -> None:
    case = diagnostics_case(ConnectionSettings("d0c70015", "Namur", endpoint=URL))
    assert case.where is None
    assert isinstance(case.problem, BadStore)


def test_it_is_told_where_an_address_is_typed_or_followed(full_disk: Path) -> None:
    recogniser, reader, places = Recogniser(), AdministratorReader(), OpenPlaces()
    told: list[object] = []
    recogniser.finished.connect(lambda result: told.append((result.asked, type(result.error))))
    reader.failed.connect(lambda _path, error: told.append(type(error)))
    places.found.connect(told.append)
    recogniser.ask([URL])
    reader.start([URL])
    probe = Probe("Namur", Capabilities(shows_places=True))
    places.ask(ConnectionSettings("d0c70016", "Namur", endpoint=URL), probe)
    assert told == [(URL, BadStore), BadStore, ()]
