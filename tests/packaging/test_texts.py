"""The way of a text from the source to the screen: collected, translated, compiled, shown; and the
spaces at French signs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QTranslator

from scripts.checks.strings import flaws, problems
from scripts.i18n.catalogue import (
    CONTEXT,
    FOLDER,
    LANGUAGES,
    PLURAL_FORMS,
    Text,
    found_texts,
    placeholders,
    read,
    wanted,
    write,
)
from scripts.i18n.french import french_texts, mended

SAMPLE = """
from signalement_plugin.qt.language import tr
TITLE = tr("Too early")
def words(n, name):
    yield tr("Open " "reports")
    yield tr("%n report(s)", n=n)
    yield tr("Close", "a window")
    yield tr(f"Hello {name}")
    yield tr(name)
    yield tr("Text", None, n)
    yield tr("%n left")
    yield self.tr("Text")
"""


def test_every_text_is_collected_and_translated() -> None:
    assert problems() == []


def test_texts_are_found_and_bad_calls_are_named(tmp_path: Path) -> None:
    (tmp_path / "sample.py").write_text(SAMPLE, encoding="utf-8")
    found = list(found_texts(tmp_path))
    assert {item.text for item in found if not item.problem} == {
        Text("Open reports"),
        Text("%n report(s)", plural=True),
        Text("Close", "a window"),
    }
    bad = {item.place.rpartition(":")[2]: item.problem for item in found if item.problem}
    assert sorted(bad, key=int) == ["3", "8", "9", "10", "11", "12"]
    assert "at import" in bad["3"]
    assert "literal" in bad["8"]


def test_a_catalogue_reads_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "signalement_fr.ts"
    translations = {
        Text("A <b> & {c}"): ("Un <b> & {c}",),
        Text("%n day(s)", plural=True): ("%n jour", "%n jours"),
        Text("Close", "a window"): ("",),
    }
    write(path, translations)
    assert read(path) == translations
    first = path.read_bytes()
    write(path, dict(reversed(translations.items())))
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("text", "forms", "flaw"),
    [
        (Text("Close"), ("",), "not translated"),
        (Text("{a} of {b}"), ("{a} sur {c}",), "placeholders"),
        (Text("%n day(s)", plural=True), ("%n jour", "jours"), "placeholders"),
        (Text("%n day(s)", plural=True), ("%n jour",), "not translated"),
        (Text("Open…"), ("Ouvrir",), "placeholders"),
        (Text("Close"), ("Fermer ",), "space"),
    ],
)
def test_flaws_are_seen(text: Text, forms: tuple[str, ...], flaw: str) -> None:
    assert flaw in " ".join(flaws(text, forms))


def test_good_translations_have_no_flaw() -> None:
    assert list(flaws(Text("{b} of {a}…"), ("{a}: {b}…",))) == []
    assert placeholders("{a!r:>3} %n") == ["a", "%n"]


def test_english_speaks_of_one_as_of_one() -> None:
    """Seen: “1 need you”, and “2 needs you”."""
    one, several = (
        rf"(?:The )?%n(?: (?!changes|may|will)[^ .:;]+){{0,7}}? (?:{verbs})\b"
        for verbs in (
            "are|were|have|wait|need|get|cross|stay",
            "is|was|has|waits|needs|gets|crosses|stays",
        )
    )
    forms = [
        text for text in read(FOLDER / "signalement_en.ts").values() if len(text) == PLURAL_FORMS
    ]
    assert len(forms) > 50
    assert [text[0] for text in forms if re.match(one, text[0])] == []
    assert [text[1] for text in forms if re.match(several, text[1])] == []


def test_the_source_is_english_but_for_plurals() -> None:
    plain, plural = Text("Open reports"), Text("%n report(s)", plural=True)
    assert wanted("en", [plain, plural]) == {plural}
    assert wanted("fr", [plain, plural]) == {plain, plural}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_qt_shows_every_translation(staged: Path, language: str) -> None:
    """The compiled file is read by Qt's own loader; plurals are tried with 0, 1 and 2."""
    compiled = staged / "resources" / "i18n" / f"signalement_{language}.qm"
    translator = QTranslator()
    assert translator.load(str(compiled))
    source = Path(__file__).parents[2] / "signalement_plugin" / "resources" / "i18n"
    for text, forms in read(source / f"signalement_{language}.ts").items():
        for count in (0, 1, 2) if text.plural else (-1,):
            one = count == 1 or (language == "fr" and count == 0)
            form = forms[0] if not text.plural or one else forms[1]
            source_text = text.source.encode("utf-8")  # a C string, in PyQt5 and PyQt6
            comment = text.comment.encode("utf-8") or None
            shown = translator.translate(CONTEXT.encode(), source_text, comment, count)
            assert shown == form, text


@pytest.mark.parametrize("path", french_texts(), ids=lambda path: path.name)
def test_french_signs_keep_their_spaces(path: Path) -> None:
    """Seen: a ``:`` or ``?`` alone at the start of a line, and two kinds of spaces in a window."""
    content = path.read_text(encoding="utf-8")
    lines = zip(content.splitlines(), mended(path, content).splitlines())
    wrong = [line for line, right in lines if line != right]
    assert wrong == [], "mend it by: .venv/bin/python -m scripts.i18n.french"


def test_code_links_and_other_languages_keep_their_spaces() -> None:
    page = "Où ? `a : b` « oui » [x](y : z) | fin : *oui !*\n| --- : |\n*Lui* :\n"
    right = page.replace("Où ?", "Où\xa0?").replace("« oui »", "«\xa0oui\xa0»")
    right = right.replace("fin :", "fin\xa0:").replace("oui !", "oui\xa0!").replace("* :", "*\xa0:")
    assert mended(Path("page.md"), page) == right
    entry = "<source>a ; b</source><translation>a ; b</translation>"
    assert mended(Path("fr.ts"), entry) == entry.replace(">a ; b</t", ">a\xa0; b</t")
