"""Requests to one Open311 endpoint: address, API key, jurisdiction, format, decoding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from ...core.errors import Gone, LostAnswer, NotData
from ...transport.client import Client, HttpContext
from ...transport.decoding import Decoded, decode, unwrap
from ...transport.files import read_file
from ...transport.response import Judge, Response, check_read, check_write
from ..base import Address
from ..values import text
from .dialects import EVERY_READ, Dialect, Write, site_of

if TYPE_CHECKING:
    from ...core.text.json_values import Json
    from ...transport.request import Body

KEY = "api_key"
JURISDICTION = "jurisdiction_id"
_KEYS = frozenset({KEY, "apikey", "x-api-key"})
FORMATS = ("json", "xml")
LONGEST_QUERY = 2000
"""Characters for ids in one address: some servers take no query of more than 2,048."""
_RESOURCES = ("discovery", "services", "requests", "servicerequestupdates")
_REDIRECT, _CLIENT_ERROR, _SERVER_ERROR = 300, 400, 500
_NO_CONTENT = 204


@dataclass(frozen=True)
class Fetched:
    """Rows of one answer; ``guessed``: their text was not UTF-8."""

    rows: list[dict[str, Json]]
    guessed: bool
    answer: Response


class Wire:
    """One endpoint for one thread. A probe sets what it learnt: ``dialect``, ``suffix``, ``base``
    and ``jurisdiction``."""

    def __init__(self, address: Address, dialect: Dialect, client: Client | None = None) -> None:
        context, self._key = split_key(address.http)
        self.client = client or Client(context)
        self._stranger: Client | None = None
        self.base = base_of(address.endpoint)
        self.dialect = dialect
        self.email = address.options.get("email", "").strip()
        suffix = suffix_of(address.endpoint) or address.options.get("format", "")
        self.suffix = suffix or "json"
        self.suffix_said = bool(suffix)  # given by the user: it is not changed
        self.jurisdiction = address.jurisdiction
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
    ) -> tuple[Decoded, Response]:
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
    ) -> Response:
        """As :meth:`read`, not decoded."""
        asked = {**self._common(), **(params or {})}
        headers = {"Cache-Control": "no-cache"} if fresh else {}
        keyed = not self.dialect.keyless & {path, *EVERY_READ}
        if self._key and self.dialect.key_on_reads and keyed:
            asked[KEY] = self._key
            headers.update(self._key_header())
        if fresh:
            asked.update(self.dialect.fresh)
        client = self.client if keyed else self._public()
        return client.get(
            self.url(path, report_id), asked, headers=headers, judge=self._judge(check_read)
        )

    def _public(self) -> Client:
        """A client for reads without a key, also without one in a header that the user has set."""
        plain = without_keys(self.client.context)
        if plain is self.client.context:
            return self.client
        if self._stranger is None:
            self._stranger = Client(plain)
        return self._stranger

    def _key_header(self) -> dict[str, str]:
        return {KEY: self._key} if self._key and self.dialect.key_header else {}

    def close(self) -> None:
        self.client.close()
        if self._stranger is not None:
            self._stranger.close()

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
        """One page of reports; ``None`` for 404 where this dialect means an empty list by it."""
        answer = self.list_answer(params)
        return rows_in(answer) if answer is not None else None

    def list_answer(self, params: Mapping[str, str]) -> Response | None:
        """As :meth:`list_reports`, not decoded: for :func:`rows_in`."""
        try:
            return self.ask("requests", {**self.dialect.extras, **self.of_body(), **params})
        except Gone:
            if self.dialect.empty_is_gone:
                return None
            raise

    def write(self, write: Write, report_id: str, fields: Mapping[str, Json]) -> Fetched:
        """Send one write, once. A success whose body cannot be read is a ``LostAnswer``."""
        body: dict[str, Json] = {**self._common(), **fields}
        key = {KEY: self._key} if self._key else {}
        parts: Body = {"json": body, "params": key} if write.as_json else {"data": {**body, **key}}
        url = self.url(write.path, report_id)
        judge = self._judge(check_write)
        headers = self._key_header()
        answer = self.client.send(write.method, url, headers=headers, judge=judge, **parts)
        if answer.status == _NO_CONTENT or not answer.body.strip():
            return Fetched([], False, answer)
        try:
            return rows_in(answer)
        except NotData as error:
            raise LostAnswer(f"answered yes, unreadable: {error}", error.server_message) from error

    def photo(self, url: str, limit: int) -> Response:
        """Bytes from any allowed host. The connection's headers are sent to the endpoint's own
        origin only. One redirect is followed, within the origin of ``url`` and without these
        headers."""
        judge = _check_or_moved
        answer = read_file(self.client, url, self.base, limit=limit, judge=judge, stranger=judge)
        if answer.status < _REDIRECT:
            return answer
        target = _target(url, answer)
        if urlsplit(target)[:2] != urlsplit(url)[:2] or target == url:
            check_read(answer)
        return read_file(self.client, target, self.base, limit=limit, bare=True)

    def beside(
        self,
        path: str,
        report_id: str = "",
        params: Mapping[str, str] | None = None,
        judge: Judge = check_read,
    ) -> Response:
        """The answer at another path of the site (not of the endpoint), requested without key and
        jurisdiction."""
        url = f"{site_of(self.base)}/{path.replace('{id}', quote(report_id, safe=''))}"
        return self.client.get(url, params, headers={"Cache-Control": "no-cache"}, judge=judge)

    def url(self, path: str, report_id: str = "") -> str:
        """Address of a resource; ``{id}`` in ``path`` becomes the percent-encoded id."""
        return f"{self.base}/{path.replace('{id}', quote(report_id, safe=''))}.{self.suffix}"

    def of_body(self) -> dict[str, str]:
        """The parameter that limits a list to this connection's body, if the server has several."""
        number = self.jurisdiction
        known = self.dialect.body and is_number(number)
        return {self.dialect.body: number} if known else {}

    def _common(self) -> dict[str, str]:
        # Left out if empty: some servers accept a missing parameter, but not an empty one.
        wanted = self.jurisdiction or ("default" if self.dialect.jurisdiction_needed else "")
        return {JURISDICTION: wanted} if wanted else {}

    def _judge(self, judge: Judge) -> Judge:
        if not self.dialect.body_codes:
            return judge

        def by_body(answer: Response) -> None:
            judge(replace(answer, status=_code_in(answer)))

        return by_body


def rows_in(answer: Response) -> Fetched:
    """The rows of an answer. Raises ``NotData``."""
    decoded = decode(answer.body)
    return Fetched(unwrap(decoded.value), decoded.guessed, answer)


def suffix_of(endpoint: str) -> str:
    """The format in an address: ``…/requests.xml``, ``…#format=xml``; empty without one."""
    parts = urlsplit(endpoint.strip())
    named = {name: value for name, _, value in (one.partition("=") for one in _asked(parts))}
    ending = parts.path.rstrip("/").rpartition("/")[2].partition(".")
    suffix = named.get("format") or (ending[2] if ending[0] in _RESOURCES else "")
    return suffix.lower() if suffix.lower() in FORMATS else ""


def _asked(parts: SplitResult) -> list[str]:
    return f"{parts.query}&{parts.fragment}".split("&")


def split_key(context: HttpContext) -> tuple[HttpContext, str]:
    """The context without the header ``api_key``, and its value: in Open311 the key is a parameter
    of the request."""
    key = next((value for name, value in context.headers.items() if name.lower() == KEY), "")
    rest = {name: value for name, value in context.headers.items() if name.lower() != KEY}
    return replace(context, headers=rest), key


def without_keys(context: HttpContext) -> HttpContext:
    """The context without headers that are known to carry a key; itself where there is none."""
    rest = {name: value for name, value in context.headers.items() if name.lower() not in _KEYS}
    return context if len(rest) == len(context.headers) else replace(context, headers=rest)


def addresses_of(report_ids: Iterable[str], *, numbers: bool = False) -> list[list[str]]:
    """The ids, sorted, in groups that fit into one address each. An id with a comma would be taken
    for two, and is left out; with ``numbers`` also each id that is no number, since the request for
    its group would fail."""
    parts: list[list[str]] = [[]]
    length = 0
    for report_id in sorted(set(report_ids)):
        more = len(quote(report_id, safe="")) + len("%2C")
        if "," in report_id or (numbers and not is_number(report_id)):
            continue
        if length + more > LONGEST_QUERY and parts[-1]:
            parts.append([])
            length = 0
        parts[-1].append(report_id)
        length += more
    return [part for part in parts if part]


def is_number(report_id: str) -> bool:
    """Whether an id is made of digits alone."""
    return report_id.isascii() and report_id.isdigit()


def base_of(endpoint: str) -> str:
    """The endpoint as people paste it, without query and resource name."""
    base = endpoint.strip().partition("?")[0].partition("#")[0].rstrip("/")
    head, _, last = base.rpartition("/")
    if last.partition(".")[0] in _RESOURCES and urlsplit(head).netloc:
        return head
    return base


def _target(url: str, answer: Response) -> str:
    """Where a redirect leads. Raises ``NotData``."""
    location = answer.headers.get("Location", "")
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise NotData(f"a redirect to no address: {location[:100]!r}") from error


def _check_or_moved(answer: Response) -> None:
    if not _REDIRECT <= answer.status < _CLIENT_ERROR:
        check_read(answer)


def _code_in(answer: Response) -> int:
    """The HTTP status; for 500 the status code in the body, which some servers mean."""
    if answer.status != _SERVER_ERROR:
        return answer.status
    try:
        rows = unwrap(decode(answer.body).value)
    except NotData:
        return answer.status
    code = text(rows[0].get("code"), 10) if rows else ""
    return int(code) if code in ("400", "401", "403", "404", "409", "422") else answer.status
