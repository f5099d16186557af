"""Draws the shipped print templates, ``resources/layouts/*.qpt``: part of ``make stage``.

A person could draw them in QGIS's Layout manager; here they are numbers in a program, so that one
change changes all of them. Texts are variables: a template has no language.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication

from scripts.layouts.drawing import DARK, GREY, Box, Drawing, short, two_lines
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
    ("w_status", '"status"'),
    ("w_department", '"department"'),
    ("w_reported", '"reported"'),
    ("w_due", '"due"'),
)
GPS = "if(\"place_84\" = '', @w_no_position, 'GPS ' || \"place_84\")"
"""What a telephone or a map in a browser finds."""
PLACE = (
    "if(\"place_84\" = '', @w_no_position, "
    "'GPS ' || \"place_84\" || '     Lambert 72  ' || \"place_72\")"
)
HAS_PHOTO, HAS_TEXT = "\"photo\" <> ''", "\"description\" <> ''"
STRIP_MM = 99
"""Height of one stop of a round: three stand on a sheet."""


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
    without_ground(drawing, Box(12, 33, 112, 6, page))
    drawing.map("stop", Box(12, 33, 112, 112, page), 1000)
    facts(drawing, 128, 33, page, 70)
    drawing.photo(Box(128, 72, 70, 73, page))
    drawing.text(f"[% {PLACE} %]", Box(12, 147, 186, 6, page), 8)
    drawing.text(
        "[% if(\"cadastre\" = '', '', @w_cadastre || '  ' || \"cadastre\") %]",
        Box(12, 153, 186, 9, page),
        8,
    )
    description(drawing, Box(12, 168, 186, 44, page))


def description(drawing: Drawing, box: Box) -> None:
    """The text in a box; nothing where there is none."""
    head = Box(box.x, box.y - 6, 100, 5, box.page)
    drawing.text(f"[% if({HAS_TEXT}, @w_description, '') %]", head, 7.5, colour=GREY)
    drawing.rectangle(box, only=HAS_TEXT)
    inner = Box(box.x + 3, box.y + 2, box.width - 6, box.height - 4, box.page)
    drawing.text('[% "description" %]', inner, 9.5)


def without_ground(drawing: Drawing, box: Box) -> None:
    """Why there is no map of streets."""
    drawing.text("[% if(@signalement_ground = '', @w_no_ground, '') %]", box, 8, colour=GREY)


def stop_strip(drawing: Drawing, page: int) -> None:
    """A stop on a third of a sheet: its text, a map as wide as the photo leaves it, and what the
    team ticks and writes by hand. Without a ground the text takes the room of the map."""
    drawing.rectangle(Box(12, 0, 186, 0.1, page))
    drawing.rectangle(Box(12, 5, 13, 12, page), DARK, DARK)
    drawing.text('[% "stop" %]', Box(14, 6, 11, 10, page), 18, bold=True, colour="#ffffff")
    drawing.text('[% "service" %]', Box(29, 4.5, 106, 7, page), 12, bold=True)
    drawing.text('[% "address" %]', Box(29, 11.5, 106, 6, page), 10)
    head = '[% @w_stop %] [% "stop" %] / [% @atlas_totalfeatures %] · [% @signalement_title %]'
    drawing.text(head, Box(136, 5, 62, 5, page), 7.5, colour=GREY, align="right")
    for at, (word, value) in enumerate(STRIP_FACTS):
        y = 20 + at * 5
        drawing.text(f"[% @{word} %]", Box(12, y, 20, 5, page), 7.5, colour=GREY)
        drawing.text(f"[% {value} %]", Box(33, y, 51, 5, page), 8.5)
    wide = "if(@signalement_ground = '', 136, 72)"
    drawing.text('[% "description" %]', Box(12, 42, 72, 34, page), 9.5, width=wide)
    drawing.text('[% "cadastre" %]', Box(12, 77, 72, 7, page), 7, colour=GREY, width=wide)
    drawing.map("stop", Box(88, 20, 62, 64, page), 2500, f"if({HAS_PHOTO}, 62, 110)")
    drawing.photo(Box(152, 20, 46, 64, page))
    for x, word, width in ((12, "w_done", 22), (39, "w_not_done", 30)):
        drawing.rectangle(Box(x, 88, 5, 5, page), line=DARK)
        drawing.text(f"[% @{word} %]", Box(x + 7, 87, width, 7, page), 10.5, bold=True)
    for x, word, line, end in ((78, "w_hours", 101, 130), (134, "w_remarks", 151, 198)):
        drawing.text(f"[% @{word} %]", Box(x, 88, line - x, 5, page), 7.5, colour=GREY)
        drawing.rectangle(Box(line, 93, end - line, 0.1, page))


STRIP_FACTS = (
    ("w_number", '"report_id"'),
    ("w_reported", '"reported"'),
    ("w_due", '"due"'),
    ("w_position", GPS),
)


def round_sheet() -> Drawing:
    """Overview with the first lines of the list, the rest of the list, three stops a sheet."""
    drawing = Drawing("Signalement round", 3, STRIP_MM)
    drawing.text("[% @signalement_title %]", Box(12, 11, 110, 9), 18, bold=True)
    for x, word in ((124, "w_date"), (160, "w_who")):
        drawing.text(f"[% @{word} %]", Box(x, 13, 12, 6), 8, colour=GREY)
        drawing.rectangle(Box(x + 10, 19, 24 if word == "w_date" else 28, 0.1))
    drawing.text("[% @signalement_subtitle %]", Box(12, 21, 186, 6), 9.5)
    drawing.map("overview", Box(12, 30, 186, 122))
    without_ground(drawing, Box(12, 152.5, 186, 5))
    drawing.table(Box(12, 159, 186, 125), 14)
    drawing.text("[% @signalement_title %]", Box(12, 11, 150, 9, 1), 14, bold=True)
    drawing.table(Box(12, 24, 186, 258, 1), 28)
    stop_strip(drawing, 2)
    for page in range(2):
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
    ("stop", "", 6),
    ("reported", "w_reported", 17),
    (two_lines("service", 20), "w_service", 31),
    (two_lines("where", 16), "w_where", 25),
    (two_lines("status", 12), "w_status", 20),
    (short("report_id", 13), "w_number", 20),
    (two_lines("address", 33), "w_address", 50),
)
"""Columns of the list of a parcel file: what was done, not what is to be done."""


def parcel_file() -> Drawing:
    """A parcel: where its reports lie, what came when, then one page per report."""
    drawing = Drawing("Signalement parcel", 3)
    drawing.text("[% @signalement_title %]", Box(12, 11, 186, 9), 18, bold=True)
    drawing.text("[% @signalement_subtitle %]", Box(12, 21, 186, 18), 9.5)
    drawing.map("overview", Box(12, 41, 186, 76))
    history(drawing, Box(12, 125, 186, 26))
    drawing.table(Box(12, 156, 186, 128), 14, KNOWN)
    drawing.text("[% @signalement_title %]", Box(12, 11, 150, 9, 1), 14, bold=True)
    drawing.table(Box(12, 24, 186, 258, 1), 28, KNOWN)
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
    without_ground(drawing, Box(12, 46, 112, 6))
    drawing.map("stop", Box(12, 46, 112, 97), 1000)
    facts(drawing, 128, 47, 0, 70)
    drawing.text(f"[% {PLACE} %]", Box(12, 146, 186, 6), 8.5)
    drawing.text(
        '[% @w_cadastre %]  [% if("cadastre" = \'\', @w_unknown, "cadastre") %]',
        Box(12, 152, 186, 10),
        8.5,
    )
    description(drawing, Box(12, 170, 186, 38))
    history(drawing, Box(12, 217, 186, 50))
    drawing.text("[% @signalement_caution %]", Box(12, 270, 186, 10), 8.5, bold=True)
    drawing.text("[% @signalement_title %]", Box(12, 11, 186, 9, 1), 14, bold=True)
    drawing.text('[% "address" %]', Box(12, 21, 186, 6, 1), 9)
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
