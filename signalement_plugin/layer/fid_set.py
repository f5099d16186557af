"""A set of rows as a subset expression, however many they are.

QGIS and GDAL take time that grows with the square of a list's length: 20,000 numbers after
``fid IN`` stop the window for a second, and again with each drawing. Beyond a few they are bits
of a BLOB literal, which SQLite reads in place.
"""

from __future__ import annotations

from collections.abc import Collection

FEW = 500


def among(fids: Collection[int]) -> str:
    """Whether a row's feature id is one of ``fids``; never NULL."""
    if len(fids) <= FEW:
        return f"fid IN ({','.join(map(str, fids))})"
    last = max(fids)
    bits = bytearray(last // 8 + 1)
    for fid in fids:
        bits[fid >> 3] |= 1 << (fid & 7)
    byte = f"substr(x'{bits.hex()}', (fid >> 3) + 1, 1)"
    return f"(fid <= {last} AND instr(CASE fid & 7 {_BYTES} END, {byte}) > 0)"


def _with_bit(bit: int) -> str:
    return bytes(value for value in range(256) if value >> bit & 1).hex()


_BYTES = " ".join(f"WHEN {bit} THEN x'{_with_bit(bit)}'" for bit in range(8))
"""Which bytes have the bit of a feature id."""
