"""``make release`` lists all reasons against a release at once; the tag has the version's notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.release import git, reasons, section, tag
from scripts.stage import ROOT, version

CHANGELOG = """# Changes

## [1.1.0] - 2027-01-31

### Added

- Second.

## [1.0.0] - unreleased

- First.
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit of a plugin that is ready for release 1.1.0."""
    root = tmp_path / "plugin"
    root.mkdir()
    (root / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    write_metadata(root, "False")
    git("init", "--quiet", root=root)
    commit(root)
    return root


def write_metadata(root: Path, experimental: str) -> None:
    lines = ["[general]", f"experimental={experimental}", "author=We", "email=we@somewhere.be"]
    (root / "metadata.txt").write_text("\n".join(lines), encoding="utf-8")


def commit(root: Path) -> None:
    git("add", "--all", root=root)
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@somewhere.be")
    git(*who, "commit", "--quiet", "--message=Change", root=root)


def test_the_section_of_a_version_ends_at_the_next() -> None:
    assert section(CHANGELOG, "1.1.0") == ("2027-01-31", "### Added\n\n- Second.\n")
    assert section(CHANGELOG, "1.0.0") == ("unreleased", "- First.\n")
    assert section(CHANGELOG, "1.1") == ("", "")


def test_our_changelog_has_a_section_of_this_version() -> None:
    assert section((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version())[1].strip()


def test_a_release_that_is_ready_has_no_reason_against_it(repository: Path) -> None:
    assert reasons(repository, "1.1.0") == []


def test_all_reasons_against_a_release_are_listed_together(repository: Path) -> None:
    write_metadata(repository, "True")
    text = "\n".join(reasons(repository, "1.0.0"))
    assert "not clean" in text
    assert "no day for 1.0.0" in text
    assert "experimental" in text


def test_a_first_version_may_be_experimental(repository: Path) -> None:
    write_metadata(repository, "True")
    commit(repository)
    assert "experimental" not in "\n".join(reasons(repository, "0.9.0"))


def test_an_existing_tag_is_not_moved_to_another_commit(repository: Path) -> None:
    notes = repository / "notes.md"
    notes.write_text(section(CHANGELOG, "1.1.0")[1], encoding="utf-8")
    commit(repository)
    tag(repository, "1.1.0", notes)
    shown = git("for-each-ref", "--format=%(taggername) %(contents)", "refs/tags", root=repository)
    assert shown.startswith("We ### Added\n\n- Second.")
    tag(repository, "1.1.0", notes)
    assert reasons(repository, "1.1.0") == []
    write_metadata(repository, "no")
    commit(repository)
    assert "v1.1.0 is another commit" in "\n".join(reasons(repository, "1.1.0"))
