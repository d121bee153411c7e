"""Rich text as editors' systems keep it in JSON: nodes with a type, whose children hold the text.

Contentful, ProseMirror, Slate, Portable Text and outlets' own systems differ in their keys and agree in
this: a node of the type "paragraph" ("p", "block" …) holds, however deep, leaves with a text, and a link is
a node around its words or a mark on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.extraction.pages.json_ld import folded

_MOST_NODES = 200_000
_TAGS = {
    "paragraph": "p",
    "p": "p",
    "block": "p",
    "blockquote": "blockquote",
    "heading": "h2",
    **{f"{name}{level}": f"h{level}" for name in ("h", "heading-") for level in range(2, 5)},
}
"""The types of nodes that are elements of a page."""
_TYPE_KEYS = ("type", "_type", "nodeType", "tag")
_TEXT_KEYS = ("text", "value")
_CHILD_KEYS = ("content", "children")
_ADDRESS_KEYS = ("href", "url", "uri")


@dataclass(frozen=True, slots=True)
class Piece:
    """What would be one element on the page: its tag, and its text in runs, each with the address it links to or ""."""

    tag: str
    runs: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        return folded("".join(text for text, _ in self.runs))


def rich_texts(data: object) -> Iterator[Sequence[Piece]]:
    """The pieces in each list of ``data`` that holds some; no piece is looked into for others."""
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, list):
            pieces = (Piece(tag, tuple(_runs(each))) for each in item if (tag := _tag(each)))
            if told := [piece for piece in pieces if piece.text]:
                yield told
            waiting += (each for each in item if not _tag(each))
        elif isinstance(item, dict):
            waiting += item.values()


def _tag(item: object) -> str:
    """The element that a node of rich text would be, or "" for anything else."""
    if not isinstance(item, dict):
        return ""
    kinds = (kind for key in _TYPE_KEYS if isinstance(kind := item.get(key), str))
    return next((_TAGS[kind] for kind in kinds if kind in _TAGS), "")


def _runs(node: object) -> Iterator[tuple[str, str]]:
    """The text of a node of rich text in reading order, each run with the address it links to or ""."""
    waiting = [(node, "")]
    while waiting:
        item, address = waiting.pop()
        if isinstance(item, list):
            waiting += ((each, address) for each in reversed(item))
        elif isinstance(item, dict):
            address = _address(item) or address
            children = next((item[key] for key in _CHILD_KEYS if isinstance(item.get(key), list)), None)
            if children is not None:
                waiting.append((children, address))
            else:
                yield from ((text, address) for key in _TEXT_KEYS if isinstance(text := item.get(key), str))


def _address(item: Mapping[str, object]) -> str:
    """Where a node links to: it says so itself, in its ``data`` or ``attrs``, or in those of its ``marks``."""
    marks = item.get("marks")
    for holder in (item, *(marks if isinstance(marks, list) else ())):
        if isinstance(holder, dict):
            for told in (holder, holder.get("data"), holder.get("attrs")):
                if isinstance(told, dict) and (address := _web_address(told)):
                    return address
    return ""


def _web_address(told: Mapping[str, object]) -> str:
    addresses = (address for key in _ADDRESS_KEYS if isinstance(address := told.get(key), str))
    return next((address for address in addresses if address.startswith(("http://", "https://"))), "")
