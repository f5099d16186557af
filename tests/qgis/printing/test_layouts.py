"""Print layouts drawn page by page, checked as pictures and as PDF texts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from full_disk import room_for
from pdf_text import words_of
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutUtils,
    QgsPrintLayout,
    QgsProject,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import QLocale
from real_stores import report

from signalement_plugin.core.errors import NotWritten
from signalement_plugin.core.model.status_style import WAY
from signalement_plugin.printing.layouts import Sheet, make_layout, pages
from signalement_plugin.printing.stops_layer import (
    FIRST_SHEET,
    OTHER_SHEETS,
    Stop,
    sheet_of,
    stops_layer,
    way_layer,
)
from signalement_plugin.printing.texts import day_text, moment_text, sheet_texts

LAYOUTS = Path(__file__).parents[3] / "signalement_plugin" / "resources" / "layouts"
NAMUR = (4.8674, 50.4669)


def stops(count: int) -> list[Stop]:
    return [
        Stop(replace(report(at), lon=NAMUR[0] + at * 0.001, lat=NAMUR[1])) for at in range(count)
    ]


def sheet(some: list[Stop], kind: str = "round") -> Sheet:
    words = {**sheet_texts(), "signalement_title": "Tournée"}
    return Sheet((LAYOUTS / f"{kind}.qpt").read_text("utf-8"), stops_layer(some), words)


def project() -> QgsProject:
    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    return made


def page_count(path: Path) -> int:
    return path.read_bytes().count(b"/Type /Page\n")


def test_each_line_of_the_list_has_its_sheet_number() -> None:
    numbers = (1, FIRST_SHEET, FIRST_SHEET + 1, FIRST_SHEET + OTHER_SHEETS, 50)
    assert [sheet_of(number) for number in numbers] == [1, 1, 2, 2, 3]


@pytest.mark.parametrize(("count", "printed"), [(3, 2), (4, 3), (FIRST_SHEET + 1, 7)])
def test_three_stops_a_page_after_list_and_map(tmp_path: Path, count: int, printed: int) -> None:
    target = tmp_path / "a.pdf"
    shares = list(pages(sheet(stops(count)), project(), target))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert page_count(target) == printed
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("crs", "east", "north"),
    [
        ("EPSG:31370", 0.001, 0),
        ("EPSG:31370", 0, 0.001),
        ("EPSG:31370", 0, 0),
        ("EPSG:3857", 0.02, 0.01),
        ("EPSG:4326", 0.02, 0.01),
        ("EPSG:4326", 0, 0),
    ],
)
def test_the_overview_shows_every_stop(crs: str, east: float, north: float) -> None:
    """Also where all of them lie on one line, or on one spot."""
    some = [
        Stop(replace(report(at), lon=NAMUR[0] + at * east, lat=NAMUR[1] + at * north))
        for at in range(3)
    ]
    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem(crs))
    shown = sheet(some)
    layout = make_layout(shown, made)
    overview = layout.itemById("overview")
    change = QgsCoordinateTransform(shown.stops.crs(), made.crs(), made)
    points = [change.transform(f.geometry().asPoint()) for f in shown.stops.getFeatures()]
    assert all(overview.extent().contains(point) for point in points)
    across = overview.extent().width() * (111_000 if crs == "EPSG:4326" else 1)
    longest = max(points[0].distance(point) for point in points)
    assert across < 3 * max(600, longest * (111_000 if crs == "EPSG:4326" else 1))


def test_a_line_joins_the_stops_of_a_round_in_their_order() -> None:
    """Seen: five numbers on the overview, and nothing said where to go from each."""
    some = stops(3)
    some.insert(1, Stop(replace(report(9), lon=None, lat=None)))
    some[0], some[-1] = some[-1], some[0]
    made = sheet(some)
    made, town = replace(made, way=way_layer(made.stops), ground=[stops_layer([])]), project()
    layout = make_layout(made, town)
    maps = [one for one in layout.items() if isinstance(one, QgsLayoutItemMap)]
    joined = [one.id() for one in maps if made.way in one.layers()]
    assert len(maps) > len(joined)
    assert joined == ["overview"]
    assert layout.itemById("overview").layers() == [made.stops, made.way, *made.ground]
    (line,) = [one.geometry().asPolyline() for one in made.way.getFeatures()]
    assert [round(place.x() - NAMUR[0], 6) for place in line] == [0.002, 0.001, 0.0]
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=100)
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(600)}
    assert WAY in colours


def test_one_stop_has_no_line(tmp_path: Path) -> None:
    made = sheet(stops(1))
    made = replace(made, way=way_layer(made.stops))
    list(pages(made, project(), tmp_path / "a.pdf"))
    assert page_count(tmp_path / "a.pdf") == 2


def test_texts_of_a_sheet_can_be_selected_and_searched(tmp_path: Path) -> None:
    """Not outlines of letters, which nobody finds and which take ten times the room."""
    list(pages(sheet(stops(2)), project(), tmp_path / "a.pdf"))
    words = words_of(tmp_path / "a.pdf")
    for number in range(2):
        assert report(number).report_id in words
        assert report(number).description.split()[0] in words


def test_each_stop_has_a_line_with_its_description(tmp_path: Path) -> None:
    """What has to be done is read on the first page already."""
    long = "Sacs devant le portail " * 20
    some = [Stop(replace(one.report, description=long)) for one in stops(FIRST_SHEET)]
    list(pages(replace(sheet(some), each=False), project(), tmp_path / "a.pdf"))
    assert words_of(tmp_path / "a.pdf").count("portail…") == FIRST_SHEET


def test_all_lines_of_a_full_list_are_on_the_page(tmp_path: Path) -> None:
    """Two lines in each column; a row beyond the frame would be lost without a word."""
    some = [
        Stop(
            replace(
                report(at),
                report_id=f"2026009{at:02}",
                service_name="Éclairage public en panne",
                address="Avenue du Point du Jour 123, 5000 Namur",
                description="Dix sacs blancs, un matelas et des planches près du banc",
            )
        )
        for at in range(FIRST_SHEET + OTHER_SHEETS)
    ]
    made = sheet(some)
    list(pages(replace(made, each=False), project(), tmp_path / "a.pdf"))
    words = words_of(tmp_path / "a.pdf")
    assert [at for at in range(len(some)) if f"2026009{at:02}" not in words][:1] == [FIRST_SHEET]
    list(pages(made, project(), tmp_path / "b.pdf"))
    lists = words_of(tmp_path / "b.pdf").count("Dix sacs blancs, un matelas et des")
    assert lists == 2 * len(some)


def test_without_photos_no_page_of_photos_is_printed(tmp_path: Path) -> None:
    made = sheet(stops(1), "evidence")
    list(pages(made, project(), tmp_path / "a.pdf"))
    list(pages(replace(made, each=False), project(), tmp_path / "b.pdf"))
    assert page_count(tmp_path / "a.pdf") == 2
    assert page_count(tmp_path / "b.pdf") == 1


@pytest.mark.parametrize("kind", ["round", "report", "evidence", "parcel"])
def test_without_a_base_map_the_sheet_says_so(tmp_path: Path, kind: str) -> None:
    made = sheet(stops(1), kind)
    list(pages(made, project(), tmp_path / "a.pdf"))
    assert "project shows no base map" in words_of(tmp_path / "a.pdf").replace("\n", " ")
    on_ground = replace(made, ground=[made.stops.clone()])
    list(pages(on_ground, project(), tmp_path / "b.pdf"))
    assert "project shows no base map" not in words_of(tmp_path / "b.pdf").replace("\n", " ")


def test_a_stop_without_a_position_is_printed_too(tmp_path: Path) -> None:
    some = [Stop(replace(report(1), lon=None, lat=None))]
    list(pages(sheet(some), project(), tmp_path / "a.pdf"))
    assert page_count(tmp_path / "a.pdf") == 2


def test_a_cancelled_print_keeps_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("old")
    drawing = pages(sheet(stops(3)), project(), tmp_path / "a.pdf")
    next(drawing)
    drawing.close()
    assert [one.read_text() for one in tmp_path.iterdir()] == ["old"]


def test_an_invalid_template_raises_not_written(tmp_path: Path) -> None:
    broken = replace(sheet(stops(1)), template="<nothing/>")
    with pytest.raises(NotWritten):
        list(pages(broken, project(), tmp_path / "a.pdf"))


def test_a_print_that_a_full_disk_cuts_off_keeps_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("old")
    with pytest.raises(NotWritten), room_for(2_000):
        list(pages(sheet(stops(3)), project(), tmp_path / "a.pdf"))
    assert [one.read_text() for one in tmp_path.iterdir()] == ["old"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotWritten):
        list(pages(sheet(stops(1)), project(), tmp_path / "none" / "a.pdf"))


@pytest.mark.parametrize("kind", ["round", "report", "evidence", "parcel"])
def test_a_template_has_no_language_and_every_word_is_known(kind: str) -> None:
    """Labels hold expressions only, whose words are those that a sheet gets."""
    text = (LAYOUTS / f"{kind}.qpt").read_text("utf-8")
    labels = re.findall(r'labelText="([^"]*)"', text)
    assert labels
    for label in labels:
        assert re.sub(r"\[%.*?%\]", "", label, flags=re.S).strip(" ·/") == ""
    words = set(re.findall(r"@(w_\w+)", text)) | set(re.findall(r'heading="(w_\w+)"', text))
    assert words <= set(sheet_texts())


def test_citizens_text_is_never_evaluated(tmp_path: Path) -> None:
    """A label that would evaluate it again would show 4 instead."""
    hostile = Stop(replace(report(1), description="[% 2+2 %] <b>bold</b> @w_stop"))
    feature = next(stops_layer([hostile]).getFeatures())
    assert feature["description"] == "[% 2+2 %] <b>bold</b> @w_stop"


LONG = "Un dépôt important. " * 50
ENDLESS = "https://example.org/" + "a" * 900


def drawn(some: list[Stop], kind: str, target: Path) -> tuple[Sheet, QgsPrintLayout]:
    """Drawn to the end; the layout is one of the same template."""
    made = sheet(some, kind)
    list(pages(made, project(), target))
    return made, make_layout(made, QgsProject.instance())


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, LONG) for kind in ("round", "report", "evidence", "parcel")] + [("round", ENDLESS)],
)
def test_a_text_ends_where_its_label_does(
    tmp_path: Path, kind: str, text: str, qgis_new_project: object
) -> None:
    some = [Stop(replace(report(1), description=text, address=LONG))]
    made, layout = drawn(some, kind, tmp_path / "a.pdf")
    context = QgsLayoutUtils.createRenderContextForLayout(layout, None)
    for field, given in (("description", text), ("address", LONG)):
        shown = next(made.stops.getFeatures())[field]
        labels = [
            item
            for item in layout.items()
            if isinstance(item, QgsLayoutItemLabel) and item.text() == f'[% "{field}" %]'
        ]
        assert labels
        assert len(shown) < len(given)
        assert shown.endswith("…")
        assert shown[:15] == given[:15]
        for label in labels:
            lines = shown.split()
            widest = max(
                QgsTextRenderer.textWidth(context, label.textFormat(), [one]) for one in lines
            )
            assert widest <= label.rect().width() * context.scaleFactor()


def test_a_text_that_fits_is_left_as_it_was_written(tmp_path: Path) -> None:
    text = "Trou 🕳️ dangereux\n\nمرحبا <b>gras</b> [% 2+2 %]"
    made = sheet([Stop(replace(report(1), description=text))])
    list(pages(made, project(), tmp_path / "a.pdf"))
    assert next(made.stops.getFeatures())["description"] == text


def test_a_report_without_a_position_has_no_map() -> None:
    some = [Stop(report(1)), Stop(replace(report(2), lon=None, lat=None))]
    made, town = replace(sheet(some), ground=[stops_layer([])]), project()
    layout = make_layout(made, town)
    atlas = layout.atlas()
    atlas.beginRender()
    atlas.updateFeatures()
    shown = []
    around = [(2 * 143 + x, 2 * 52 + y) for x in range(-9, 10) for y in range(-9, 10)]
    for stop in range(2):
        atlas.seekTo(stop)
        layout.refresh()
        image = QgsLayoutExporter(layout).renderPageToImage(2, dpi=50.8)  # two pixels per mm
        shown.append({image.pixelColor(x, y).name() for x, y in around})
    assert "#c8260a" in shown[0]
    assert shown[1] == {"#eef1f4"}


def test_days_on_paper_have_four_digits_for_the_year() -> None:
    at = datetime(2026, 2, 3, 12, tzinfo=timezone.utc)
    before = QLocale()
    try:
        for name, day in (
            ("fr_BE", "03/02/2026"),
            ("nl_BE", "03/02/2026"),
            ("de_BE", "03.02.2026"),
        ):
            QLocale.setDefault(QLocale(name))
            assert day_text(at) == day
            assert moment_text(at).startswith(day)
    finally:
        QLocale.setDefault(before)
