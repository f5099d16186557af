"""Removes secrets and mail addresses from texts for a log or the screen: keys, tokens, signatures,
passwords."""

from __future__ import annotations

import re
from urllib.parse import unquote

MASK = "***"

_NAMES = (
    r"api[-_]?key|apikey|x-api-key|access[-_]token|refresh[-_]token|auth[-_]token|token|"
    r"authorization|x-esri-authorization|x-redmine-api-key|cookie|set-cookie|session(?:id)?|"
    r"signature|sig|hmac|pass(?:word|wd)?|secret|client[-_]secret"
)
_PAIR = re.compile(
    rf"(?P<name>(?<![^\W_])(?:x-amz-)?[\"']?(?:{_NAMES})[\"']?)"
    r"(?P<sign>\s*(?:=|:|%3D)\s*)"
    r"(?P<value>\"(?:[^\"\\]|\\.)*\"?|'[^']*'?|(?:Basic|Bearer|Token|Digest)\s+[^\s&,;]+|[^\s&,;}\])\"']+)",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"\b(Basic|Bearer)\s+[A-Za-z0-9._~+/=-]{6,}", re.IGNORECASE)
_MAIL = re.compile(r"[A-Za-z0-9._+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,64})+")
_USER = re.compile(r"(?<=://)[^/\s@]+@")


_STEP = re.compile(r"(?<=/)[^/?#\s]+")
_PART = re.compile(r"(?=[^a-z]*[a-z])(?=[^0-9]*[0-9])[a-z0-9]{16,}", re.IGNORECASE)
_HEX = re.compile(r"(?=.*[0-9])[0-9a-f-]{20,}", re.IGNORECASE)


def keys_in_path(url: str) -> list[str]:
    """Segments of an address's path that are keys: those with the name of a secret (``key=…``), and
    long ones that mix letters and digits."""
    path = url.partition("://")[2].partition("?")[0].partition("#")[0]
    return [step for step in _STEP.findall(path) if _is_key(unquote(step))]


def _is_key(step: str) -> bool:
    parts = re.split(r"[-_.~]", step)
    return bool(_HEX.fullmatch(step)) or any(map(_PART.fullmatch, parts)) or redact(step) != step


def without_keys(text: str, url: str) -> str:
    """``text`` without the keys that stand in the path of ``url``."""
    for key in sorted(keys_in_path(url), key=len, reverse=True):
        text = text.replace(key, MASK)
    return text


def redact(text: str) -> str:
    """``text`` with every secret value and mail address replaced by ``***``; names are kept."""
    text = _USER.sub(f"{MASK}@", text)
    text = _PAIR.sub(lambda found: f"{found['name']}{found['sign']}{MASK}", text)
    return _MAIL.sub(MASK, _SCHEME.sub(rf"\1 {MASK}", text))
