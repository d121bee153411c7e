"""What is counted: the noun after a figure, in the singular."""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.wordlists import words

_WORD = re.compile(r"[- \n\u00a0]([A-Za-z][A-Za-z’'&+-]*)")
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|these|those|our|his|her|all)(?=\s)")
_MODEL_NUMBER = re.compile(r"\s\d{1,2}(?=\s[a-z])")
"""The number of a model, whose name stands before it: "48,000 Nest 2 seats"."""
_MOST_WORDS = 4
_APPROXIMATE = frozenset({"odd", "plus", "ish"})
_ADVERBS = frozenset({"already", "also", "now", "often", "still", "then"})
_SINGULAR_ENDINGS = ("ss", "us", "is", "ous")


@cache
def _irregular() -> dict[str, str]:
    pairs = (entry.split(":") for entry in words("irregular_plurals"))
    return {plural.strip(): singular.strip() for plural, singular in pairs}


def noun(text: str, at: int, end: int, *, hyphenated: bool = False) -> str:
    """The singular of the first plural within a few words after ``at``, or "" where there is none.

    "2,800 AI firms" counts firms; "13 of the 18" counts nothing that is named. With ``hyphenated`` the
    next word itself is what is counted ("a 12-member panel").
    """
    if match := _OF_THE.match(text, at, end):
        at = match.end()
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at, end)
        if match is None:
            return ""
        word = match[1].lower().replace("’", "'").removesuffix("'s").rstrip("'")
        if word in _APPROXIMATE:
            hyphenated = False
        elif hyphenated:
            return singular(word) or word
        elif word in _ADVERBS or word in words("function_words"):
            return ""
        model = _MODEL_NUMBER.match(text, match.end(), end) if match[1][0].isupper() else None
        if model is None and (named := singular(word)):
            return named
        at = model.end() if model else match.end()
    return ""


def is_counted_by_words(text: str, at: int) -> bool:
    """Whether the hyphen at ``at`` leads to something that number words count ("nine-member")."""
    match = _WORD.match(text, at)
    return match is not None and match[1].lower() in words("hyphen_counted")


def singular(word: str) -> str:
    """The singular of a plural noun in lower case, or "" for a word that is not one by its looks."""
    if word in _irregular():
        return _irregular()[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(_SINGULAR_ENDINGS):
        return ""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
