"""Two verbs under one "will" or "to": "It will close three plants and | cut 40 jobs", "plans to open 40 shops and | hire 300 people"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.propositions.finite_verbs import base_forms, first_finite, tokens_of
from claims.extraction.propositions.parts import first_tokens
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_GOVERNOR = re.compile(
    r"\b(?:will|would|must|shall|should|to)\s+(?:(?:not|also|now|soon|then|\w+ly)\s+)?(?P<base>[a-z]+)\b"
)
_OPENS_OBJECT = words("grammar_determiners") | {
    "about",
    "around",
    "more",
    "nearly",
    "almost",
    "over",
    "up",
    "all",
    "half",
}
_LONGEST = 40
_REACH = 400
_MARK = re.compile(r"[,;:—“”\"]")


def has_second_verb(text: str, head: Span, tail: Span) -> bool:
    """Whether ``tail`` opens with a base form and its object, and an auxiliary of ``head`` governs it too."""
    return _opens_with_base(first_tokens(text, tail, 2)) and _governor(head.of(text)) is not None


def governor_of(text: str, span: Span, subject: str) -> str:
    """What stands between ``subject`` and a second verb that ``span`` opens with: "will", "plans to"; or ""."""
    if not _opens_with_base(first_tokens(text, span, 2)):
        return ""
    before = text[max(0, span.start - _REACH) : span.start].rpartition("\n")[2]
    at = before.rfind(subject)
    found = _governor(before[at:]) if at >= 0 else None
    between = before[at + len(subject) : at + found.start("base")] if found else ""
    return " ".join(between.split()) if len(between) <= _LONGEST and not _MARK.search(between) else ""


def _opens_with_base(opening: Sequence[str]) -> bool:
    verb, *rest = opening or [""]
    return bool(rest) and verb in base_forms() and (rest[0] in _OPENS_OBJECT or rest[0][0].isdigit())


def _governor(clause: str) -> re.Match[str] | None:
    """The last auxiliary of ``clause`` with its base form, where no other finite verb follows."""
    found = [match for match in _GOVERNOR.finditer(clause) if match["base"] in base_forms()]
    if not found or first_finite(tokens_of(clause[found[-1].end() :])) is not None:
        return None
    return found[-1]
