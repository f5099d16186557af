"""Draws the shipped print templates, ``resources/layouts/*.qpt``: part of ``make stage``.

They are what a person would draw in QGIS's Layout manager; here they are kept as figures, so
that a change of all of them is one change. Texts are variables: a template has no language.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication

from scripts.layouts.drawing import DARK, GREY, PALE, Box, Drawing, short
from scripts.stage import PACKAGE, ROOT

FOLDER = ROOT / PACKAGE / "resources" / "layouts"


def facts(drawing: Drawing, x: float, y: float, page: int, width: float) -> None:
    """Word and value, line by line."""
    for at, (word, value) in enumerate(FACTS):
        line = y + at * 7
        drawing.text(f"[% @{word} %]", Box(x, line, 26, 6, page), 7.5, colour=GREY)
        drawing.text(f"[% {value} %]", Box(x + 27, line, width - 27, 6, page), 9)


FACTS = (
    ("w_number", '"report_id"'),
    ("w_status", "\"status\" || if(\"raw_status\" = '', '', ' (' || \"raw_status\" || ')')"),
    ("w_department", '"department"'),
    ("w_reported", '"reported"'),
    ("w_due", '"due"'),
)
PLACE = (
    "if(\"place_72\" = '', @w_no_position, 'Lambert 72  ' || \"place_72\" || '     "
    'Lambert 2008  \' || "place_08" || \'     WGS 84  \' || "place_84")'
)


def stop_page(drawing: Drawing, page: int, word: str = "") -> None:
    """Map, photo and facts of one stop; ``word``: what is counted."""
    if word:
        drawing.rectangle(Box(12, 12, 24, 16, page), DARK, DARK)
        drawing.text('[% "stop" %]', Box(15, 13.5, 20, 14, page), 26, bold=True, colour="#ffffff")
        drawing.text(
            f'[% @{word} %] [% "stop" %] / [% @atlas_totalfeatures %]',
            Box(148, 12, 50, 6, page),
            9,
            colour=GREY,
            align="right",
        )
    x = 40 if word else 12
    drawing.text('[% "service" %]', Box(x, 12, 108, 8, page), 15, bold=True)
    drawing.text('[% "address" %]', Box(x, 20.5, 158, 11, page), 10.5)
    drawing.map("stop", Box(12, 33, 112, 112, page), 1000)
    drawing.rectangle(Box(128, 33, 70, 70, page), PALE)
    drawing.text(
        "[% if(\"photo\" = '', @w_no_photo, '') %]", Box(131, 35, 60, 6, page), 8, colour=GREY
    )
    drawing.photo(Box(129, 34, 68, 68, page))
    facts(drawing, 128, 108, page, 70)
    drawing.text(f"[% {PLACE} %]", Box(12, 147, 186, 6, page), 8)
    drawing.text(
        "[% if(\"cadastre\" = '', '', @w_cadastre || '  ' || \"cadastre\") %]",
        Box(12, 153, 186, 9, page),
        8,
    )
    drawing.text("[% @w_description %]", Box(12, 162, 100, 5, page), 7.5, colour=GREY)
    drawing.rectangle(Box(12, 168, 186, 44, page))
    drawing.text('[% "description" %]', Box(15, 170, 180, 40, page), 9.5)


def boxes(drawing: Drawing, page: int) -> None:
    """What the team ticks and writes by hand."""
    for at, word in enumerate(("w_done", "w_not_done")):
        x = 12 + 32 * at
        drawing.rectangle(Box(x, 219, 6, 6, page), line=DARK)
        drawing.text(f"[% @{word} %]", Box(x + 8, 218.5, 36, 7, page), 11, bold=True)
    for x, word, width in ((92, "w_date", 46), (144, "w_who", 54)):
        drawing.text(f"[% @{word} %]", Box(x, 219, 16, 6, page), 8, colour=GREY)
        drawing.rectangle(Box(x + 14, 225, width - 14, 0.1, page))
    for y, word in ((232, "w_hours"), (247, "w_remarks")):
        drawing.text(f"[% @{word} %]", Box(12, y, 60, 5, page), 8, colour=GREY)
    for y in (244, 259, 269, 279):
        drawing.rectangle(Box(12, y, 186, 0.1, page))


def round_sheet() -> Drawing:
    """Overview with the first lines of the list, the rest of the list, one page per stop."""
    drawing = Drawing("Signalement round", 3)
    drawing.text("[% @signalement_title %]", Box(12, 11, 150, 9), 18, bold=True)
    drawing.text("[% @signalement_subtitle %]", Box(12, 21, 186, 6), 9.5)
    drawing.map("overview", Box(12, 30, 186, 150))
    drawing.table(Box(12, 186, 186, 96), 14)
    drawing.text("[% @signalement_title %]", Box(12, 11, 150, 9, 1), 14, bold=True)
    drawing.table(Box(12, 24, 186, 255, 1), 34)
    stop_page(drawing, 2, "w_stop")
    boxes(drawing, 2)
    for page in range(3):
        drawing.foot(page)
    return drawing


def report_sheet() -> Drawing:
    """One page per report, with what happened to it."""
    drawing = Drawing("Signalement report", 1)
    stop_page(drawing, 0)
    history(drawing, Box(12, 224, 186, 58))
    drawing.foot(0)
    return drawing


KNOWN = (
    ("stop", "", 8),
    ("reported", "w_reported", 21),
    (short("service", 22), "w_service", 35),
    ('"where"', "w_where", 24),
    (short("status", 14), "w_status", 24),
    (short("report_id", 13), "w_number", 22),
    (short("address", 22), "w_address", 36),
)
"""Columns of the list of a parcel file: what was done, not what is to be done."""


def parcel_file() -> Drawing:
    """A parcel: where its reports lie, what came when, then one page per report."""
    drawing = Drawing("Signalement parcel", 3)
    drawing.text("[% @signalement_title %]", Box(12, 11, 186, 9), 18, bold=True)
    drawing.text("[% @signalement_subtitle %]", Box(12, 21, 186, 18), 9.5)
    drawing.map("overview", Box(12, 41, 186, 93))
    history(drawing, Box(12, 143, 186, 37))
    drawing.table(Box(12, 186, 186, 96), 14, KNOWN)
    drawing.text("[% @signalement_title %]", Box(12, 11, 150, 9, 1), 14, bold=True)
    drawing.table(Box(12, 24, 186, 255, 1), 34, KNOWN)
    stop_page(drawing, 2, "w_report")
    for page in range(3):
        drawing.foot(page)
    return drawing


def history(drawing: Drawing, box: Box) -> None:
    """What happened when, without persons."""
    head = Box(box.x, box.y - 6, 100, 5, box.page)
    drawing.text("[% @w_history %]", head, 7.5, colour=GREY)
    drawing.rectangle(box)
    inner = Box(box.x + 3, box.y + 2, box.width - 6, box.height - 4, box.page)
    drawing.text("[% @signalement_history %]", inner, 7.5)


def evidence_file() -> Drawing:
    """Facts and map first, then one page per photo with its checksum."""
    drawing = Drawing("Signalement evidence", 2)
    drawing.text("[% @signalement_title %]", Box(12, 11, 186, 9), 18, bold=True)
    drawing.text("[% @signalement_statement %]", Box(12, 22, 186, 10), 9)
    drawing.text('[% "service" %]', Box(12, 32, 186, 6), 12, bold=True)
    drawing.text('[% "address" %]', Box(12, 38, 186, 6), 9.5)
    drawing.map("stop", Box(12, 46, 112, 97), 1000)
    facts(drawing, 128, 47, 0, 70)
    drawing.text(f"[% {PLACE} %]", Box(12, 146, 186, 6), 8.5)
    drawing.text(
        '[% @w_cadastre %]  [% if("cadastre" = \'\', @w_unknown, "cadastre") %]',
        Box(12, 152, 186, 10),
        8.5,
    )
    drawing.text("[% @w_description %]", Box(12, 164, 100, 5), 7.5, colour=GREY)
    drawing.rectangle(Box(12, 170, 186, 38))
    drawing.text('[% "description" %]', Box(15, 172, 180, 34), 9)
    history(drawing, Box(12, 217, 186, 50))
    drawing.text("[% @signalement_caution %]", Box(12, 270, 186, 10), 8.5, bold=True)
    drawing.text("[% @signalement_title %]", Box(12, 11, 186, 9, 1), 14, bold=True)
    drawing.text('[% "address" %]', Box(12, 21, 186, 6, 1), 9)
    drawing.rectangle(Box(12, 30, 186, 200, 1), PALE)
    drawing.text("[% if(\"photo\" = '', @w_no_photo, '') %]", Box(15, 32, 60, 6, 1), 8, colour=GREY)
    drawing.photo(Box(13, 31, 184, 198, 1))
    drawing.text('[% "photo_facts" %]', Box(12, 234, 186, 34, 1), 8.5)
    drawing.text("[% @signalement_caution %]", Box(12, 270, 186, 10, 1), 8.5, bold=True)
    for page in range(2):
        drawing.foot(page)
    return drawing


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "round": round_sheet,
    "report": report_sheet,
    "evidence": evidence_file,
    "parcel": parcel_file,
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, draw in DRAWINGS.items():
        draw().save(FOLDER / f"{name}.qpt")


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main()
    application.exitQgis()
