"""Documents without a name that can be asked for all the same: "filed in federal court", "released under the Information Act"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.tokens import Token
from claims.extraction.wordlists import words

_BODIES = words("bodies") | {"exchange", "register", "registrar", "registry"}
_POSSESSIVES = frozenset({"'s", "'", "his", "her", "its", "their"})
_LAWS = frozenset({"act", "law", "laws", "legislation", "rules"})
_PUT_ON_RECORD = frozenset(
    {"filed", "lodged", "prepared", "presented", "published", "released", "submitted", "tabled"}
)


def is_on_record(rest: Sequence[Token]) -> bool:
    """Whether a document lies where it can be asked for: "filed in federal court", "published before the board meeting"."""
    put = bool(rest) and rest[0].low in _PUT_ON_RECORD
    low = [token.low for token in rest]
    if "under" in low and "information" in low[low.index("under") :]:
        return low[-1] in _LAWS
    return put and any(token.low in _BODIES or token.low in _POSSESSIVES for token in rest)
