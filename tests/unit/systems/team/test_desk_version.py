"""Whether a version of the plugin is too old for a team's database to take its changes."""

from __future__ import annotations

import pytest

from signalement_plugin.systems.team.desk_version import is_too_old


@pytest.mark.parametrize(
    ("own", "oldest", "too_old"),
    [
        ("1.0.0", "0.1.0", False),
        ("1.0.0", "1.0", False),
        ("1.0", "1.0.0", False),
        ("1.9.0", "1.10.0", True),
        ("1.0.0", "1.0.1", True),
        ("2.0", "1.9.9", False),
        ("", "99.0", False),
        ("1.0.0", None, False),
        ("1.0.0", "no version", False),
    ],
)
def test_versions_are_compared_by_their_numbers(own: str, oldest: object, too_old: bool) -> None:
    assert is_too_old(oldest, own) is too_old
