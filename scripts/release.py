"""``make release``: a tag; the archive built twice, its checksum and the notes in build/release/.

Nothing leaves this computer: what to push and to upload is printed. If :func:`reasons` finds any,
it prints all and stops before it writes anything; an archive that differs from that of a clone, or
that the site would refuse, stops it before the tag.
"""

from __future__ import annotations

import configparser
import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.checks import upload
from scripts.package import package
from scripts.stage import ROOT, stage, version

RELEASE = ROOT / "build" / "release"
SECTION = r"^## \[{version}\] - (?P<day>[^\n]+)\n(?P<notes>.*?)(?=^## \[|\Z)"


class NotReady(Exception):
    """Why this cannot be released: a sentence per line."""


def git(*arguments: str, root: Path = ROOT) -> str:
    """What git prints, without the last line's end."""
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip("\n")


def section(changelog: str, number: str) -> tuple[str, str]:
    """Day and text of one version in a ``CHANGELOG.md``; both empty where it has none."""
    found = re.search(
        SECTION.format(version=re.escape(number)), changelog, re.DOTALL | re.MULTILINE
    )
    return (found["day"].strip(), found["notes"].strip() + "\n") if found else ("", "")


def metadata_of(root: Path) -> configparser.SectionProxy:
    """What ``metadata.txt`` says, the publisher's name and mail too."""
    metadata = configparser.ConfigParser()
    metadata.read(root / "metadata.txt", encoding="utf-8")
    return metadata["general"]


def reasons(root: Path, number: str) -> list[str]:
    """Why version ``number`` of the repository ``root`` is not released, a sentence each."""
    day, _ = section((root / "CHANGELOG.md").read_text(encoding="utf-8"), number)
    tagged = git("tag", "--list", f"v{number}", root=root)
    checks = (
        (git("status", "--porcelain", root=root), "The working tree is not clean: commit first."),
        (
            not re.fullmatch(r"\d{4}-\d\d-\d\d", day),
            f"CHANGELOG.md has no day for {number}: '## [{number}] - 2027-01-31'.",
        ),
        (
            metadata_of(root).getboolean("experimental") and not number.startswith("0."),
            f"metadata.txt says experimental, {number} is not.",
        ),
        (
            tagged
            and git("rev-list", "-n1", f"v{number}", root=root)
            != git("rev-parse", "HEAD", root=root),
            f"The tag v{number} is another commit: raise the version.",
        ),
    )
    return [sentence for wrong, sentence in checks if wrong]


def build_twice(target: Path) -> Path:
    """The archive of the working tree at ``target``; one of a fresh clone has the same bytes.

    Raises :class:`NotReady` where it has not, or where the plugin site would refuse it.
    """
    clone = target.parent / "clone"
    shutil.rmtree(target.parent, ignore_errors=True)
    built = package(stage(), target)
    git("clone", "--quiet", str(ROOT), str(clone))
    subprocess.run([sys.executable, "-m", "scripts.package"], cwd=clone, check=True)
    again = next((clone / "build").glob("*.zip"))
    if again.read_bytes() != built.read_bytes():
        raise NotReady("A fresh clone builds another archive: something here is not in git.")
    shutil.rmtree(clone)
    found = upload.findings(built)
    if found:
        raise NotReady("The plugin site would refuse it:\n" + "\n".join(found))
    return built


def tag(root: Path, number: str, notes: Path) -> None:
    """An annotated tag of the commit that stands there, in the publisher's name; once is enough."""
    if git("tag", "--list", f"v{number}", root=root):
        return
    publisher = metadata_of(root)
    who = ("-c", f"user.name={publisher['author']}", "-c", f"user.email={publisher['email']}")
    how = ("--annotate", f"v{number}", "--cleanup=whitespace", "--file", str(notes))
    git(*who, "tag", *how, root=root)


def release() -> str:
    """Tag, archive, checksum and notes; returns what to do with them."""
    number = version()
    why_not = reasons(ROOT, number)
    if why_not:
        raise NotReady("\n".join(why_not))
    built = build_twice(RELEASE / f"signalement-{number}.zip")
    checksum = hashlib.sha256(built.read_bytes()).hexdigest()
    (RELEASE / "SHA256SUMS").write_text(f"{checksum}  {built.name}\n", encoding="utf-8")
    notes = RELEASE / "notes.md"
    notes.write_text(
        section((ROOT / "CHANGELOG.md").read_text("utf-8"), number)[1], encoding="utf-8"
    )
    tag(ROOT, number, notes)
    return (
        f"Signalement {number} is in {RELEASE.relative_to(ROOT)}: {built.name} ({checksum}), "
        f"SHA256SUMS, notes.md.\n{upload.NOT_CHECKED}\n"
        f"Next: git push origin v{number}; upload the archive at the plugin site."
    )


if __name__ == "__main__":
    try:
        print(release())
    except NotReady as error:
        sys.exit(f"Not released.\n{error}")
