"""Before a long job begins, it is checked whether its file can be written."""

import os
from pathlib import Path

import pytest

from signalement_plugin.core.errors import NotWritten
from signalement_plugin.core.files.targets import check_folder, check_target


def test_a_folder_that_takes_files_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "old.pdf").write_text("old")
    check_target(tmp_path / "old.pdf")
    check_target(tmp_path / "new.pdf")
    check_folder(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["old.pdf"]


def test_a_missing_folder_a_file_in_its_place_and_a_folder_of_the_name_are_told(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder.pdf").mkdir()
    for target in ("missing/a.pdf", "file/a.pdf", "folder.pdf"):
        with pytest.raises(NotWritten):
            check_target(tmp_path / target)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NotWritten):
        check_target(tmp_path / "a.pdf")
