"""Names that sign a quotation: "“…” — Ann Lee", or a line of its own below ("Ann Lee, farmer")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.attribution.proper_names import is_person
from claims.extraction.types import Attribution, Block, Quotation, Role

_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION})
_DASH = re.compile(r"\s*(?:[—–―]|--?)\s*(?=[^\W\d_])")
_SIGNED = re.compile(r"\s*(?:[—–―]|--)\s*(?P<line>[^\W\d_][^\n“”\"]{1,99})")
_ENDS_BLOCK = re.compile(r",?\s+(?P<line>[^\W\d_][^\n“”\"]{1,99})")
_LONGEST_LINE = 100
_LONGEST_NAME = 5


def signature(text: str, blocks: Sequence[Block], quotation: Quotation) -> Attribution | None:
    """The name that stands under a quotation or behind it after a dash, or None."""
    block = blocks[quotation.block]
    if signed := _SIGNED.match(text, quotation.end, block.end):
        line = signed["line"].rstrip(" .")
        return _signed(line, signed.start("line")) if _is_name(line) else None
    if (signed := _ENDS_BLOCK.fullmatch(text, quotation.end, block.end)) and _is_full_name(signed["line"]):
        return _signed(signed["line"], signed.start("line"))
    below = blocks[quotation.block + 1] if quotation.block + 1 < len(blocks) else None
    if below is None or below.role in _TITLES or text[quotation.end : block.end].strip():
        return None
    dash = _DASH.match(text, below.start, below.end)
    line = text[dash.end() if dash else below.start : below.end].strip()
    in_markup = block.role is below.role is Role.QUOTE
    signs = _is_name(line) and (dash is not None or in_markup or "," in line or "(" in line)
    return _signed(line, dash.end() if dash else below.start) if signs else None


def _signed(line: str, start: int) -> Attribution:
    name, _, role = line.partition(",")
    return Attribution(
        start, start + len(line), cue="", speaker=name.strip(), affiliation=role.strip() or None
    )


def _is_name(line: str) -> bool:
    """Whether a line is nothing but a name, a role behind it at most."""
    if len(line) > _LONGEST_LINE or line.endswith((".", "?", "!", ":")):
        return False
    name = re.split(r"[,(]", line)[0].split()
    return 1 < len(name) <= _LONGEST_NAME and all(part[0].isupper() for part in name if len(part) > 3)


def _is_full_name(line: str) -> bool:
    """Whether a line names a person, a role behind it at most: what stands behind a quotation without a dash."""
    return _is_name(line) and is_person(line.partition(",")[0].strip())
