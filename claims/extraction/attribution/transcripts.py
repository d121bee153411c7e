"""Turns of a transcript: paragraphs that open with their speaker's name in capitals ("LEE: The dam is safe.")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.extraction.types import Attribution, Block, Role

_TURN = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3}):\s")
_FEWEST_TURNS = 2


def turns(text: str, blocks: Sequence[Block], full: Mapping[str, str]) -> dict[int, Attribution]:
    """Who speaks in each block of a transcript, by the block's place; empty where the article holds none.

    ``full`` maps the first and last word of each full name to the name: a label in capitals that names
    nobody of the article ("UPDATE:") is no speaker.
    """
    by_name = {name.upper(): whole for name, whole in full.items()}
    found = {}
    for place, block in enumerate(blocks):
        label = _TURN.match(text, block.start, block.end) if block.role is Role.BODY else None
        name = by_name.get(label["name"].split()[-1]) if label else None
        if label and name:
            found[place] = Attribution(label.start("name"), label.end("name") + 1, cue=":", speaker=name)
    return found if len(found) >= _FEWEST_TURNS else {}
