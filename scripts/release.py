"""``make release``: a tag; the archive built twice, its checksum and the notes in build/release/.

Nothing leaves this computer: what to push and to upload is printed. If :func:`reasons` finds any,
it prints all and stops before it writes anything. Then what changed is collected and committed; an
archive that differs from that of a clone, or that the site would refuse, stops it before the tag.
"""

from __future__ import annotations

import configparser
import hashlib
import shutil
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

from scripts.changelog import FOLDER, PAGE, collected, fragments, kind_of, section
from scripts.checks import upload
from scripts.package import package
from scripts.stage import ROOT, stage, version

RELEASE = ROOT / "build" / "release"


class NotReady(Exception):
    """Why this cannot be released: a sentence per line."""


def git(*arguments: str, root: Path = ROOT) -> str:
    """What git prints, without the last line's end."""
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip("\n")


def metadata_of(root: Path) -> configparser.SectionProxy:
    """What ``metadata.txt`` says, the publisher's name and mail too."""
    metadata = configparser.ConfigParser()
    metadata.read(root / "metadata.txt", encoding="utf-8")
    return metadata["general"]


def who(root: Path) -> tuple[str, ...]:
    """Options of git with which a commit or tag has the publisher's name."""
    publisher = metadata_of(root)
    return ("-c", f"user.name={publisher['author']}", "-c", f"user.email={publisher['email']}")


def reasons(root: Path, number: str) -> list[str]:
    """Why version ``number`` of the repository ``root`` is not released, a sentence each."""
    day, _ = section((root / PAGE).read_text(encoding="utf-8"), number)
    files = fragments(root)
    misnamed = [path.name for path in files if not kind_of(path)]
    tagged = git("tag", "--list", f"v{number}", root=root)
    checks = (
        (git("status", "--porcelain", root=root), "The working tree is not clean: commit first."),
        (misnamed, f"{FOLDER}/ has files that name no kind of change: {', '.join(misnamed)}."),
        (not day and not files, f"Nothing says what {number} changes: no file in {FOLDER}/."),
        (
            metadata_of(root).getboolean("experimental") and not number.startswith("0."),
            f"metadata.txt says experimental, {number} is not.",
        ),
        (
            tagged
            and (
                files
                or git("rev-list", "-n1", f"v{number}", root=root)
                != git("rev-parse", "HEAD", root=root)
            ),
            f"The tag v{number} is another commit: raise the version.",
        ),
    )
    return [sentence for wrong, sentence in checks if wrong]


def collect(root: Path, number: str, day: str) -> None:
    """Commit the changelog with the files of ``changes/`` under ``number``, which then go.

    ``day`` as :func:`scripts.changelog.collected` takes it. Does nothing where nothing changes.
    """
    page, files = root / PAGE, fragments(root)
    before = page.read_text(encoding="utf-8")
    after = collected(before, number, day, files)
    if after == before:
        return
    page.write_text(after, encoding="utf-8")
    for path in files:
        path.unlink()
    message = f"--message=Release: what {number} changes"
    git(*who(root), "commit", "--quiet", "--all", message, root=root)


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
    how = ("--annotate", f"v{number}", "--cleanup=whitespace", "--file", str(notes))
    git(*who(root), "tag", *how, root=root)


def release() -> str:
    """Tag, archive, checksum and notes; returns what to do with them."""
    number = version()
    why_not = reasons(ROOT, number)
    if why_not:
        raise NotReady("\n".join(why_not))
    collect(ROOT, number, datetime.now(timezone.utc).date().isoformat())
    built = build_twice(RELEASE / f"signalement-{number}.zip")
    checksum = hashlib.sha256(built.read_bytes()).hexdigest()
    (RELEASE / "SHA256SUMS").write_text(f"{checksum}  {built.name}\n", encoding="utf-8")
    notes = RELEASE / "notes.md"
    notes.write_text(section((ROOT / PAGE).read_text("utf-8"), number)[1], encoding="utf-8")
    tag(ROOT, number, notes)
    return (
        f"Signalement {number} is in {RELEASE.relative_to(ROOT)}: {built.name} ({checksum}), "
        f"SHA256SUMS, notes.md.\n{upload.NOT_CHECKED}\n"
        f"Next: git push origin HEAD v{number}; upload the archive at the plugin site."
    )


if __name__ == "__main__":
    try:
        print(release())
    except NotReady as error:
        sys.exit(f"Not released.\n{error}")
