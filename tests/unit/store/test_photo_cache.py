"""The cache of photos in files: found again, limited in size, the last used kept longest."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from signalement_plugin.store import photo_cache
from signalement_plugin.store.photo_cache import FOLDER, PhotoCache, cached_photo, served_file

URL = "https://example.org/a.jpg"


@pytest.fixture
def cache(tmp_path: Path) -> PhotoCache:
    return PhotoCache(tmp_path / FOLDER)


def test_a_photo_that_was_kept_is_found(cache: PhotoCache, tmp_path: Path) -> None:
    kept = cache.keep(URL, b"as it came", b"shown", b"small")
    assert cache.find(URL) == kept
    assert cached_photo([tmp_path / "other", tmp_path], URL) == str(kept)
    assert kept.read_bytes() == b"shown"
    assert served_file(str(kept)).read_bytes() == b"as it came"


def test_bytes_of_a_server_are_stored_without_a_picture_suffix(cache: PhotoCache) -> None:
    """With such a suffix, QGIS or a person who looks into the folder would open the file."""
    cache.keep(URL, b"as it came", b"shown", b"small")
    (came,) = (one for one in cache.folder.iterdir() if one.read_bytes() == b"as it came")
    assert came.suffix == ".bin"


def test_a_photo_that_a_full_disk_cuts_short_is_not_shown(
    cache: PhotoCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:2])
        if content == b"shown":
            raise OSError(errno.ENOSPC, "No space left on device")
        return len(content)

    monkeypatch.setattr(Path, "write_bytes", cut)
    with pytest.raises(OSError, match="No space left"):
        cache.keep(URL, b"as it came", b"shown", b"small")
    assert cache.find(URL) is None
    assert cached_photo([tmp_path], URL) == ""


def test_an_original_photo_kept_by_an_older_version_is_not_shown(
    cache: PhotoCache, tmp_path: Path
) -> None:
    cache.folder.mkdir()
    for suffix in (".jpg", ".png"):
        (cache.folder / f"{photo_cache.photo_key(URL)}{suffix}").write_bytes(b"as it came")
    assert cache.find(URL) is None
    assert cached_photo([tmp_path], URL) == ""


def test_the_list_of_a_reports_photos_is_stored(cache: PhotoCache) -> None:
    assert cache.known_list("1") == []
    cache.keep_list("1", [URL, URL + "?2"])
    assert cache.known_list("1") == [URL, URL + "?2"]


@pytest.mark.parametrize("content", [b"[", b"\xff", b"{}", b"[1]"])
def test_a_list_that_is_damaged_is_not_known(cache: PhotoCache, content: bytes) -> None:
    cache.keep_list("1", [URL])
    (path,) = cache.folder.iterdir()
    path.write_bytes(content)
    assert cache.known_list("1") == []


def test_the_least_recently_used_photos_are_deleted_first(cache: PhotoCache, monkeypatch) -> None:
    monkeypatch.setattr(photo_cache, "MOST_BYTES", 20)
    for age, url in enumerate(["first", "second"]):
        cache.keep(url, b"as it came", b"", b"")
        for path in cache.folder.iterdir():
            if path.stat().st_mtime > 2000:
                os.utime(path, (1000 + age, 1000 + age))
    cache.find("first")  # makes it the last used one
    cache.keep("third", b"as it came", b"", b"")
    assert [bool(cache.find(url)) for url in ("first", "second", "third")] == [True, False, True]


def test_a_photo_larger_than_the_whole_cache_is_kept(cache: PhotoCache, monkeypatch) -> None:
    monkeypatch.setattr(photo_cache, "MOST_BYTES", 5)
    cache.keep("before", b"x", b"x", b"x")
    assert cache.keep(URL, b"as it came", b"shown", b"small")
    assert cache.find(URL)
    assert not cache.find("before")
