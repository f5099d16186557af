"""Checks the texts of the screen: each is a literal, is collected for translators, is translated,
and has the same placeholders in every language."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.i18n.catalogue import (
    FOLDER,
    LANGUAGES,
    PLURAL_FORMS,
    Text,
    found_texts,
    placeholders,
    read,
    wanted,
)


def call_problems() -> Iterator[str]:
    """Calls that no translator's tool would understand."""
    for found in found_texts():
        if found.problem:
            yield f"{found.place}: {found.text.source!r} {found.problem}"


def catalogue_problems(path: Path, texts: set[Text]) -> Iterator[str]:
    """What a .ts file lacks or has too much, measured against the texts of the source."""
    known = read(path)
    yield from (f"{path.name}: not collected: {text.source!r}" for text in texts - set(known))
    yield from (
        f"{path.name}: gone from the source: {text.source!r}" for text in set(known) - texts
    )
    for text, forms in known.items():
        yield from (f"{path.name}: {text.source!r} {flaw}" for flaw in flaws(text, forms))


def flaws(text: Text, forms: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with the translation ``forms`` of ``text``."""
    if len(forms) != (PLURAL_FORMS if text.plural else 1) or not all(forms):
        yield "is not translated"
        return
    kept = placeholders(text.source)
    for form in forms:
        if placeholders(form) != kept:
            yield f"has other placeholders in {form!r}"
        if form.strip() != form and text.source.strip() == text.source:
            yield f"has a space too many in {form!r}"


def problems() -> list[str]:
    """Every problem there is, as sentences."""
    texts = {found.text for found in found_texts() if not found.problem}
    found = list(call_problems())
    for language in LANGUAGES:
        path = FOLDER / f"signalement_{language}.ts"
        found += sorted(catalogue_problems(path, wanted(language, texts)))
    return found


if __name__ == "__main__":
    all_problems = problems()
    print("\n".join(all_problems) or "Texts: all collected and translated")
    sys.exit(bool(all_problems))
