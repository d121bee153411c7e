"""What tells the reader where to turn: who is asked to ring whom, where forms are to be had, names of picture files."""

from __future__ import annotations

import re

_TAG = re.compile(r"</?[a-z]{1,10}>")
_ASKED = re.compile(
    r"(?:is|are)\s(?:being\s)?(?:asked|urged|invited|encouraged|requested|advised|reminded)\sto\s(?:please\s)?"
    r"(?:apply|call|come\sforward|contact|dial|e-?mail|get\sin\stouch|phone|register|ring|send|sign\sup|speak\sto|text|visit|write)\b"
)
_TURNS_TO = re.compile(
    r"\b(?:can|may|could|should)\s(?:also\s|still\s)?(?:be\s)?[a-z]+\b|\b(?:is|are)\s(?:\w+\s){0,2}?(?:at|from|on|via)\s\S+$"
)
_ADDRESS_AT_END = re.compile(
    r"\b(?:at|from|on|to|via)\s(?P<address>(?:https?://|www\.|[\w.-]+@)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?)$"
)
_FILE = re.compile(r"\S+\.(?:gif|heic|jpe?g|mp4|png|svg|tiff?|webp)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def is_request(words: str) -> bool:
    """Whether ``words`` only say where to turn ("Forms are at example.org/forms") or name a file."""
    words = words.rstrip(" .)")
    if _FILE.fullmatch(words):
        return True
    if "asked" in words or "ed to " in words:
        return _ASKED.search(_TAG.sub("", words)) is not None
    address = _ADDRESS_AT_END.search(words) if "." in words else None
    if address is None:
        return False
    before = words[: address.start("address")]
    return not _DIGIT.search(before) and _TURNS_TO.search(f"{before}x") is not None
