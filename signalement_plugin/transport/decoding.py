"""Decodes bytes from a server to plain Python values: JSON and XML in the same shapes.

Any input either decodes or raises ``NotData`` (``TooLarge`` beyond a bound).
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..core.errors import NotData, TooLarge
from ..core.text.hidden import reveal_hidden
from .slices import SLICE, decoded, replaced
from .xml_decoding import parse_xml

if TYPE_CHECKING:
    from ..core.text.json_values import Json

BODY_LIMIT = 64 * 1024 * 1024  # bytes
MAX_DEPTH = 64
MAX_VALUES = 8_000_000
"""Most values of a JSON answer, counted by commas and opening brackets: each may cost 100 bytes
here."""

WRAPPERS = (
    "service_requests",
    "requests",
    "services",
    "service_request_updates",
    "request_updates",
    "service_definition",
    "discovery",
    "errors",
    "error",
    "error_messages",
    "issues",
    "data",
    "departments",
    "notes",
    "history",
)
"""Names of the envelopes that lists come in."""

ITEMS = ("request", "service", "request_update", "error", "department", "note", "entry")
"""Names of one element of such a list."""

RECORD_MARKS = frozenset({"service_request_id", "servicerequest_id", "service_code", "update_id"})
"""A dict with one of these is a record, whatever else it holds."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_JSONP = re.compile(r"[A-Za-z_$][\w.$]{0,99}\s*\(\s*(?=[\[{])")
_LEADING_ZERO = re.compile(r"(?<![^:\[,])(\s*)(0\d{1,30})(?=\s*[,}\]])", re.ASCII)
_FOLD = bytes.maketrans(b"{}", b"[]")
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_CODE = re.compile(r"<(script|style)\b", re.IGNORECASE)
_CODE_END = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_BREAKS = re.compile(r"<(?:br|/p|/div|/li)[\s/]*>", re.IGNORECASE)
_TAG = re.compile(r"<(?=[A-Za-z/!?])[^<>]*>?")
_HEAD = 4096
"""Bytes of a body in which its kind and its message are looked for."""
_EXCERPT = 200


@dataclass(frozen=True)
class Decoded:
    """``value``: dict, list, text, int, bool or None; decimals stay the text they were.

    ``guessed``: the bytes were not UTF-8 and were read as Windows-1252.
    """

    value: Json
    guessed: bool = False


def decode(body: bytes, limit: int = BODY_LIMIT) -> Decoded:
    """Sniff and parse a body; content types are not asked, they are too often wrong."""
    if len(body) > limit:
        raise TooLarge(f"answer of {len(body)} bytes, more than {limit}")
    if is_html(body):
        raise NotData("a web page instead of data", server_message=excerpt(body))
    text, guessed = _text(body)
    text = text.strip("\ufeff\x00 \t\r\n")
    if not text:
        raise NotData("an empty answer")
    if text.startswith("<"):
        return Decoded(parse_xml(text, MAX_DEPTH), guessed)
    # UTF-16: a byte that looks like a bracket may be part of another letter
    wide = body.startswith((b"\xff\xfe", b"\xfe\xff"))
    if _too_deep(text.encode("utf-8", "replace") if wide else body):
        raise TooLarge(f"nested more than {MAX_DEPTH} deep")
    return Decoded(_json(text), guessed)


def is_html(body: bytes) -> bool:
    """Whether a body is a web page, whatever its content type says."""
    head = body[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and _HTML.search(head) is not None


def excerpt(body: bytes, length: int = _EXCERPT) -> str:
    """First readable characters of a body, without tags, on one line, for the log.

    Only the first 4 kB are searched, in linear time: each expression stops where it could begin
    again.
    """
    text, _ = _text(body[:_HEAD])
    text = html.unescape(without_tags(text, " "))
    return " ".join(text.split())[:length]


def without_tags(source: str, instead: str) -> str:
    """HTML without tags, scripts and styles, ``instead`` in the place of each, in linear time."""
    return _TAG.sub(instead, instead.join(_without_code(source)))


def plain_text(source: str) -> str:
    """HTML as text: breaks kept, tags gone, entities resolved."""
    return html.unescape(without_tags(_BREAKS.sub("\n", source), "")).strip()


def _without_code(text: str) -> list[str]:
    """What is between scripts and styles; one that does not end takes the rest along."""
    kept, at = [], 0
    while (begun := _CODE.search(text, at)) is not None:
        kept.append(text[at : begun.start()])
        end = _CODE_END[begun[1].lower()].search(text, begun.end())
        if end is None:
            return kept
        at = end.start()
    return [*kept, text[at:]]


def to_nfc(text: str) -> str:
    """Text for people in the composed form (NFC), in which people type what they look for, with
    signs that nobody sees shown.

    Not for ids, codes and words that the server compares: those keep their form.
    """
    return reveal_hidden(unicodedata.normalize("NFC", text))


def unwrap(value: Json) -> list[dict[str, Json]]:
    """The rows of a list in any of its envelopes; one object is a list of one.

    A row that is not an object becomes ``{}``, so that it can be counted and named.
    """
    if isinstance(value, dict) and not RECORD_MARKS & value.keys():
        value = _open(_open(value, WRAPPERS), ITEMS)
    if value is None or value in ("", {}):
        return []
    rows = value if isinstance(value, list) else [value]
    return [row if isinstance(row, dict) else {} for row in rows]


def _open(value: Json, names: tuple[str, ...]) -> Json:
    if not isinstance(value, dict):
        return value
    found = [name for name in names if name in value]
    return value[found[0]] if len(found) == 1 else value


def _text(body: bytes) -> tuple[str, bool]:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace"), False
    try:
        return body.decode("utf-8"), False
    except UnicodeDecodeError:
        pieces = (body[at : at + SLICE] for at in range(0, len(body), SLICE))
        return "".join(piece.decode("cp1252", "replace") for piece in pieces), True


def _json(text: str) -> Json:
    text = _unwrapped(text)
    if len(text) > MAX_VALUES and sum(map(text.count, ",[{")) > MAX_VALUES:
        raise TooLarge(f"more than {MAX_VALUES} values")
    try:
        return _loads(text)
    except ValueError as error:
        # The specification's own sample prints the code 001 as a number.
        repaired = replaced(_LEADING_ZERO, r'\1"\2"', text, before='"{[', after=",")
        if repaired == text:
            raise NotData(f"not JSON: {str(error)[:_EXCERPT]}") from error
    try:
        return _loads(repaired)
    except ValueError as error:
        raise NotData(f"not JSON: {str(error)[:_EXCERPT]}") from error


def _unwrapped(text: str) -> str:
    """The value inside a function call, as in JSONP; else ``text``."""
    called = _JSONP.match(text)
    call = text.removesuffix(";").rstrip()
    if called is None or not call.endswith(")"):
        return text
    value = call[called.end() : -1].rstrip()
    return value if value.endswith(("]", "}")) else text


def _loads(text: str) -> Json:
    try:
        return decoded(text, _DECODER)
    except RecursionError as error:
        raise TooLarge("nested too deep") from error


def _int(digits: str) -> int | str:
    return int(digits) if len(digits) <= _EXCERPT else digits


_DECODER = json.JSONDecoder(strict=False, parse_float=str, parse_constant=str, parse_int=_int)
"""Reads decimals as text: an id stays exact, and NaN never becomes a number."""


def _too_deep(body: bytes) -> bool:
    """Removes balanced brackets layer by layer; if any are left after the limit, the body is too
    deep. Brackets inside texts can only leave too many, so a rest is checked again without
    texts."""
    if not _unpeeled(body):
        return False
    left = _unpeeled(_without_texts(body))
    return b"[]" in left or left.count(b"[") > MAX_DEPTH


def _without_texts(body: bytes) -> bytes:
    """The brackets of JSON that stand in no text."""
    found, at, inside = [], 0, 0
    while at < len(body):
        piece = body[at : at + SLICE]
        # the piece ends inside an escape: take the next character too
        if (len(piece) - len(piece.rstrip(b"\\"))) % 2:
            piece = body[at : at + len(piece) + 1]
        at += len(piece)
        plain = piece.replace(b"\\\\", b"").replace(b'\\"', b"")
        parts = plain.split(b'"')
        found.append(b"".join(parts[inside::2]).translate(None, _NOT_BRACKETS))
        inside = (inside + len(parts) - 1) % 2
    return b"".join(found)


def _unpeeled(body: bytes) -> bytes:
    brackets = body.translate(_FOLD, _NOT_BRACKETS)
    for _ in range(MAX_DEPTH):
        if not brackets:
            break
        brackets = brackets.replace(b"[]", b"")
    return brackets
