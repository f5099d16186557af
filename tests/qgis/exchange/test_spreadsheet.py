"""What is checked in a spreadsheet before GDAL creates its cells."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from signalement_plugin.core.errors import BadFile, BigFile
from signalement_plugin.exchange import spreadsheet
from signalement_plugin.exchange.spreadsheet import check_spreadsheet

CELL = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'
PLAIN = f'<row r="1">{CELL}</row>'


def book(folder: Path, sheet: str | bytes, name: str = "xl/worksheets/sheet1.xml") -> Path:
    path = folder / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, sheet)
    return path


def looked_through(rows: str) -> str:
    return f'<worksheet xmlns="x"><sheetData>{rows}</sheetData></worksheet>'


@pytest.mark.parametrize(
    "rows",
    [
        PLAIN,
        "<row><c/><c><v>1</v></c></row>",
        f'<row r="500000">{CELL}</row>',
        '<row r="7"><c r="IV7"/></row>',
        '<row r="1"><c r="A1"><f>r=1</f><v>a "r" = 1</v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Panneau r="?" tombé</t></is></c></row>',
        '<row r="1"><c r="A1"><is><t>la borne r="990000" et r="XFD9"</t></is></c></row>',
    ],
)
def test_a_sheet_within_the_limits_is_accepted(tmp_path: Path, rows: str) -> None:
    check_spreadsheet(book(tmp_path, looked_through(rows)))


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="500001"/>',
        '<x:row r="990000"/>',
        '<row r="40000"><é:c r="XFD40000"/></row>',
        '<row r="9000"/><row r="18000"/><row\tspans="1"\nr = \' 990000\'/>',
        "<row/>" * 500_001,
        '<row r="40000"><c r="XFD40000"/></row>',
        '<row r="40000"><c s=">" r="XFD40000"/></row>',
        '<row r="40000"><c s=" r=\'A1\'" r="XFD40000"/></row>',
        '<row r="40000">' + "<c/>" * 2000 + "</row>",
        '<row r="40000"><c r="GR40000"/>' + "<c/>" * 2000 + "</row>",
        "<row>" + "<c/>" * 2000 + "</row>" + "<row/>" * 40_000,
        PLAIN + "x" * 1_200_000,
        f'<row r="1"><c r="{"A" * 1_200_000}"/></row>',
        "<x/>" * 12_000_001,
    ],
    ids=range(14),
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_more_than_a_sheet_may_have_is_refused(tmp_path: Path, rows: str, encoding: str) -> None:
    with pytest.raises(BigFile):
        check_spreadsheet(book(tmp_path, looked_through(rows).encode(encoding)))


@pytest.mark.parametrize(
    "sheet",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]>' + looked_through(PLAIN),
        " " * 65_530 + "<!DOCTYPE a [<!ENTITY x 'y'>]>" + looked_through(PLAIN),
        '<!DOCTYPE svg SYSTEM ">" [<!ATTLIST row r CDATA "990000">]>' + looked_through(PLAIN),
        "\ufeff <!DOCTYPE a [" + looked_through(PLAIN),
        '<!DOCTYPE svg [<!ENTITY x "y">]><svg>' + looked_through(PLAIN) + "</svg>",
        '<!DOCTYPE svg [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><svg>&z;</svg>',
        '<!DOCTYPE svg [<!ENTITY x "&#60;row/>">]><svg>&x;</svg>',
        '<!DOCTYPE svg [<!ENTITY x "<row/>">]><svg>&x;</svg>',
        '<!DOCTYPE svg [<!ENTITY % x "y">]><svg/>',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
        f'<!DOCTYPE svg [<!ENTITY x "{"y" * 30_000}">]><svg>{"&x;" * 40}</svg>',
        f'<!DOCTYPE svg [<!ENTITY x "{"y" * 300}">]><svg>{"<g>&x;</g>" * 9000}</svg>',
        '<!DOCTYPE svg [<!ENTITY x "y">]><!DOCTYPE svg [<!ENTITY z "&x;">]><svg/>',
        looked_through('<row r="&#57;&#57;0000"/>'),
        looked_through('<row r="1"><c r="&#88;FD1"/></row>'),
        looked_through('<row r="1"><c r="~ZZ1"/></row>'),
    ],
)
def test_a_spreadsheet_with_unusual_xml_is_refused(tmp_path: Path, sheet: str) -> None:
    with pytest.raises(BadFile):
        check_spreadsheet(book(tmp_path, sheet))


def test_a_sheet_is_checked_under_any_name_in_its_archive(tmp_path: Path) -> None:
    rows = looked_through('<row r="990000"/>')
    with pytest.raises(BigFile):
        check_spreadsheet(book(tmp_path, rows, "docProps/thumbnail.jpeg"))


def test_parts_that_unpack_to_too_much_are_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_UNPACKED", 1_000_000)
    with pytest.raises(BigFile, match="unpacks to"):
        check_spreadsheet(book(tmp_path, b" " * 2_000_000))


SVG = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>'

DRAWN = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [\n'
    '\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n'
    "\t<!ENTITY ns_xlink 'http://www.w3.org/1999/xlink'>\n]>"
    '<svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;"><text>A &amp; B</text></svg>'
)
"""Document types as drawing programs write them before a logo."""


@pytest.mark.parametrize(
    "part",
    [
        b"\xff\xd8\xff\xe0\0\0<row<c " * 9,
        b"H\0P\0 \0",
        '<a:fillToRect r="-80000"/>',
        SVG,
        DRAWN,
        DRAWN.encode("utf-16"),
        b"BM" + b"\x7f" * 1_200_000,
        b"\1\0\0\0l\0\0\0<!DOCTYPE a [<row/><c r='~'/>",
        "<!DOCTYPE a>" + looked_through(PLAIN),
    ],
    ids=range(9),
)
def test_a_picture_and_other_parts_are_no_sheets(tmp_path: Path, part: str | bytes) -> None:
    check_spreadsheet(book(tmp_path, part))


def test_a_password_or_a_broken_zip_is_no_spreadsheet(tmp_path: Path) -> None:
    path = book(tmp_path, looked_through(PLAIN))
    whole = path.read_bytes()
    at = whole.index(b"PK\x01\x02")
    for spoilt in (
        whole[: len(whole) // 2],
        whole[:6] + b"\1" + whole[7 : at + 8] + b"\1" + whole[at + 9 :],
        whole[:60] + b"\xff" * 20 + whole[80:],
    ):
        path.write_bytes(spoilt)
        with pytest.raises(BadFile):
            check_spreadsheet(path)
