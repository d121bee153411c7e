"""Whether the clause around a date tells it as past: "signed the lease on 3 May", "On 3 May the hall closed".

A past tense beside a date proves little by itself, for what was decided yesterday may lie ahead ("set the
hearing for 3 May", "a vote on 3 May"). So the date must follow the clause's own verb with nothing between
them that could take it, or open the sentence; and nothing in the clause may look ahead.
"""

from __future__ import annotations

import re

from claims.extraction.propositions.finite_verbs import WORD, finite_at, past_forms
from claims.extraction.quantities.number_words import CARDINALS
from claims.extraction.types import Sentence, Span
from claims.extraction.wordlists import alternatives, words

_LEADS_IN = re.compile(
    r"(?:\A|\s)(?:on|in|since|early\son|late\son)\s(?:the\s|early\s|late\s)?\Z", re.IGNORECASE
)
_OPENS = re.compile(r"[\s\"“‘'(]*(?:on|in|since)\s(?:the\s|early\s|late\s)?\Z", re.IGNORECASE)
_CLAUSE_START = re.compile(
    r",(?!\d{3})|[;:—–()“”\"]|\b(?:and|but|that|which|who|after|before|when|while|because|as(?=\s(?:the|its?|he|she|they|we|his|her|their|[A-Z])))\b"
)
_ASIDE = re.compile(
    r",\s(?!(?:and|but|or|which|who|that|when|while|as|after|before)\b)[^,;:“”\"]{3,80},(?=\s)"
)
""" "Nordkai, a yard in Moss, sold …": what stands between the commas takes no date."""
_OF_WHOM = frozenset({"which", "who", "that"})
_CLAUSE_END = re.compile(r"[,.;:—–()“”\"]|\b(?:and|but|that)\b")
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|can|could|may|might|must|[Ii]f|[Uu]nless|whether|until|till|by(?!\s(?:the|an?|its|his|her|their)\s|\s\d)|for(?!\s(?:[£$€]|about\s[£$€\d]|\d|an\sundisclosed|the\s(?:first|last|second|third)\stime))|ahead|before|due|next"
    r"|coming|going\sto|to\sbe|to\s(?!(?:the|a|an|its|his|her|their|\d)\b)[a-z]+)\b|[’']ll\b|[’']d\b",
)
_NOT_THE_CALENDAR_YEAR = re.compile(
    r"\b(?:fiscal|financial|FY|model|season|fictional|novel|film)\b", re.IGNORECASE
)
_EVENT_LAST = re.compile(
    rf"\b(?:{alternatives(words('events_on_a_date'))})\s+(?:on|in)\s(?:the\s)?\Z", re.IGNORECASE
)
_BE_OR_HAVE = frozenset({"was", "were", "had", "has", "have"})
_IS_OR_HAS = [["was"], ["were"], ["had"], ["has"], ["have"]]
_UNCHANGED = frozenset({"bet", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read", "set", "shed", "shut", "split", "spread"})  # fmt: skip
_PLURAL = frozenset(
    ["i", "you", "we", "they", "who", "which", "that", "people", "police", "men", "women", "children"]
)
_LONGEST_CLAUSE = 160


def is_told_as_past(text: str, sentence: Sentence, time: Span) -> bool:
    """Whether ``sentence`` tells what happened at ``time``, which stands in it, as past."""
    before = text[max(sentence.start, time.start - _LONGEST_CLAUSE) : time.start]
    if _NOT_THE_CALENDAR_YEAR.search(sentence.of(text)):
        return False
    if _OPENS.fullmatch(before):
        after = text[time.end : min(sentence.end, time.end + _LONGEST_CLAUSE)].lstrip(", ")
        end = _CLAUSE_END.search(after)
        return _is_past(after[: end.start()] if end else after)
    clause, is_relative = _last_clause(_ASIDE.sub("", before))
    preposition = _LEADS_IN.search(clause)
    if preposition is None or _EVENT_LAST.search(clause):
        return False
    return _is_past(clause[: preposition.start()], may_open=is_relative)


def _last_clause(before: str) -> tuple[str, bool]:
    """What stands before a date since its clause began, and whether that is a relative one ("which opened …")."""
    starts = list(_CLAUSE_START.finditer(before))
    return (before[starts[-1].end() :], starts[-1].group() in _OF_WHOM) if starts else (before, False)


def _is_past(clause: str, *, may_open: bool = False) -> bool:
    """Whether the first finite verb of ``clause`` is a past tense that schedules nothing.

    Only where it ``may_open`` the clause it can be its first word: elsewhere that is a participle.
    """
    if _LOOKS_AHEAD.search(clause):
        return False
    tokens = [match.group().lower() for match in WORD.finditer(clause)]
    verb = next((at for at in range(len(tokens)) if finite_at(tokens, at) and not _is_noun(tokens, at)), None)
    if verb is None or any(_schedules(tokens, at) for at in range(len(tokens))):
        return False
    if any(finite_at(tokens, at) and not _may_be_past(tokens[at]) for at in range(verb + 1, len(tokens))):
        return False  # "the oven it ordered arrives on"
    if tokens[verb] in _BE_OR_HAVE:
        return any(token in past_forms() or token.endswith("ed") for token in tokens[verb + 1 : verb + 4])
    if tokens[verb] in _UNCHANGED:
        return verb > 0 and not _takes_base_form(tokens[verb - 1])
    return (verb > 0 or may_open) and _past(tokens[verb])


def _is_noun(tokens: list[str], at: int) -> bool:
    """Whether a verb follows that takes the word for its subject: "the data set was"."""
    return tokens[at] not in _BE_OR_HAVE and at > 0 and tokens[at + 1 : at + 2] in _IS_OR_HAS


def _schedules(tokens: list[str], at: int) -> bool:
    """Whether the word at ``at`` sets or promises something, and does not only tell which: "120 invited guests"."""
    if tokens[at] not in words("scheduling_verbs") or _is_noun(tokens, at):
        return False
    before = tokens[at - 1] if at else ""
    return not (before[:1].isdigit() or before in CARDINALS or before in words("grammar_determiners"))


def _may_be_past(token: str) -> bool:
    return token in past_forms() or token in _BE_OR_HAVE or token.endswith("ed")


def _past(token: str) -> bool:
    return token in past_forms()


def _takes_base_form(subject: str) -> bool:
    """Whether a present tense behind ``subject`` has no -s, so that "cut" may be one: "they cut", "the boats cut"."""
    return subject.endswith("s") or subject in _PLURAL
