"""Photos that were fetched lie in files: found again, bounded, the one used last kept longest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from signalement_plugin.store import photo_cache
from signalement_plugin.store.photo_cache import FOLDER, PhotoCache, cached_photo

URL = "https://example.org/a.jpg"


@pytest.fixture
def cache(tmp_path: Path) -> PhotoCache:
    return PhotoCache(tmp_path / FOLDER)


def test_a_photo_that_was_kept_is_found(cache: PhotoCache, tmp_path: Path) -> None:
    kept = cache.keep(URL, b"\xff\xd8\xffpicture")
    assert kept is not None
    assert cache.find(URL) == kept
    assert cached_photo([tmp_path / "other", tmp_path], URL) == str(kept)
    assert kept.read_bytes() == b"\xff\xd8\xffpicture"


def test_what_is_no_picture_is_not_kept(cache: PhotoCache) -> None:
    assert cache.keep(URL, b"<p>log in</p>") is None
    assert cache.find(URL) is None
    assert not cache.folder.exists()


def test_which_photos_a_report_has_is_known_again(cache: PhotoCache) -> None:
    assert cache.known_list("1") == []
    cache.keep_list("1", [URL, URL + "?2"])
    assert cache.known_list("1") == [URL, URL + "?2"]


@pytest.mark.parametrize("content", [b"[", b"\xff", b"{}", b"[1]"])
def test_a_list_that_is_damaged_is_not_known(cache: PhotoCache, content: bytes) -> None:
    cache.keep_list("1", [URL])
    (path,) = cache.folder.iterdir()
    path.write_bytes(content)
    assert cache.known_list("1") == []


def test_what_was_used_longest_ago_goes_first(cache: PhotoCache, monkeypatch) -> None:
    monkeypatch.setattr(photo_cache, "MOST_BYTES", 20)
    for age, url in enumerate(["first", "second"]):
        path = cache.keep(url, b"\xff\xd8\xff3456789")
        assert path is not None
        os.utime(path, (1000 + age, 1000 + age))
    cache.find("first")  # used again: now
    cache.keep("third", b"\xff\xd8\xff3456789")
    assert [bool(cache.find(url)) for url in ("first", "second", "third")] == [True, False, True]


def test_one_that_is_larger_than_all_is_kept(cache: PhotoCache, monkeypatch) -> None:
    monkeypatch.setattr(photo_cache, "MOST_BYTES", 5)
    assert cache.keep(URL, b"\xff\xd8\xff3456789")
    assert cache.find(URL)
