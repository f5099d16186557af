"""French punctuation: the space before : ; ? ! » and after « does not break (U+00A0).

``python -m scripts.i18n.french`` mends :func:`french_texts`; ``tests/packaging/test_texts.py``
checks them.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "signalement_plugin" / "resources"
_SPACES = "[ \u202f]"
_BEFORE = re.compile(rf"{_SPACES}(?=[;?!»]|:(?!\S)|:[*_]+(?!\S))")
_AFTER = re.compile(rf"(?<=«){_SPACES}")
_TRANSLATED = re.compile(r"<(translation|numerusform)>.*?</\1>", re.DOTALL)
_CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)]*\)|^\|[-:| ]+\|$", re.DOTALL | re.MULTILINE)


def french_texts() -> list[Path]:
    """Every file with French texts that people read."""
    return [
        PACKAGE / "i18n" / "signalement_fr.ts",
        PACKAGE / "help" / "fr.md",
        PACKAGE / "replies" / "fr.json",
        ROOT / "README.fr.md",
        *sorted((ROOT / "docs").rglob("*.fr.md")),
    ]


def mended(path: Path, content: str) -> str:
    """The content of a file with the right spaces; code, links and other languages stay."""
    if path.suffix == ".ts":
        return _TRANSLATED.sub(lambda found: _tidy(found[0]), content)
    if path.suffix == ".md":
        kept = [found.span() for found in _CODE.finditer(content)]
        edges = [0, *(edge for span in kept for edge in span), len(content)]
        parts = [content[start:end] for start, end in zip(edges, edges[1:])]
        return "".join(part if at % 2 else _tidy(part) for at, part in enumerate(parts))
    return _tidy(content)


def _tidy(text: str) -> str:
    return _AFTER.sub("\u00a0", _BEFORE.sub("\u00a0", text))


def main() -> None:
    """Mend the files and name those that were wrong."""
    for path in french_texts():
        before = path.read_text(encoding="utf-8")
        after = mended(path, before)
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
