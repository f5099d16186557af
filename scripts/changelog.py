"""What changed: one file per change in ``changes/``, which a release puts into ``CHANGELOG.md``.

``changes/README.md`` says how a file is named.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

KINDS = ("added", "changed", "deprecated", "removed", "fixed", "security")
"""The groups of `Keep a Changelog <https://keepachangelog.com>`_, in the order of a version."""
FOLDER, PAGE, GUIDE = "changes", "CHANGELOG.md", "README.md"
SECTION = r"^## \[{version}\] - (?P<day>[^\n]+)\n(?P<notes>.*?)(?=^## \[|\Z)"
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def section(changelog: str, number: str) -> tuple[str, str]:
    """Day and text of one version in a ``CHANGELOG.md``; both empty where it has none."""
    pattern = SECTION.format(version=re.escape(number))
    found = re.search(pattern, changelog, re.DOTALL | re.MULTILINE)
    return (found["day"].strip(), found["notes"].strip() + "\n") if found else ("", "")


def fragments(root: Path) -> list[Path]:
    """The files of changes that no version has yet, by name."""
    return sorted(path for path in (root / FOLDER).glob("*") if path.name != GUIDE)


def kind_of(fragment: Path) -> str:
    """The kind that ``NAME.KIND.md`` names, ``""`` where it names none."""
    _, _, kind = fragment.stem.rpartition(".")
    return kind if fragment.suffix == ".md" and kind in KINDS else ""


def collected(changelog: str, number: str, day: str, files: list[Path]) -> str:
    """``changelog`` with ``files`` under version ``number``.

    ``day`` (``2027-01-31``) becomes that of the version if it has none, or if a file is added.
    """
    before, notes = section(changelog, number)
    for kind in KINDS:
        entries = [_entry(path) for path in files if kind_of(path) == kind]
        if entries:
            notes = _with_group(notes, kind.title(), "".join(entries))
    keeps = not files and DAY.fullmatch(before)
    text = f"## [{number}] - {before if keeps else day}\n\n{notes.strip()}\n\n"
    if before:
        place = re.compile(SECTION.format(version=re.escape(number)), re.DOTALL | re.MULTILINE)
    else:
        place = re.compile(r"(?=^## \[)|\Z", re.MULTILINE)
    return place.sub(lambda _: text, changelog, count=1).rstrip() + "\n"


def _entry(path: Path) -> str:
    text = path.read_text(encoding="utf-8").strip().removeprefix("- ")
    return "- " + textwrap.indent(text, "  ").strip() + "\n"


def _with_group(notes: str, title: str, entries: str) -> str:
    """``notes`` with ``entries`` at the end of the group of this title, which is made if needed."""
    groups = re.split(r"^(?=### )", notes, flags=re.MULTILINE)
    for number, group in enumerate(groups):
        if group.startswith(f"### {title}\n"):
            groups[number] = f"{group.rstrip()}\n{entries}\n"
            return "".join(groups)
    return f"{notes.rstrip()}\n\n### {title}\n\n{entries}"
