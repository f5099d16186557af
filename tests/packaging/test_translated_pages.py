"""Pages for users name texts of the screen in their language, and link to pages in it; the French
chapter on teams has the commands, steps and most sections of the English one. The guide's filter
examples can be read."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from scripts.installed_qgis import installed
from scripts.stage import PACKAGE, ROOT
from signalement_plugin.core.filter.parser import parse

TEXTS = ROOT / PACKAGE / "resources" / "i18n"
TRANSLATED = sorted(
    page
    for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "guide")
    for page in folder.glob("*.??.md")
)
ENGLISH = sorted(
    page
    for page in (ROOT / "README.md", *(ROOT / "docs" / "guide").glob("*.md"))
    if "." not in page.stem
)
OF_QGIS = {
    "en": """Plugins|Manage and Install Plugins…|Install from ZIP|Install Plugin|Settings|Options
        |View|Panels|Keyboard Shortcuts…|User Profiles|New Profile…|Log Messages|Locator|Default
        |Nominatim Geocoder|Persist between launches|Accumulate features over time|Temporal
        |Models|Processing Toolbox|Open Existing Model…
        |Identify|Project|Save To|Templates|New from Template|OK|Yes|No""",
    "fr": """Extensions|Installer/Gérer les extensions|Installer depuis un ZIP|Préférences|Options
        |Vue|Panneaux|Raccourcis clavier…|Profils utilisateurs|Nouveau profil…|Journal des messages
        |Localisateur|Par défaut|Géocodeur Nominatim|Persister entre les redémarrages
        |Accumuler les entités au fil du temps|Temporel|Modèles
        |Boîte à outils de traitements|Ouvrir un modèle existant…|OK
        |Projet|Enregistrer sous|Nouveau depuis un modèle""",
    "nl": """Plug-ins|Plug-ins beheren en installeren…|Installeren vanuit ZIP|Beeld|Panelen|Extra
        |Toetsenbord sneltoetsen…""",
    "de": """Erweiterungen|Erweiterungen verwalten und installieren…|Aus ZIP installieren|Ansicht
        |Bedienfelder|Einstellungen|Tastenkürzel…""",
}
"""Texts of QGIS's own screen that pages name, as in the oldest QGIS that is supported."""
OLDEST_QGIS = "3.40."
KINDS_OF_LOGIN = {"API Header", "Basic authentication", "OAuth2 authentication"}
"""QGIS shows these in English in every language, although its translations contain them."""
SENTENCES = ("| le test dit |", "| ce que dit QGIS |", "| the test says |", "| what QGIS says |")
"""Header rows of tables whose first column quotes texts of the screen."""
OF_SERVERS = """Studio|Fabrique de formulaires|Workflows|Workflow|Exporter|Importer
    |Importer le workflow|Copie de …|Formulaires|Valider|Rôles|Nouveau rôle|Paramètres|Sécurité
    |Accès aux API|Nouvel accès aux API|Limiter aux données anonymisées|Accès API
    |Rôles pour la saisie backoffice
    |Saut automatique|Lors d'un appel webservice|Appel externe|Liaison fonction/rôle
    |Message dans l'historique|Afgehandeld|Heropend|Reactie gevraagd|View the dashboard"""
"""Texts of servers' own screens that pages name."""
OURS = {"☰", "⋯", "⬆", "Signalement"}
"""Signs of buttons, and the name that is the same in every language."""
CHAPTER = "team"
"""The chapter whose French page is compared with the English one, commands included."""
ONLY_ENGLISH = 2  # last sections of the chapter (speed, and the rules)
FEWEST_LETTERS = 4
"""Letters that a text with placeholders must have; with fewer, its pattern would fit any text."""


def plain(text: str) -> str:
    """A text without menu keys (``&``) and line breaks, with one kind of space and apostrophe."""
    text = text.replace("&", "").replace("▾", "").replace("’", "'")
    return " ".join(text.split())


@cache
def of_qgis(language: str) -> frozenset[str]:
    """Every text of the installed QGIS. English texts are the sources in the French catalogue."""
    kept = Path(str(shutil.which("qgis"))).parent.parent / "share" / "qgis" / "i18n"
    compiled = kept / f"qgis_{'fr' if language == 'en' else language}.qm"
    command = ["lconvert", "-i", str(compiled), "-of", "ts", "-o", "-"]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    kind = "source" if language == "en" else "translation"
    found = re.findall(rf"<{kind}>(.*?)</{kind}>", output, re.S)
    return frozenset(plain(html.unescape(one)) for one in found)


def language_of(page: Path) -> str:
    return page.name.split(".")[1] if page in TRANSLATED else "en"


def catalogue(language: str) -> str:
    return (TEXTS / f"signalement_{language}.ts").read_text(encoding="utf-8")


@cache
def on_screen(language: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Texts of the plugin's screen, and patterns for those with a placeholder."""
    source = catalogue(language)
    texts = set()
    for found in re.findall(r"<translation[^>]*>(.*?)</translation>", source, re.S):
        forms = re.findall(r"<numerusform>(.*?)</numerusform>", found, re.S) or [found]
        texts |= {plain(html.unescape(form)) for form in forms}
    if language == "en":  # the English catalogue has plurals only; the French one has all sources
        texts |= {
            plain(html.unescape(one))
            for one in re.findall(r"<source>(.*?)</source>", catalogue("fr"), re.S)
        }
    parts = [re.split(r"\{\w+\}|%n", text) for text in texts]
    long = [part for part in parts if len(re.findall(r"\w", "".join(part))) >= FEWEST_LETTERS]
    patterns = [re.compile(".+".join(map(re.escape, part))) for part in long if len(part) > 1]
    return frozenset(texts), tuple(patterns)


def named(text: str) -> set[str]:
    """Words that a page sets in italics; of a path through menus, each step by itself."""
    text = re.sub(r"```.*?```|`[^`]*`|\\\*", "", text, flags=re.S).replace("**", "")
    text = re.sub(r"^\s*\* ", "", text, flags=re.M)
    return {
        plain(step)
        for words in re.findall(r"\*([^*]+)\*", text)
        for step in re.split(r"\s[›▸]\s", words)
    }


def quoted(text: str) -> set[str]:
    """Sentences in quotes in the first column of tables under one of ``SENTENCES``."""
    tables = re.findall(rf"^(?:{'|'.join(map(re.escape, SENTENCES))}).*\n((?:\|.*\n)+)", text, re.M)
    cells = [row.split("|")[1] for table in tables for row in table.splitlines()]
    return {plain(one) for cell in cells for one in re.findall("[«“]\\s*(.*?)\\s*[»”]", cell)}


def unknown(text: str, language: str) -> list[str]:
    exact, patterns = on_screen(language)
    others = (
        OURS
        | KINDS_OF_LOGIN
        | {plain(one) for one in f"{OF_QGIS[language]}|{OF_SERVERS}".split("|")}
    )
    return sorted(
        word
        for word in named(text) - exact - others
        if not any(pattern.fullmatch(word) for pattern in patterns)
    )


@pytest.mark.parametrize("page", [*TRANSLATED, *ENGLISH], ids=lambda page: page.name)
def test_a_page_names_what_is_on_the_screen(page: Path) -> None:
    assert unknown(page.read_text(encoding="utf-8"), language_of(page)) == []


@pytest.mark.parametrize("page", [*TRANSLATED, *ENGLISH], ids=lambda page: page.name)
def test_a_table_of_sentences_says_those_of_the_screen(page: Path) -> None:
    texts, _patterns = on_screen(language_of(page))
    said = quoted(page.read_text(encoding="utf-8"))
    assert said == {one for one in said if any(text.startswith(one) for text in texts)}


def test_sentences_are_found_in_their_tables() -> None:
    page = (ROOT / "docs" / "guide" / "signalen.fr.md").read_text(encoding="utf-8")
    assert "Le serveur ne reconnaît pas vos identifiants." in quoted(page)


@pytest.mark.skipif(not installed().version.startswith(OLDEST_QGIS), reason="words of QGIS 3.40")
@pytest.mark.parametrize("language", OF_QGIS)
def test_names_of_qgis_features_are_those_of_qgis_in_that_language(language: str) -> None:
    named = {plain(one) for one in OF_QGIS[language].split("|")}
    assert named - of_qgis(language) == set()


def test_a_word_that_is_not_on_the_screen_is_seen() -> None:
    text = "*Options › Clore tout…*, puis *Clôturer…*, `*rien*` et **gras**"
    assert unknown(text, "fr") == ["Clore tout…"]
    assert unknown("*Options › Shut All…*, then *Close 40…*", "en") == ["Shut All…"]


@pytest.mark.parametrize("page", TRANSLATED, ids=lambda page: page.name)
def test_a_page_leads_to_pages_of_its_language(page: Path) -> None:
    language = page.name.split(".")[1]
    left = []
    for target in re.findall(r"\]\((?!https?:)([^)#]+\.md)", page.read_text(encoding="utf-8")):
        there = page.parent / target
        own = there.with_name(f"{there.stem}.{language}.md")
        if own.exists() and own != page:
            left.append(target)
    assert left == []


def test_every_page_of_the_guide_is_there_in_french() -> None:
    english = {page.stem for page in (ROOT / "docs" / "guide").glob("*.md") if "." not in page.stem}
    french = {page.name[: -len(".fr.md")] for page in TRANSLATED if page.name.endswith(".fr.md")}
    assert english <= french


def test_filter_examples_of_the_guide_can_be_read() -> None:
    table = (ROOT / "docs" / "guide" / "triage.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?) \|", table, re.M)
    examples = [example for row in rows for example in re.findall(r"`([^`]+)`", row)]
    assert examples
    assert all(parse(example).canonical() for example in examples)


def chapter(ending: str) -> str:
    return (ROOT / "docs" / f"{CHAPTER}{ending}").read_text(encoding="utf-8")


def typed(page: str) -> list[str]:
    """Lines of commands, SQL statements and settings, without their comments."""
    blocks = re.findall(r"^ *```(?:sh|sql|toml|ini)\n(.*?)^ *```$", page, re.S | re.M)
    return [line.partition("  #")[0].rstrip() for block in blocks for line in block.splitlines()]


def test_the_french_chapter_types_what_the_english_one_does() -> None:
    lines = typed(chapter(".md"))
    assert "signalementd restored --folder-kept" in map(str.strip, lines)
    assert typed(chapter(".fr.md")) == lines


@pytest.mark.parametrize("what", [r"^\| ((?:`[\w.]+`,? ?)+)\|", r"^ *\d\. ", r"^## "])
def test_the_french_chapter_has_the_same_doors_steps_and_sections(what: str) -> None:
    english, french = (re.findall(what, chapter(one), re.M) for one in (".md", ".fr.md"))
    assert len(french) == len(english) - (ONLY_ENGLISH if what == r"^## " else 0)
    if "`" in what:
        assert french == english
