"""Whoever belongs to a name and speaks for himself: "the singer's friends", "Obama's strategist", "a Tesla engineer"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.tokens import Token
from claims.extraction.wordlists import words

OTHERS = frozenset().union(
    *map(words, ("kin_and_staff", "persons", "offices", "bodies", "vague_sources", "crowds"))
)
"""Whoever can speak instead of the one he belongs to: "the singer's | friends"."""
_FIRMS = words("bodies") | words("company_kinds") | {"employer", "newspaper", "spokesman", "spokeswoman"}
_HUMANS = words("unnamed_singles") | {"judge", "patient", "pilot", "resident", "student"}
_HUMAN_ENDINGS = ("er", "or", "ist", "ian", "man", "ant", "eer")


def is_somebody(noun: str) -> bool:
    """Whether a noun in lower case is one human being's and no firm's: "engineer", "councillor"."""
    return noun in _HUMANS or (noun in OTHERS and noun not in _FIRMS and noun.endswith(_HUMAN_ENDINGS))


def belonging(text: str, head: Sequence[Token], run: Sequence[Token]) -> str:
    """ "Obama's former strategist" where a name is only the owner's of whoever speaks, else ""."""
    at = head.index(run[-1]) + 1
    others = at < len(head) and head[at].low == "'s" and head[-1].low in OTHERS
    return text[run[0].start : head[-1].end] if others else ""
