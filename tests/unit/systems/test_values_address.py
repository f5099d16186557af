"""An address that is stored contains only characters of a web address, because QGIS shows it as
rich text."""

from __future__ import annotations

import pytest

from signalement_plugin.systems.values import absolute


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://a.example/x.jpg?y=1#z", "https://a.example/x.jpg?y=1#z"),
        ("/x%20y.jpg", "https://b.example/x%20y.jpg"),
        ("https://a.example/<img src=//evil/x>", "https://a.example/%3Cimg%20src=//evil/x%3E"),
        (
            "https://a.example/?q=[% env('HOME') %]",
            "https://a.example/?q=%5B%%20env('HOME')%20%%5D",
        ),
        ('https://a.example/"><b>', "https://a.example/%22%3E%3Cb%3E"),
        ("https://a.example/\u00e9", "https://a.example/%C3%A9"),
        ("https://[::1]:80/x", "https://[::1]:80/x"),
        ("https://a<b>/x", ""),
        ("https://a b/x", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_an_address_has_only_the_signs_of_one(given, kept):
    assert absolute(given, "https://b.example/") == kept
