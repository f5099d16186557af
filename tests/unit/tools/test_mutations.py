"""Code that is found by its name and shape, and replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.mutations.patterns import Unfit
from scripts.mutations.table import Edit
from scripts.mutations.tree import Tree

SOURCE = '''
class Sender:
    SQL = """SELECT id FROM operation
        WHERE state = 'sending'"""

    def turn(self, lock):
        left = not lock.held and (  # of a dead process
            self.count() > 0
        )
        if left and lock.take():
            self.recover(left, again=True, now=1)
            return 0
        try:
            self.wait()
        except OSError as error:
            log(error)
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "signalement_plugin" / "sync"
    (tmp_path / "signalementd").mkdir()
    folder.mkdir(parents=True)
    (folder / "sender.py").write_text(SOURCE, encoding="utf-8")
    (folder / "tables.sql").write_text("a (\n    b\n);", encoding="utf-8")
    return tmp_path


def off(root: Path, at: str, old: str, new: str) -> str:
    with Tree(root).switched_off([Edit(at, old, new)]) as texts:
        (text,) = texts.values()
        return text


@pytest.mark.parametrize(
    ("old", "new", "there"),
    [
        ("not lock.held and ...", "False and ...", "left = False and self.count()"),
        ("self.count()>0", "True", "left = not lock.held and True"),
        ("if ...:\n    ...", "...", "        self.recover(left, again=True, now=1)"),
        ("self.wait()", "", "try:\n            pass\n"),
        ("f(**..., now=1)", "f(**...)", None),
        ("self.recover(..., **..., now=1)", "self.recover(**..., now=2)", "(again=True, now=2)"),
        ('"... WHERE state = ..."', '"... WHERE 0 ..."', "operation WHERE 0 'sending'"),
        ("lock", "None", None),
        ("self.wait()", "self.wait()", None),
        ("self.wait()", "...", None),
    ],
)
def test_what_fits_once_is_replaced(root: Path, old: str, new: str, there: str | None) -> None:
    """``there``: what the changed file holds then; ``None``: it fits nowhere, twice, or changes
    nothing, or a ``...`` stands for another thing."""
    if there:
        assert there in off(root, "Sender", old, new)
    else:
        with pytest.raises(Unfit):
            off(root, "Sender", old, new)


def test_white_space_of_sql_does_not_matter(root: Path) -> None:
    assert off(root, "tables.sql", "a ( b )", "a (c)") == "a (c);"


def test_a_name_may_move_to_another_file(root: Path) -> None:
    (old,) = root.rglob("sender.py")
    old.rename(root / "signalementd" / "turns.py")
    assert "if False" in off(root, "Sender.turn", "left and lock.take()", "False")
