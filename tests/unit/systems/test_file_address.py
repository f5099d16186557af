"""Addresses of photos are text written by servers and citizens, and are checked."""

from __future__ import annotations

import pytest

from signalement_plugin.core.errors import NotSupported
from signalement_plugin.systems.base import file_name
from signalement_plugin.systems.signalen.lookups import images_of


@pytest.mark.parametrize("url", ["http://[x", "file:///etc/passwd", "javascript:alert(1)", ""])
def test_an_invalid_photo_address_is_not_requested(url: str) -> None:
    with pytest.raises(NotSupported, match="not a web address"):
        file_name(url)


def test_a_file_is_called_as_its_address_ends() -> None:
    assert file_name("https://example.org/a/trou%20rue.jpg?size=2") == "trou rue.jpg"
    assert file_name("https://example.org/") == "photo"


def test_an_address_that_is_none_leaves_the_other_pictures() -> None:
    rows = [{"location": place} for place in ("http://[x", "https://example.org/a.jpg")]
    assert images_of(rows) == {"/a.jpg": "https://example.org/a.jpg"}
