"""Updates resources/i18n/*.ts: adds new texts, removes texts that are gone, keeps translations."""

from __future__ import annotations

from scripts.i18n.catalogue import (
    FOLDER,
    LANGUAGES,
    PLURAL_FORMS,
    Text,
    found_texts,
    read,
    wanted,
    write,
)


def english(text: Text) -> tuple[str, ...]:
    """The two forms of a source with ``(s)``."""
    return (text.source.replace("(s)", ""), text.source.replace("(s)", "s"))


def undone(text: Text) -> tuple[str, ...]:
    """A place for a translation that is still to be made."""
    return ("",) * (PLURAL_FORMS if text.plural else 1)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    every = {found.text for found in found_texts() if not found.problem}
    for language in LANGUAGES:
        path = FOLDER / f"signalement_{language}.ts"
        known, texts = read(path), wanted(language, every)
        fresh = english if language == "en" else undone
        translations = {text: known.get(text) or fresh(text) for text in texts}
        write(path, translations)
        open_ones = sum(not all(forms) for forms in translations.values())
        print(f"{language}: {len(texts)} texts, {len(texts - set(known))} new, {open_ones} to do")


if __name__ == "__main__":
    main()
