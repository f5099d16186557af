"""Pictures, and who called, are handed over by a desk with the plugin."""

from __future__ import annotations

from pathlib import Path

from team_bench import TeamBench
from team_desk import TeamDesk

from signalement_plugin.core.model.operation import Operation, State, new_id


def test_pictures_and_who_called_are_handed_over_with_a_new_report(
    bench: TeamBench, anna: TeamDesk, tmp_path: Path
) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"\xff\xd8picture")
    new = Operation(
        new_id(), "", {"description": "A hole", "service_code": "S"}, kind="create",
        photos=(str(picture),), caller={"name": "Madame Lejeune"},
    )  # fmt: skip
    anna.outbox.add([new])
    anna.push()
    assert anna.state(new.id)[0] is State.HANDED
    kept = bench.team.one("signalementd", "SELECT bytes, n FROM signalement.photo")
    assert (kept["bytes"], kept["n"]) == (b"\xff\xd8picture", 1)
    caller = bench.team.one("signalementd", "SELECT body FROM signalement.caller")
    assert caller["body"] == {"name": "Madame Lejeune"}
    body = bench.operation(new.id)["body"]
    assert isinstance(body, dict)
    assert "Lejeune" not in str(body)


def test_a_change_whose_picture_is_gone_is_refused_by_name(anna: TeamDesk, tmp_path: Path) -> None:
    """Nothing was handed over: it is not asked whether it arrived."""
    lost = Operation(id=new_id(), report_id="1", note="ok", photos=(str(tmp_path / "gone.jpg"),))
    anna.outbox.add([lost])
    anna.push()
    row = anna.outbox.row(lost.id)
    assert row is not None
    assert (row.state, row.reason, row.open_attempt) == (State.REFUSED, "rule", 0)
    assert "gone.jpg" in row.server_message
