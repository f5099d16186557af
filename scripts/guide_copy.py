"""Copies the guide for QGIS without a network: a folder per language in ``resources/guide``.

Pages are those of ``docs/guide`` without their pictures, which would be most of the plugin's ZIP.
A link to a page that is not translated leads to the English page; a link to a document that is no
page of the guide leads to the web.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path

from scripts.site.hooks import LINK, SOURCE
from scripts.stage import PACKAGE, ROOT

GUIDE = ROOT / "docs" / "guide"
TARGET = ROOT / PACKAGE / "resources" / "guide"
LANGUAGES = ("fr", "nl", "de")
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
NAME = re.compile(rf"([\w-]+)(?:\.(?:{'|'.join(LANGUAGES)}))?\.md")


def without_pictures(text: str) -> str:
    """Also without tables that hold nothing else, and without the gaps that pictures leave."""
    text = re.sub(r"(?m)^\|.*\n\|[-|]+\n(?:\|.*!\[.*\n)+", "", text)
    return re.sub(r"\n{3,}", "\n\n", PICTURE.sub("", text))


def led(text: str, language: str, pages: frozenset[str]) -> str:
    """A page with its links to this language's ``pages``, to English ones for the rest."""

    def link(found: re.Match[str]) -> str:
        name = NAME.fullmatch(found[1])
        if name is None:
            there = posixpath.normpath(posixpath.join("docs/guide", found[1]))
            return f"]({SOURCE}/{there})"
        folder = "" if name[1] in pages or language == "en" else "../en/"
        return f"]({folder}{name[1]}.md)"

    return LINK.sub(link, text)


def written(language: str) -> dict[str, str]:
    """The pages of a language by their names, without what the site alone shows."""
    suffix = "" if language == "en" else f".{language}"
    files = {
        found[1]: path
        for path in GUIDE.glob("*.md")
        if (found := NAME.fullmatch(path.name)) and path.name == f"{found[1]}{suffix}.md"
    }
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
    names = frozenset(texts)
    return {name: led(without_pictures(text), language, names) for name, text in texts.items()}


def main() -> None:
    """Write all languages anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    for language in ("en", *LANGUAGES):
        folder = TARGET / language
        folder.mkdir(parents=True)
        for name, text in written(language).items():
            Path(folder / f"{name}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
