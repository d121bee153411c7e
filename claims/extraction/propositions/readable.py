"""A statement's words made readable out of context: what was filled in stands in square brackets."""

from __future__ import annotations

import re

from claims.extraction.propositions.finite_verbs import WORD, finite_at, starts_with_verb
from claims.extraction.types import Span

_PRONOUN = re.compile(r"(?:(?P<thing>it|they)|he|she)\b(?![’'])", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:(?P<thing>its|their)|his|her)\s", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Professor|President|Mayor|Judge)\.?\s)?[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w.’'-]+){1,2}"
)
_PARTICIPLE = re.compile(
    r"(?:\w{3,}ing|founded|born|based|home to|ranked|placed|built|established|launched)\b", re.IGNORECASE
)
_PREPOSITION = re.compile(
    r"(?:in|on|at|by|of|with|for|from|after|before|since|during|under|if|when|while|as|although|though|because"
    r"|there|here|this|that|these|those|it|they|he|she|we|i|you|what|which|who|one|some|many|most|nobody|however)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[“”\"«»„:;—]")
_WHITE = re.compile(r"\s+")
_LONGEST_SUBJECT = 9


def subject_of(text: str, span: Span) -> str:
    """The words before the first finite verb where they are plainly the subject, else an empty string."""
    if _PREPOSITION.match(text, span.start, span.end):
        return ""
    found = list(WORD.finditer(text, span.start, min(span.end, span.start + 160)))
    tokens = [match.group().lower() for match in found]
    verb = next(
        (at for at in range(1, min(len(tokens), _LONGEST_SUBJECT + 1)) if finite_at(tokens, at)), None
    )
    if verb is None:
        return ""
    subject = text[span.start : found[verb].start()].strip(" ,")
    return "" if _MARK.search(subject) or "," in subject or "\n" in subject else subject


def readable(text: str, span: Span, subject: str) -> str:
    """The words of ``span`` on one line; a missing or pronoun subject becomes ``[subject]``."""
    words = _WHITE.sub(" ", span.of(text)).strip()
    if not subject:
        return words
    named = _PERSON.fullmatch(subject) is not None
    if (pronoun := _PRONOUN.match(words)) and (pronoun["thing"] or named):
        return f"[{subject}]{words[pronoun.end() :]}"
    if (possessive := _POSSESSIVE.match(words)) and (possessive["thing"] or named):
        return f"[{_owner(subject)}] {words[possessive.end() :]}"
    if _PARTICIPLE.match(words) or starts_with_verb(words):
        return f"[{subject}] {words}"
    return words


def _owner(subject: str) -> str:
    """ "Shenzhen’s economy" is Shenzhen's; "the council" becomes the council’s."""
    if possessor := re.match(r"(.{2,40}?[’']s)\s", subject):
        return possessor.group(1)
    return subject + ("’" if subject.endswith("s") else "’s")
