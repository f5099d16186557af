"""Code that is found by its name and shape, and replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.mutations.patterns import Unfit
from scripts.mutations.table import Edit
from scripts.mutations.tree import Tree

SOURCE = '''
LIMIT = {"text": 40, "photos": 3, "bytes": 9}


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
    (folder / "tables.sql").write_text("CREATE TABLE a (\n    b\n);\n", encoding="utf-8")
    return tmp_path


def off(root: Path, at: str, old: str, new: str) -> str:
    with Tree(root).switched_off([Edit(at, old, new)]) as texts:
        (text,) = texts.values()
        return text


@pytest.mark.parametrize(
    ("at", "old", "new", "there"),
    [
        ("Sender.turn", "not lock.held and ...", "False and ...", "left = False and self.count()"),
        ("Sender.turn", "self.count()>0", "True", "left = not lock.held and True"),
        ("Sender.turn", "if ...:\n    ...", "...", "self.recover(left, again=True, now=1)"),
        ("Sender.turn", "self.wait()", "", "try:\n            pass\n"),
        ("Sender.turn", "recover(...)", "x", None),
        (
            "Sender.turn",
            "self.recover(..., **..., now=1)",
            "self.recover(**..., now=2)",
            "self.recover(again=True, now=2)",
        ),
        (
            "Sender.turn",
            "self.recover(..., **..., now=1)",
            "self.recover(..., **..., now=2)",
            "self.recover(left, again=True, now=2)",
        ),
        (
            "Sender.turn",
            "try:\n    ...\nexcept OSError as error:\n    ...",
            "...",
            "        self.wait()",
        ),
        ("LIMIT", '{**..., "photos": ..., **...}', "{**..., **...}", "{'text': 40, 'bytes': 9}"),
        ("LIMIT", '{"text": 40, **...}', "{**..., **...}", None),
        (
            "Sender.SQL",
            '"... WHERE state = ..."',
            '"... WHERE 0 ..."',
            "operation WHERE 0 'sending'",
        ),
        ("sync:LIMIT", "40", "50", "'text': 50"),
        ("push:LIMIT", "40", "50", None),
        ("Sender.turn", "lock", "None", None),
        ("Sender.turn", "self.wait()", "self.wait()", None),
        ("tables.sql", "a ( b )", "a (c)", "CREATE TABLE a (c);"),
    ],
)
def test_what_fits_once_is_replaced(
    root: Path, at: str, old: str, new: str, there: str | None
) -> None:
    """``there``: what the changed file holds then; ``None``: it fits nowhere, twice, or changes
    nothing, or a ``...`` stands for another thing."""
    if there is None:
        with pytest.raises(Unfit):
            off(root, at, old, new)
    else:
        assert there in off(root, at, old, new)


def test_afterwards_the_tree_is_as_before(root: Path) -> None:
    tree = Tree(root)
    for _ in range(2):
        with tree.switched_off([Edit("Sender.turn", "self.wait()", "")]) as texts:
            assert texts


def test_a_name_may_move_to_another_file(root: Path) -> None:
    folder = root / "signalement_plugin" / "sync"
    (folder / "push").mkdir()
    (folder / "sender.py").rename(folder / "push" / "turns.py")
    assert "if False" in off(root, "Sender.turn", "left and lock.take()", "False")
