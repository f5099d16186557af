"""What must never stand in a log: keys, tokens, signatures, passwords, mail addresses."""

from __future__ import annotations

import re

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


def redact(text: str) -> str:
    """``text`` with every secret value and mail address replaced by ``***``; names are kept."""
    text = _USER.sub(f"{MASK}@", text)
    text = _PAIR.sub(lambda found: f"{found['name']}{found['sign']}{MASK}", text)
    return _MAIL.sub(MASK, _SCHEME.sub(rf"\1 {MASK}", text))
