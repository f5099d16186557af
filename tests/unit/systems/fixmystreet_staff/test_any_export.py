"""Whatever an export or a form of a site contains, it is read or raises a declared error."""

from __future__ import annotations

import csv
from contextlib import suppress
from io import StringIO

from hypothesis import example, given, settings
from hypothesis import strategies as st

from signalement_plugin.core.errors import ServerError
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.fixmystreet_staff.exports import (
    day_of,
    report_of,
    report_rows,
    updates_in,
)
from signalement_plugin.systems.fixmystreet_staff.update_form import read_form

HEADS = ("Report ID", "Status", "Category", "Confirmed", "Latitude", "Longitude", "Title", "Detail")
UPDATES = ("Report ID", "Update ID", "Date", "Text", "Status")
ADDRESS = Address("https://site.example", zone="Europe/Brussels")
CELLS = st.text(max_size=8) | st.sampled_from(
    [
        *("7", "57", "-1", "9" * 40, "٣", "7\r\n", "confirmed", "fixed - council", "1e999", "nan"),
        *("50.46", "4,86", "2026-11-24T07:00:00", "2026-02-30T00:00:00", "0001-01-01", "24:00:00"),
        *('"', '"a', "\0", "\ud800", "\u202e", "=1+1", "[% env('HOME') %]", "x" * 140_000),
    ]
)


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """A CSV table with the headings of a site, of which one may be wrong; some bytes may differ."""
    heads = [*draw(st.sampled_from([HEADS, UPDATES]))]
    if draw(st.integers(0, 5)) == 0:
        heads[draw(st.integers(0, len(heads) - 1))] = draw(CELLS)
    rows = draw(st.lists(st.lists(CELLS, max_size=10), max_size=4))
    into = StringIO(newline="")
    csv.writer(into).writerows([heads, *rows])
    whole = into.getvalue().encode("utf-8", "surrogatepass")
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(whole)))
        whole = whole[:at] + draw(st.binary(max_size=4)) + whole[at + draw(st.integers(0, 6)) :]
    return whole


@settings(max_examples=100, deadline=None)
@given(tables() | st.binary(max_size=60))
@example((",".join(HEADS) + "\r\n7,confirmed,Hole,2026-11-24T07:00:00,50.46,4.86,a,b\r\n").encode())
def test_an_export_is_read_or_refused(body: bytes) -> None:
    with suppress(ServerError):
        for row in report_rows(body):
            day_of(row)
            made = report_of(row, ADDRESS, "https://site.example", None)
            assert made.report_id.isascii()
            assert made.report_id.isdigit()
    with suppress(ServerError):
        for one in updates_in(body, ADDRESS.zone):
            assert len(one.activity.text) <= 20_000


FORM = (
    '<form id="form_update_form" action="/report/update" method="post"><input type="hidden" name='
    '"token" value="t"><input name="id" value="7"><input name="submit_update">'
    '<select name="state"><option value="confirmed" '
    "selected>Open</option></select><textarea name='update'></textarea></form>"
)
PIECES = st.sampled_from(
    [
        "<",
        ">",
        '"',
        "'",
        "=",
        "</form>",
        "<form ",
        "<input ",
        "name=",
        "&#0;",
        "&#x110000;",
        "&",
        "\0",
    ]
)


def test_the_form_that_is_spoilt_below_is_a_good_one() -> None:
    assert read_form(FORM.encode(), "7").states == ("confirmed",)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, len(FORM)),
    st.integers(0, 30),
    st.lists(PIECES, max_size=4),
    st.binary(max_size=9),
)
def test_a_form_is_read_or_refused(at: int, length: int, pieces: list[str], more: bytes) -> None:
    page = (FORM[:at] + "".join(pieces) + FORM[at + length :]).encode() + more
    with suppress(ServerError):
        read_form(page, "7")
