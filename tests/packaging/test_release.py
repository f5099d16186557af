"""``make release`` lists all reasons against a release at once and collects what changed; the tag
has the version's notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.changelog import collected, fragments, kind_of, section
from scripts.release import collect, git, reasons, tag
from scripts.stage import ROOT, version

CHANGELOG = """# Changes

## [1.1.0] - 2027-01-31

### Added

- Second.

### Fixed

- Old.

## [1.0.0] - unreleased

- First.
"""
DAY = "2027-03-01"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit of a plugin that is ready for release 1.1.0."""
    root = tmp_path / "plugin"
    (root / "changes").mkdir(parents=True)
    (root / "changes" / "README.md").write_text("How", encoding="utf-8")
    (root / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    write_metadata(root, "False")
    git("init", "--quiet", root=root)
    commit(root)
    return root


def write_metadata(root: Path, experimental: str) -> None:
    lines = ["[general]", f"experimental={experimental}", "author=We", "email=we@somewhere.be"]
    (root / "metadata.txt").write_text("\n".join(lines), encoding="utf-8")


def changed(root: Path, name: str, text: str) -> None:
    (root / "changes" / name).write_text(text, encoding="utf-8")


def commit(root: Path) -> None:
    git("add", "--all", root=root)
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@somewhere.be")
    git(*who, "commit", "--quiet", "--message=Change", root=root)


def notes_of(root: Path, number: str) -> tuple[str, str]:
    return section((root / "CHANGELOG.md").read_text(encoding="utf-8"), number)


def test_the_section_of_a_version_ends_at_the_next() -> None:
    assert section(CHANGELOG, "1.0.0") == ("unreleased", "- First.\n")
    assert section(CHANGELOG, "1.1") == ("", "")


def test_our_version_says_what_changed_in_files_that_a_release_takes() -> None:
    assert notes_of(ROOT, version())[1].strip() or fragments(ROOT)
    assert [path.name for path in fragments(ROOT) if not kind_of(path)] == []


def test_a_release_that_is_ready_has_no_reason_against_it(repository: Path) -> None:
    assert reasons(repository, "1.1.0") == []


def test_all_reasons_against_a_release_are_listed_together(repository: Path) -> None:
    write_metadata(repository, "True")
    text = "\n".join(reasons(repository, "1.2.0"))
    assert "not clean" in text
    assert "no file in changes/" in text
    assert "experimental" in text
    changed(repository, "late.mended.md", "Late is late.")
    text = "\n".join(reasons(repository, "1.2.0"))
    assert "late.mended.md" in text
    assert "no file in changes/" not in text


def test_a_first_version_may_be_experimental(repository: Path) -> None:
    write_metadata(repository, "True")
    commit(repository)
    assert "experimental" not in "\n".join(reasons(repository, "0.9.0"))


def test_what_changed_is_collected_once_under_the_version(repository: Path) -> None:
    changed(repository, "z.fixed.md", "Late is late,\nat night too.\n")
    changed(repository, "a.fixed.md", "- A list is a list.\n")
    changed(repository, "m.added.md", "A map.\n")
    commit(repository)
    collect(repository, "1.2.0", DAY)
    day, notes = notes_of(repository, "1.2.0")
    assert day == DAY
    assert notes == (
        "### Added\n\n- A map.\n\n"
        "### Fixed\n\n- A list is a list.\n- Late is late,\n  at night too.\n"
    )
    assert notes_of(repository, "1.1.0") == section(CHANGELOG, "1.1.0")
    assert fragments(repository) == []
    head = git("rev-parse", "HEAD", root=repository)
    assert git("log", "-1", "--format=%an %s", root=repository).startswith("We Release: ")
    assert reasons(repository, "1.2.0") == []
    collect(repository, "1.2.0", "2027-03-02")
    assert git("rev-parse", "HEAD", root=repository) == head


def test_a_version_that_is_there_keeps_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "x.fixed.md").write_text("New.", encoding="utf-8")
    found = collected(CHANGELOG, "1.1.0", DAY, [tmp_path / "x.fixed.md"])
    assert section(found, "1.1.0") == (
        DAY,
        "### Added\n\n- Second.\n\n### Fixed\n\n- Old.\n- New.\n",
    )
    assert collected(CHANGELOG, "1.1.0", DAY, []) == CHANGELOG
    assert section(collected(CHANGELOG, "1.0.0", DAY, []), "1.0.0") == (DAY, "- First.\n")


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
