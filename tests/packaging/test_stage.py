"""Built resources are built again when their sources or they themselves have changed, and only
then; one process stages at a time."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from scripts import stage
from scripts.stage import PACKAGE, STAMP, Built, build_resources

BUILDER = """
from pathlib import Path
folder = Path("signalement_plugin/resources/made")
folder.mkdir(parents=True, exist_ok=True)
(folder / "a.txt").write_text("a")
with Path("times").open("a") as times:
    times.write("x")
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working tree with one built folder; each build adds a letter to the file ``times``."""
    (tmp_path / "builder.py").write_text(BUILDER, encoding="utf-8")
    monkeypatch.setattr(stage, "ROOT", tmp_path)
    monkeypatch.setattr(stage, "BUILT", (Built("made", "builder", ("builder.py",)),))
    build_resources()
    return tmp_path


def times(tree: Path) -> int:
    build_resources()
    return len((tree / "times").read_text(encoding="utf-8"))


def made(tree: Path) -> Path:
    return tree / PACKAGE / "resources" / "made"


def test_an_unchanged_source_is_not_built_again(tree: Path) -> None:
    assert times(tree) == 1
    assert (made(tree) / STAMP).exists()


def test_a_changed_source_is_built_again(tree: Path) -> None:
    with (tree / "builder.py").open("a", encoding="utf-8") as source:
        source.write("\n# another line\n")
    assert times(tree) == 2
    assert times(tree) == 2


def test_a_changed_page_is_built_again(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "pages").mkdir()
    monkeypatch.setattr(stage, "BUILT", (Built("made", "builder", ("builder.py", "pages")),))
    (tree / "pages" / "one.md").write_text("one", encoding="utf-8")
    before = times(tree)
    (tree / "pages" / "one.md").write_text("two", encoding="utf-8")
    assert times(tree) == before + 1
    assert times(tree) == before + 1


def test_a_deleted_result_is_built_again(tree: Path) -> None:
    (made(tree) / "a.txt").unlink()
    assert times(tree) == 2
    assert (made(tree) / "a.txt").read_text(encoding="utf-8") == "a"


def test_a_result_edited_by_hand_is_built_again(tree: Path) -> None:
    (made(tree) / "a.txt").write_text("b", encoding="utf-8")
    assert times(tree) == 2
    assert (made(tree) / "a.txt").read_text(encoding="utf-8") == "a"


def test_another_make_waits_while_one_stages(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("metadata.txt", "LICENSE"):
        (tree / name).write_text("", encoding="utf-8")
    plugins = tree / "plugins"
    refused = []

    def translations(_target: Path) -> None:
        with (plugins / ".lock").open("w") as second, pytest.raises(BlockingIOError) as error:
            fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
        refused.append(error)

    monkeypatch.setattr(stage, "compile_translations", translations)
    assert stage.stage(plugins) == plugins / PACKAGE
    assert len(refused) == 1
    with (plugins / ".lock").open("w") as later:
        fcntl.flock(later, fcntl.LOCK_EX | fcntl.LOCK_NB)
