"""The sandbox's faults strike Publik's dialect as they strike the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from publik_kit import BASIC, site

from signalement_plugin.core import errors
from signalement_plugin.core.operation import Operation

ONE = "202600001"
REPLY = Operation("a" * 32, ONE, reply="Vu", created="2026-11-24T07:12:00Z")


FAULTS = [
    ("reset_after=1", errors.LostAnswer, 1),
    ("cut=1", errors.LostAnswer, 1),
    ("reset_before=1", errors.LostAnswer, 0),
    ("busy=1:0", errors.Busy, 0),
    ("fail=1", errors.LostAnswer, None),
    ("ignore=1", None, 0),
    ("twice=1", None, 2),
]


@pytest.mark.parametrize(("spec", "error", "times"), FAULTS)
def test_faults_strike_writes_here_too(
    tmp_path: Path, spec: str, error: type[errors.ServerError] | None, times: int | None
) -> None:
    with site(tmp_path, faults=f"seed=2,{spec}") as served:
        spared = served.met({**BASIC, "x-no-faults": "1"})
        struck = served.open()
        struck._found = spared._found
        fresh = spared.get(ONE)
        if error is None:
            struck.send(REPLY, fresh)
        else:
            with pytest.raises(error):
                struck.send(REPLY, fresh)
        arrived = sum(field == "reply" for field, *_ in served.log())
    assert times is None or arrived == times


def test_a_colleague_between_read_and_write_is_played_here_too(tmp_path: Path) -> None:
    with site(tmp_path, faults="between=1") as served:
        spared = served.met({**BASIC, "x-no-faults": "1"})
        struck = served.open()
        struck._found = spared._found
        struck.send(REPLY, spared.get(ONE))
        assert [field for field, *_ in served.log()] == ["status", "reply"]
