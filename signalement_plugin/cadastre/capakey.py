"""Numbers of Belgian cadastral parcels, as registers write them and as people type them.

A whole key has 17 characters, ``92094A0123/00B002``: division (5 digits, not the commune's
code), section (a letter), radical (4), ``/``, bis (2), exponent (a letter or ``_``), power (3).
Flemish registers write ``-`` for ``/``. Source: extract specification of 23 October 2018.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields

NO_LETTER = "_"

_WHOLE = re.compile(r"([0-9]{5})([A-Z])([0-9]{4})[/-]?([0-9]{2})([A-Z_])([0-9]{3})")
_TYPED = re.compile(
    r"(?:(?P<division>[0-9]{5}) ?)?(?:(?P<section>[A-Z]) ?)?"
    r"(?:(?P<radical>[0-9]{1,4})(?: ?[/-] ?(?P<bis>[0-9]{1,2}))?"
    r"(?: ?(?P<letter>[A-Z_])(?: ?(?P<power>[0-9]{1,3}))?)?)?"
)
_FLAT = re.compile(r"[ _-]*P ?[0-9]{4}$")
_SPOKEN = re.compile(
    r"\b(?:CAPAKEY|PARCELLE|PERCEEL|PARZELLE|DIVISION|DIV|AFDELING|AFD|GEMARKUNG|SECTION|SECT"
    r"|SECTIE|FLUR|NUM[EÉ]RO|NUMMER|NUM|NR|NO)\b\.?:?|\bN°"
)
_DIVISION = r"(?:DIVISION|DIV|AFDELING|AFD|GEMARKUNG)\b\.?"
_ORDINAL = r"[0-9]{1,2} ?(?:ERE|ÈRE|ER|RE|EME|ÈME|IEME|IÈME|E|STE|DE)?\.? ?"
_SECTION = r"(?:SECTION|SECT|SECTIE|FLUR)\b"
_DEED = re.compile(
    rf"[^0-9]*{_ORDINAL}{_DIVISION}[^0-9]*?(?={_SECTION}|\b[A-Z] ?(?:N|[0-9]))"
    rf"|[^0-9]*?(?={_SECTION})"
)
"""What a deed writes before the section, such as ``Namur 3 DIV``: the commune's own number or name
of the division, which no plan contains. The plan's number of a division has five digits."""
_SEPARATORS = re.compile(r"[\s.,;:]+")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−\\", "-"))
_LOOK_LIKE_DIGITS = str.maketrans("OIL", "011")
_MOST_TYPED = 80


@dataclass(frozen=True, order=True)
class CaPaKey:
    """One parcel of the plan. Sorts as registers do: by division, section, radical and so on."""

    division: str
    section: str
    radical: int
    bis: int = 0
    letter: str = NO_LETTER
    power: int = 0

    def __str__(self) -> str:
        """The federal form, ``92094A0123/00B002``."""
        return self._written("/")

    @property
    def dashed(self) -> str:
        """The Flemish form, ``92094A0123-00B002``."""
        return self._written("-")

    @property
    def section_key(self) -> str:
        """``CaSeKey``: division and section, ``92094A``."""
        return f"{self.division}{self.section}"

    @property
    def short(self) -> str:
        """``CaNuTx``, as plans print it within a section: ``123B2``, ``222/03``."""
        # with no letter, ``_`` stands before a power: else its digits would continue radical or bis
        lettered = self.letter != NO_LETTER or self.power
        parts = (
            str(self.radical),
            f"/{self.bis:02d}" if self.bis else "",
            self.letter if lettered else "",
            str(self.power) if self.power else "",
        )
        return "".join(parts)

    def _written(self, between: str) -> str:
        return (
            f"{self.section_key}{self.radical:04d}{between}{self.bis:02d}"
            f"{self.letter}{self.power:03d}"
        )


@dataclass(frozen=True)
class PartialKey:
    """The parts of a key that somebody typed; ``None``: this part was not typed."""

    division: str | None = None
    section: str | None = None
    radical: int | None = None
    bis: int | None = None
    letter: str | None = None
    power: int | None = None

    def complete(self) -> CaPaKey | None:
        """The parcel that these parts name; ``None`` without division, section and radical. Parts
        after the radical that were not typed count as empty: ``92094 A 123`` is
        ``…0123/00_000``."""
        if self.division is None or self.section is None or self.radical is None:
            return None
        return CaPaKey(
            self.division,
            self.section,
            self.radical,
            self.bis or 0,
            self.letter or NO_LETTER,
            self.power or 0,
        )

    def rank(self, key: CaPaKey) -> int | None:
        """How well a parcel matches: 0: it is the named one; 1: all typed parts are equal; 2: only
        the beginning of its radical is equal; ``None``: no match."""
        if key == self.complete():
            return 0
        same = {
            part.name: getattr(self, part.name) in (None, getattr(key, part.name))
            for part in fields(self)
        }
        if all(same.values()):
            return 1
        begins = self._ends_with_radical and str(key.radical).startswith(str(self.radical))
        return 2 if begins and same["division"] and same["section"] else None

    @property
    def like(self) -> str:
        """The beginning of every key that can match, with which a register can be searched
        first."""
        if self.division is None or self.section is None:
            return self.division or ""
        return f"{self.division}{self.section}"

    @property
    def _ends_with_radical(self) -> bool:
        return self.radical is not None and (self.bis, self.letter) == (None, None)


def parse(text: str) -> CaPaKey | None:
    """The one parcel that ``text`` names, in any form; ``None`` if that is not certain.

    A patrimonial key (``…_P0001``: a flat) gives the plan's parcel under it.
    """
    typed = read(text)
    return typed.complete() if typed is not None else None


def is_key(text: str) -> bool:
    """Whether ``text`` is a whole key exactly as a register writes it, in either notation."""
    key = _key_of(text)
    return key is not None and text in (str(key), key.dashed)


def read(text: str) -> PartialKey | None:
    """The parts that were typed; ``None`` when the text cannot be a key or a part of one.

    Accepts lower case, spaces, missing zeros and words such as "section". Five digits are a
    division, one to four a radical; a letter before the radical is the section. Of "Namur 3 DIV
    section B n° 123 b 2", as deeds write it, the section and all after it are read.
    """
    clean = _clean(text)
    key = _key_of(clean)
    if key is not None:
        return PartialKey(*(getattr(key, part.name) for part in fields(key)))
    found = _TYPED.fullmatch(clean)
    if found is None or not clean:
        return None
    parts = found.groupdict()
    return PartialKey(
        parts["division"],
        parts["section"],
        _number(parts["radical"]),
        _number(parts["bis"]),
        parts["letter"],
        _number(parts["power"]),
    )


def suggestion(text: str) -> PartialKey | None:
    """What was probably meant where letters were typed for digits (``O``, ``I``, ``l``); ``None``
    when the text can be read as it is, or cannot be read even with digits."""
    if read(text) is not None:
        return None
    return read(_clean(text).translate(_LOOK_LIKE_DIGITS))


def _clean(text: str) -> str:
    if len(text) > _MOST_TYPED:
        return ""
    upper = unicodedata.normalize("NFKC", text).translate(_DASHES).upper()
    begun = _DEED.match(upper)
    numbered = upper[begun.end() :] if begun else upper
    spaced = _SEPARATORS.sub(" ", _SPOKEN.sub(" ", numbered)).strip()
    return _FLAT.sub("", spaced) if len(spaced) > len("P0001") else spaced


def _key_of(text: str) -> CaPaKey | None:
    found = _WHOLE.fullmatch(text)
    if found is None:
        return None
    division, section, radical, bis, letter, power = found.groups()
    return CaPaKey(division, section, int(radical), int(bis), letter, int(power))


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def canonical(text: str) -> str:
    """The federal form where ``text`` is a key or a patrimonial key, else ``text`` itself."""
    if _WHOLE.fullmatch(text) and text[10] == "/":
        return text
    key = parse(text)
    return str(key) if key is not None else text.strip()
