"""Texts of people and servers are searched in a time that is proportional to their length.

Each text is so long that a regular expression which starts anew at each character would need many
minutes, or days. So no time is measured: a test that slow is noticed.
"""

from __future__ import annotations

from contextlib import suppress

import pytest

from signalement_plugin.core.analysis.grouping import street_name
from signalement_plugin.core.errors import ServerError
from signalement_plugin.systems.fixmystreet_brussels.records import _PHONE
from signalement_plugin.systems.fixmystreet_staff.update_form import read_form
from signalement_plugin.systems.values import _SPLIT
from signalement_plugin.transport.decoding import excerpt, plain_text
from signalement_plugin.transport.redact import redact

LONG = 200_000


def page_of_a_form(text: str) -> None:
    """Read a page with ``text`` before the form, in the form's tag, and within the form."""
    begin = '<form id="form_update_form"'
    for page in (text, begin + text, f"{begin}>{text}", f"{begin}><input {text}"):
        with suppress(ServerError):
            read_form(page.encode(), "7")


PIECES = (
    " ",
    " -",
    "- ",
    " ,",
    ",",
    " 1",
    " a",
    "<",
    "<form ",
    'id="form_update_form" ',
    "a='",
    "<script ",
    "<br ",
    "<br\t",
    "</",
    "(",
    "&",
)
READERS = {
    "street": street_name,
    "street with a number": lambda text: street_name("Rue 1" + text),
    "phone": lambda text: _PHONE.sub("", text),
    "addresses of photos": _SPLIT.split,
    "HTML of a thread": plain_text,
    "words of a page": lambda text: excerpt(text.encode()),
    "log": redact,
    "a page that ought to have a form": page_of_a_form,
}


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_a_long_text_is_read_in_linear_time(reader, piece):
    READERS[reader](piece * (LONG // len(piece)) + "\0")
