"""A file that other processes read is replaced as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from signalement_plugin.core.files.private import write_whole


def test_the_old_content_stays_until_the_new_file_is_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "authorities.pem"
    write_whole(path, b"one")
    seen = []
    replace = Path.replace

    def looking(part: Path, target: Path) -> Path:
        seen.append((path.read_bytes(), part.read_bytes()))
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", looking)
    write_whole(path, b"two")
    assert seen == [(b"one", b"two")]
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_failed_replacement_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "authorities.pem"
    write_whole(path, b"one")

    def refused(_part: Path, _target: Path) -> Path:
        raise PermissionError("in use")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PermissionError):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
