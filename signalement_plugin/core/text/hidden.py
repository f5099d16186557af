"""Invisible characters that reverse or hide parts of a text (UAX #9, UTR #36).

Two ids that differ in such a character look the same, and the name of a street can be made to read
as another one. An id with such a character is refused; in texts for people the character is shown
by its number. There needed characters stay, such as the joiners of emoji and of some scripts.
"""

from __future__ import annotations

import re
import unicodedata

_ALWAYS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e007f"
)
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text may contain: XML does not allow them, and a database refuses half of a
surrogate pair."""
_IN_IDS = re.compile(
    f"[{_ALWAYS}\t\n\r\u00ad\u17b4\u17b5\u180b-\u180f\u2028\u2029\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_IN_TEXTS = re.compile(rf"([{_ALWAYS}])\1*")
_JOINERS = "\u200c\u200d"
_NEEDS_JOINERS = re.compile(
    "[\u0620-\u08ff\u0900-\u0dff\u0e80-\u109f\u1780-\u18af\ua840-\ua8ff\ufb50-\ufdff\ufe70-\ufefc]"
)
_BEFORE_EMOJI = re.compile("[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e007f]")
_FLAG, _TAGS = "\U0001f3f4", re.compile("[\U000e0020-\U000e007f]+")
_MOST = 20_000


def hides(text: str) -> bool:
    """Whether ``text`` has an invisible character. For ids and codes."""
    return not _is_plain(text) and _IN_IDS.search(text) is not None


def reveal_hidden(text: str) -> str:
    """``text`` with such signs as ``[U+202E]``, of several alike in a row one; at most 20,000
    characters where there were any. Lines stay lines."""
    if _is_plain(text) or _IN_TEXTS.search(text) is None:
        return text
    return _IN_TEXTS.sub(_number, text)[:_MOST]


def spelt(text: str) -> str:
    """``text`` on one line, each such sign and each end of a line named. For ids and codes."""
    return _IN_IDS.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _number(found: re.Match[str]) -> str:
    sign = found[1]
    if sign in _JOINERS and len(found[0]) == 1 and _joins(found.string, found.start()):
        return sign
    if _TAGS.fullmatch(sign) and _in_flag(found.string, found.start()):
        return found[0]
    return f"[U+{ord(sign):04X}]"


def _joins(text: str, at: int) -> bool:
    """Whether a joiner stands where one is needed."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if _NEEDS_JOINERS.match(before):
        return True
    pictures = unicodedata.category(before) == "So" if before else False
    pictures = pictures or _BEFORE_EMOJI.match(before) is not None
    return bool(after) and pictures and unicodedata.category(after) == "So"


def _in_flag(text: str, at: int) -> bool:
    """Whether a tag is one of those that make a flag of a region out of a black one."""
    start = text.rfind(_FLAG, max(0, at - 8), at)
    return start >= 0 and _TAGS.fullmatch(text, start + 1, at + 1) is not None
