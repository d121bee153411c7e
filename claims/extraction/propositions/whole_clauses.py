"""Two whole clauses that a conjunction joins, and what only looks like them: the parts of one clause, or of one total."""

from __future__ import annotations

import re

from claims.extraction.propositions.asides import Weighty
from claims.extraction.propositions.finite_verbs import first_finite, past_forms
from claims.extraction.propositions.parts import first_tokens, subject_then_verb
from claims.extraction.propositions.reporting_verbs import reporting_forms
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_AS = re.compile(r"\bas\b", re.IGNORECASE)
_PARTITIVE = re.compile(r"(?:Out\s+)?[Oo]f\s+(?:the|those|these|all|its|their|her|his|\d)")
_SUBORDINATE = re.compile(r"\b(?:when|while|because|if|although|though|whether|where)\s+")
_COUNT_DONE = re.compile(
    r"(?:(?:about|some|another|at\s+least|more\s+than|a\s+further)\s+)?"
    r"(?:[\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|others)\s+"
    r"(?:(?:others|more|people)\s+)?(?:hurt|[a-z]+(?:ed|en))\b"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|be|are|is)\s+(?:\w+\s+)?\w+")
_LEANS = re.compile(
    r"(?:it|they|he|she|the\s+(?:rest|remainder|others?|latter|former|same|result|difference|two|pair)|both|neither"
    r"|others|so|that|this|these|those|such|nobody|no\s+one|everyone)\b",
    re.IGNORECASE,
)
"""A subject that only the clause before makes plain."""
_LEADS_TO_CLAUSE = words("grammar_prepositions") | frozenset(
    [
        "after",
        "although",
        "as",
        "because",
        "before",
        "despite",
        "even",
        "given",
        "had",
        "if",
        "not",
        "once",
        "only",
        "since",
        "though",
        "unless",
        "until",
        "when",
        "whether",
        "while",
    ]
)
_SUBORDINATE_OPENS = re.compile(r"(?:as|if|given|had|not|only|even|despite|with|without)\b", re.IGNORECASE)
_WORDS_OF_CLAUSE = 5
_LONGEST_SOURCE = 5


def stand_alone(text: str, head: Span, tail: Span, weighty: Weighty) -> bool:
    """Whether two clauses with a subject each meet, of which one may have no figure or date but says enough.

    "The lease ends in June, and | no buyer has made the trust an offer": each can be right or wrong without the other.
    What ``tail`` says with a pronoun or "the rest" leans on ``head``, and "as" tells of one event in two clauses.
    """
    if not (weighty(head) or weighty(tail)) or _AS.search(text, head.end, tail.start):
        return False
    if not past_forms().isdisjoint(first_tokens(text, tail, 1)):
        return False  # "kept quiet until it was over"
    if not subject_then_verb(text, tail) or (depends(text, head) and not _placed(text, head)):
        return False
    if not all(weighty(part) or _says_enough(text, part) for part in (head, tail)):
        return False
    return weighty(tail) or not _LEANS.match(text, tail.start, tail.end)


def _says_enough(text: str, span: Span) -> bool:
    return len(first_tokens(text, span, _WORDS_OF_CLAUSE)) == _WORDS_OF_CLAUSE


def depends(text: str, span: Span) -> bool:
    """Whether ``span`` opens as what only leads to a clause does: "after sales fell", "in Holm", "with tugs idle"."""
    return not _LEADS_TO_CLAUSE.isdisjoint(first_tokens(text, span, 1))


def _placed(text: str, head: Span) -> bool:
    """Whether only the place or time of a clause stands in front of it: "In the old harbour, crews have laid 40 moorings, and"."""
    comma = text.find(", ", head.start, head.end) if text[head.end] == "," else -1
    leads = head.start < comma and not _SUBORDINATE_OPENS.match(text, head.start, comma)
    return (
        leads
        and first_finite(first_tokens(text, Span(head.start, comma))) is None
        and subject_then_verb(text, Span(comma + 2, head.end))
    )


def is_partitive(text: str, span: Span) -> bool:
    """Whether ``span`` opens as a total and its parts do, which are read together: "Of the 49 aboard, 11 died and …"."""
    return _PARTITIVE.match(text, span.start, span.end) is not None


def breaks_off(text: str, head: Span) -> bool:
    """Whether ``head`` ends in the subject of a clause that it began: "when a coach | and a lorry collided"."""
    last = max(_SUBORDINATE.finditer(text, head.start, head.end), key=re.Match.end, default=None)
    return last is not None and first_finite(first_tokens(text, Span(last.end(), head.end))) is None


def is_elliptical(text: str, head: Span, tail: Span) -> bool:
    """Whether ``tail`` is a count and a participle that take the verb of ``head``: "11 were killed | and 24 hurt"."""
    return bool(_COUNT_DONE.match(text, tail.start, tail.end) and _PASSIVE.search(text, head.start, head.end))


def only_attributes(text: str, span: Span) -> bool:
    """Whether nothing but who says so stands between two commas: ", it says, "."""
    tokens = first_tokens(text, span, _LONGEST_SOURCE + 1)
    return 0 < len(tokens) <= _LONGEST_SOURCE and tokens[-1] in reporting_forms()


def ends_before_source(text: str, tail: Span) -> bool:
    """Whether ``tail`` opens with the last word of a clause and who says so: "(for piers and) cranes, Ida Holm said, …"."""
    end = text.find(", ", tail.start, tail.end)
    source = Span(end + 2, tail.end if (next_comma := text.find(",", end + 2, tail.end)) < 0 else next_comma)
    return (
        end > 0
        and first_finite(first_tokens(text, Span(tail.start, end))) is None
        and only_attributes(text, source)
    )
