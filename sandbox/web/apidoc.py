"""The page ``/docs``: what the server's own routes answer, from its OpenAPI description.
Dialects that are mounted are not in it.

One page without scripts: nothing is fetched from another computer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#1f2328;background:#fff}h2{margin-top:2.5rem}details{border:1px solid #d0d7de;"
    "border-radius:6px;margin:.5rem 0;padding:.4rem .8rem}summary{cursor:pointer}"
    "b{display:inline-block;min-width:4rem}td{padding:.15rem 1rem .15rem 0;vertical-align:top}"
    "code{background:#eff2f5;padding:0 .3em;border-radius:3px}p.test{background:#6a1b9a;"
    "color:#fff;padding:.4rem .8rem;border-radius:6px}"
)


def form_body(fields: Mapping[str, str]) -> dict[str, Any]:
    """The part of OpenAPI that describes a form; ``fields`` maps names to sentences."""
    schema = {
        "type": "object",
        "properties": {
            name: {"type": "string", "description": text} for name, text in fields.items()
        },
    }
    kinds = ("application/x-www-form-urlencoded", "multipart/form-data")
    return {"requestBody": {"content": {kind: {"schema": schema} for kind in kinds}}}


def page(openapi: Mapping[str, Any]) -> str:
    """The whole page as HTML."""
    info = openapi["info"]
    groups: dict[str, list[str]] = {}
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            block = "".join(_operation(method.upper(), path, operation))
            groups.setdefault(operation.get("tags", ["Other"])[0], []).append(block)
    parts = [f"<h2>{escape(tag)}</h2>{''.join(blocks)}" for tag, blocks in groups.items()]
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        f"<title>{escape(info['title'])}</title><style>{STYLE}</style></head><body>"
        f"<h1>{escape(info['title'])}</h1><p class='test'>TEST SERVER: nothing here is real</p>"
        f"<p>{escape(info['description'])} <a href='/openapi.json'>openapi.json</a></p>"
        f"{''.join(parts)}</body></html>"
    )


def _operation(method: str, path: str, operation: Mapping[str, Any]) -> Iterator[str]:
    yield f"<details><summary><b>{method}</b><code>{escape(path)}</code> "
    yield f"{escape(operation.get('summary', ''))}</summary>"
    yield f"<p>{escape(operation.get('description', ''))}</p><table>"
    for parameter in operation.get("parameters", []):
        text = parameter.get("description", "") or parameter["in"]
        yield f"<tr><td><code>{escape(parameter['name'])}</code></td><td>{escape(text)}</td></tr>"
    for content in list(operation.get("requestBody", {}).get("content", {}).values())[:1]:
        for name, value in content["schema"].get("properties", {}).items():
            text = escape(value.get("description", ""))
            yield f"<tr><td><code>{escape(name)}</code> (form)</td><td>{text}</td></tr>"
    yield "</table></details>"
