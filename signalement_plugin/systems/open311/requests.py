"""Requests to one Open311 endpoint: addresses, key, jurisdiction, suffix, decoding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlsplit

from ...core.errors import Gone, LostAnswer, NotData
from ...transport.client import Client, HttpContext
from ...transport.decoding import Decoded, decode, unwrap
from ...transport.response import Answer, Judge, check_read, check_write
from ..base import Address
from ..values import text
from .dialects import Dialect, Write

KEY = "api_key"
JURISDICTION = "jurisdiction_id"
LONGEST_QUERY = 2000
"""Characters for ids in one address: some servers take no query of more than 2,048."""
_RESOURCES = ("discovery", "services", "requests", "servicerequestupdates")
_SERVER_ERROR = 500
_NO_CONTENT = 204


@dataclass(frozen=True)
class Fetched:
    """Rows of one answer; ``guessed``: their text was not UTF-8."""

    rows: list[dict[str, Any]]
    guessed: bool
    answer: Answer


class Wire:
    """One endpoint for one thread. ``dialect`` and ``suffix`` may be set after a probe."""

    def __init__(self, address: Address, dialect: Dialect, client: Client | None = None) -> None:
        context, self._key = split_key(address.http)
        self.client = client or Client(context)
        self.base = base_of(address.endpoint)
        self.dialect = dialect
        self.suffix = address.options.get("format", "json")
        self._jurisdiction = address.jurisdiction
        self.has_identity = bool(self._key) or any(
            name.lower() not in ("user-agent", "accept") for name in context.headers
        )

    def read(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        report_id: str = "",
        fresh: bool = False,
    ) -> tuple[Decoded, Answer]:
        """A decoded answer. ``path`` is relative, without suffix, as for :meth:`url`."""
        answer = self.ask(path, params, report_id=report_id, fresh=fresh)
        return decode(answer.body), answer

    def ask(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        report_id: str = "",
        fresh: bool = False,
    ) -> Answer:
        """As :meth:`read`, not decoded."""
        asked = {**self._common(), **(params or {})}
        if self._key and self.dialect.key_on_reads:
            asked[KEY] = self._key
        headers = {"Cache-Control": "no-cache"} if fresh else None
        if fresh:
            asked.update(self.dialect.fresh)
        return self.client.get(
            self.url(path, report_id), asked, headers=headers, judge=self._judge(check_read)
        )

    def rows(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        report_id: str = "",
        fresh: bool = False,
    ) -> Fetched:
        """The rows of a list, however it is wrapped."""
        return rows_in(self.ask(path, params, report_id=report_id, fresh=fresh))

    def list_reports(self, params: Mapping[str, str]) -> Fetched | None:
        """One page of reports; ``None`` where this dialect says 404 to mean none."""
        answer = self.list_answer(params)
        return rows_in(answer) if answer is not None else None

    def list_answer(self, params: Mapping[str, str]) -> Answer | None:
        """As :meth:`list_reports`, not decoded: for :func:`rows_in`."""
        try:
            return self.ask("requests", {**self.dialect.extras, **params})
        except Gone:
            if self.dialect.empty_is_gone:
                return None
            raise

    def write(self, write: Write, report_id: str, fields: Mapping[str, Any]) -> Fetched:
        """Send one write, once. An answer that cannot be read is a lost one."""
        body: dict[str, Any] = {**self._common(), **fields}
        key = {KEY: self._key} if self._key else {}
        parts: dict[str, Any] = (
            {"json": body, "params": key} if write.as_json else {"data": {**body, **key}}
        )
        url = self.url(write.path, report_id)
        answer = self.client.send(write.method, url, judge=self._judge(check_write), **parts)
        if answer.status == _NO_CONTENT or not answer.body.strip():
            return Fetched([], False, answer)
        try:
            return rows_in(answer)
        except NotData as error:
            raise LostAnswer(f"answered yes, unreadable: {error}", error.words) from error

    def photo(self, url: str, limit: int) -> Answer:
        """Bytes from any host; our headers go to the endpoint's own origin only."""
        same = urlsplit(url)[:2] == urlsplit(self.base)[:2]
        if same:
            return self.client.get(url, limit=limit)
        stranger = Client(replace(self.client.context, headers={}, pin=""))
        try:
            return stranger.get(url, limit=limit)
        finally:
            stranger.close()

    def beside(
        self,
        path: str,
        report_id: str = "",
        params: Mapping[str, str] | None = None,
        judge: Judge = check_read,
    ) -> Answer:
        """What the site answers beside its endpoint, without key or jurisdiction."""
        url = f"{site_of(self.base)}/{path.replace('{id}', quote(report_id, safe=''))}"
        return self.client.get(url, params, headers={"Cache-Control": "no-cache"}, judge=judge)

    def url(self, path: str, report_id: str = "") -> str:
        """Address of a resource; ``{id}`` in ``path`` becomes the percent-encoded id."""
        return f"{self.base}/{path.replace('{id}', quote(report_id, safe=''))}.{self.suffix}"

    def _common(self) -> dict[str, str]:
        # An empty parameter confuses servers that would accept its absence.
        wanted = self._jurisdiction or ("default" if self.dialect.jurisdiction_needed else "")
        return {JURISDICTION: wanted} if wanted else {}

    def _judge(self, judge: Judge) -> Judge:
        if not self.dialect.body_codes:
            return judge

        def by_body(answer: Answer) -> None:
            judge(replace(answer, status=_code_in(answer)))

        return by_body


def rows_in(answer: Answer) -> Fetched:
    """The rows of an answer. Raises ``NotData``."""
    decoded = decode(answer.body)
    return Fetched(unwrap(decoded.value), decoded.guessed, answer)


def split_key(context: HttpContext) -> tuple[HttpContext, str]:
    """The context without the header ``api_key``, and that key: a parameter in Open311."""
    key = next((value for name, value in context.headers.items() if name.lower() == KEY), "")
    rest = {name: value for name, value in context.headers.items() if name.lower() != KEY}
    return replace(context, headers=rest), key


def addresses_of(report_ids: Iterable[str]) -> list[list[str]]:
    """Ids in order, as many together as an address may hold. One with a comma in it would be
    two, and is left out."""
    parts: list[list[str]] = [[]]
    length = 0
    for report_id in sorted(set(report_ids)):
        more = len(quote(report_id, safe="")) + len("%2C")
        if "," in report_id:
            continue
        if length + more > LONGEST_QUERY and parts[-1]:
            parts.append([])
            length = 0
        parts[-1].append(report_id)
        length += more
    return [part for part in parts if part]


def site_of(base: str) -> str:
    """The site that an endpoint belongs to."""
    return base.partition("/open311/")[0]


def base_of(endpoint: str) -> str:
    """The endpoint as people paste it, without query and resource name."""
    base = endpoint.strip().partition("?")[0].partition("#")[0].rstrip("/")
    head, _, last = base.rpartition("/")
    if last.partition(".")[0] in _RESOURCES and urlsplit(head).netloc:
        return head
    return base


def _code_in(answer: Answer) -> int:
    """Some servers say 500 and mean the code of the error in the body."""
    if answer.status != _SERVER_ERROR:
        return answer.status
    try:
        rows = unwrap(decode(answer.body).value)
    except NotData:
        return answer.status
    code = text(rows[0].get("code"), 10) if rows else ""
    return int(code) if code in ("400", "401", "403", "404", "409", "422") else answer.status
