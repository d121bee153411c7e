"""Cutting a sentence into the smallest propositions that still read on their own.

A cut is made only between parts that each carry something of their own to check: a figure, a date,
a rank. What only means something together (a total and its parts, a figure and what it is compared
with) stays together, because the cut asks for a verb or a rank on its far side.
"""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.propositions import asides, nominal_facts, second_statements
from claims.extraction.propositions.asides import Weighty
from claims.extraction.propositions.conjunctions import pairs
from claims.extraction.propositions.finite_verbs import (
    WORD,
    first_finite,
    has_main_verb,
    starts_with_verb,
)
from claims.extraction.propositions.governed import has_second_verb
from claims.extraction.propositions.parts import (
    first_tokens,
    in_quotation,
    joint,
    pieces_between,
    subject_then_verb,
)
from claims.extraction.propositions.reporting_verbs import reporting_forms, saying_forms
from claims.extraction.propositions.whole_clauses import (
    breaks_off,
    depends,
    ends_before_source,
    is_elliptical,
    is_partitive,
    only_attributes,
    stand_alone,
)
from claims.extraction.types import Span

_SEMICOLON = re.compile(r";\s+")
_COORDINATION = Cue(
    r"[,\s](?=[\sabwy])(?:\s*(?<=\s)(?:and|but|while|whereas|yet)\s+"
    r"|(?<!,)\s*as\s+(?!(?:is|are|was|were|do|does|did|has|have|had)\b)(?=\w+\s+\w)"
    r"|(?<=,)\s+(?:even\s+)?(?:although|though)\s+)",
    "and but while whereas yet although though as",
    flags=re.IGNORECASE,
)
_WHILE_DOING = Cue(rf"{joint('while')}\s+(?=\w+ing\b)", "while")
_RANK = Cue(
    r",\s+(?=(?:ranking|placing|rated|ranked|placed|becoming|making\s+it|making\s+them|making\s+him|making\s+her)\b"
    r"[^,;]*\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th)"
    r"|largest|biggest|highest|lowest|fastest|oldest|youngest|smallest|top|only|number\s+one)\b)",
    "ranking placing rated ranked placed becoming making",
)
_RANKED = Cue(
    r"\brank(?:s|ed|ing)?\b|\b(?:the|[’']s)\s+(?:world[’']s\s+)?(?:\w+\s+)?(?:top|largest|biggest|first|only|most|leading)\b",
    "rank ranks ranked ranking top largest biggest first only most leading",
    flags=re.IGNORECASE,
)
_LEADING = Cue(
    r"(?:since\s+(?:it|he|she|they)\s+(?:was|were)\s+\w+|home\s+to|founded|born|established|created|launched|opened"
    r"|built|headquartered|formed|listed|published|introduced)\b",
    "since home founded born established created launched opened built headquartered formed listed published"
    " introduced",
    flags=re.IGNORECASE,
)
_SUMS_UP = re.compile(
    r",\s+(?:up|down|an?\s+(?:\w+\s+)?(?:increase|rise|gain|growth|jump|fall|drop|decline|decrease|loss|change))\b"
)
"""What closes two figures with the step between them: they are read together."""
_PREDICATE_OF_STATE = re.compile(r"(?:is|are|was|were)\s+(?:not\s+)?[a-z]+(?:ed|en|n|t)\s+\w")
_PLACE_OPENING = re.compile(
    r"(?:in|at|on|for|across|among)\s+(?:the\s+)?[^\W\d_a-z][\w’-]*(?:\s[^\W\d_a-z][\w’-]*)*\s+", re.ASCII
)
_RELATIVE = re.compile(r"\b(?:which|who|whose|where|that)\b")


def split(text: str, span: Span, signs: int, weighty: Weighty) -> list[Span]:
    """The clauses of ``span``, in order, not trimmed. Never empty; together they need not cover ``span``.

    ``signs`` are those of ``span`` or of the sentence that it stands in.
    """
    if signs & nominal_facts.BUILDS_ON.sign and (nominal := nominal_facts.built_on(text, span, weighty)):
        return nominal
    parts = [span]
    signs |= _MARKS
    for cutter, some, others in _CUTTERS:
        if signs & some and signs & others:
            parts = [piece for part in parts for piece in cutter(text, part, weighty)]
    return parts


_AIMS = Cue(
    r"\b(?:aiming\s+(?:for|at)|calling\s+for|promising|pledging|targeting)\s+",
    "aiming calling promising pledging targeting",
)
_ITEM_BREAK = re.compile(r",\s+(?:and\s+)?")
_COMMA = re.compile(r",\s+|\s?—\s?")
_FEWEST_AIMS = 3
_A_PAIR = 2
_JOINS = re.compile(r"\b(?:and|or)\b")


def names_a_rank(text: str, span: Span, signs: int) -> bool:
    """Whether ``span`` puts something in an order: a rank, the largest, the first; ``signs`` as for ``split``."""
    return bool(signs & _RANKED.sign) and _RANKED.pattern.search(text, span.start, span.end) is not None


def _at_semicolons(text: str, span: Span, weighty: Weighty) -> list[Span]:
    if text.find(";", span.start, span.end) < 0:
        return [span]
    pieces = pieces_between(span, [match.span() for match in _SEMICOLON.finditer(text, span.start, span.end)])
    return pieces if all(_clause(text, piece) for piece in pieces) else [span]


def _after_leading(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "Set up in Holm in 1998, | the firm now sells …": at the last comma that a clause follows."""
    leading = _LEADING.pattern.match(text, span.start, span.end)
    commas = _COMMA.finditer(text, leading.end(), span.end) if leading else ()
    for comma in reversed(list(commas)):
        head, tail = Span(span.start, comma.start()), Span(comma.end(), span.end)
        rest_of_head = Span(leading.end() if leading else span.start, head.end)
        if (
            subject_then_verb(text, tail)
            and not _states(text, rest_of_head)
            and (weighty(head) or weighty(tail))
        ):
            return [head, tail]
    return [span]


def _at_dated_aims(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "aiming for X, | Y, and | Z by 2035": targets that can be met or missed one by one."""
    lead = _AIMS.pattern.search(text, span.start, span.end)
    if lead is None:
        return [span]
    breaks = [match.span() for match in _ITEM_BREAK.finditer(text, lead.end(), span.end)]
    items = pieces_between(Span(lead.end(), span.end), breaks)
    if len(items) < _FEWEST_AIMS or not weighty(items[-1]) or any(_clause(text, item) for item in items):
        return [span]
    return [Span(span.start, items[0].end), *items[1:]]


def _at_ranks(text: str, span: Span, weighty: Weighty) -> list[Span]:
    return pieces_between(
        span, [match.span() for match in _RANK.pattern.finditer(text, span.start, span.end)]
    )


def _at_while_doing(text: str, span: Span, weighty: Weighty) -> list[Span]:
    cuts = [match.span() for match in _WHILE_DOING.pattern.finditer(text, span.start, span.end)]
    if not cuts:
        return [span]
    pieces = pieces_between(span, cuts)
    return pieces if all(_long(text, piece) for piece in pieces) else [span]


def _at_coordination(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """At ", and" and the like: two clauses, or one subject with two verbs, each with its own weight.

    Clauses that weigh nothing are parted only at a comma.
    """
    if is_partitive(text, span) or (text.find(",", span.start, span.end) < 0 and not weighty(span)):
        return [span]
    pieces = []
    start = span.start
    for match in _COORDINATION.pattern.finditer(text, span.start, span.end):
        head, tail = Span(start, match.start()), Span(match.end(), span.end)
        if len(head) > 0 and not pairs(text, head, tail) and _coordinates(text, head, tail, weighty):
            pieces += _series(text, head, weighty)
            start = tail.start
    return [*pieces, Span(start, span.end)] if pieces else [span]


def _at_bare_comma(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "The union asks for 7%, | the firm offers 4%": two clauses and no more, for a longer list is one total."""
    if is_partitive(text, span) or text.find(", ", span.start, span.end) < 0:
        return [span]
    parts = _series(text, span, weighty)
    pair = len(parts) == _A_PAIR and not _JOINS.search(text, parts[1].start, span.end)
    return parts if pair and not parts[0].of(text).istitle() else [span]


def _series(text: str, head: Span, weighty: Weighty) -> list[Span]:
    """ "The index rose 0.1%, | the other lost 0.3% (and a third …)": clauses in a row, each with its own figure."""
    for comma in _ITEM_BREAK.finditer(text, head.start, head.end):
        first, rest = Span(head.start, comma.start()), Span(comma.end(), head.end)
        whole = has_main_verb(first.of(text)) and not _RELATIVE.search(text, first.start, first.end)
        opening = Span(rest.start, rest.start + len(rest.of(text).partition(",")[0]))
        alike = whole and not depends(text, first) and subject_then_verb(text, opening)
        if (
            alike
            and not only_attributes(text, opening)
            and weighty(first)
            and weighty(rest)
            and not in_quotation(text, first)
        ):
            return [first, *_series(text, rest, weighty)]
    return [head]


def _coordinates(text: str, head: Span, tail: Span, weighty: Weighty) -> bool:
    """Whether ``head`` and ``tail``, with a conjunction between them, are propositions of their own."""
    weighs = weighty(head)
    joined = text[head.end] == ","
    if breaks_off(text, head) or is_elliptical(text, head, tail) or ends_before_source(text, tail):
        return False
    if (
        not (weighs or joined or weighty(tail))
        or not has_main_verb(head.of(text))
        or in_quotation(text, head)
    ):
        return False
    if weighs and weighty(tail):
        verb_follows = (
            starts_with_verb(tail.of(text)[:40]) or has_second_verb(text, head, tail)
        ) and not _RELATIVE.search(text, head.start, head.end)
        if verb_follows and _SUMS_UP.search(text, tail.start, tail.end):
            return False
        return verb_follows or subject_then_verb(text, tail) or _placed_clause(text, head, tail)
    if stand_alone(text, head, tail, weighty):
        return True
    if weighs and _PREDICATE_OF_STATE.match(text, tail.start, tail.end):
        return not _RELATIVE.search(text, head.start, head.end)
    return joined and not _conditional(text, head) and _someone_says(text, tail)


def _placed_clause(text: str, head: Span, tail: Span) -> bool:
    """Whether ``tail`` is a clause that opens with where it holds (", and | in Lier sales fell by a tenth")."""
    opening = _PLACE_OPENING.match(text, tail.start, tail.end)
    return (
        opening is not None
        and text[head.end] == ","
        and subject_then_verb(text, Span(opening.end(), tail.end))
    )


def _clause(text: str, span: Span) -> bool:
    return first_finite(first_tokens(text, span)) is not None


def _states(text: str, span: Span) -> bool:
    """Whether ``span`` has a verb of its own; a name ("Dock Tugs") and a relative clause bring none."""
    found = WORD.findall(text, span.start, span.end)
    return has_main_verb(" ".join(word for word in found if word.islower()))


def _long(text: str, span: Span) -> bool:
    return len(first_tokens(text, span, 4)) == 4


def _conditional(text: str, span: Span) -> bool:
    return first_tokens(text, span, 1)[:1] in (["if"], ["unless"], ["when"], ["whether"], ["because"], ["as"])


_SPEAKER_DESCRIBED = re.compile(r"[^,;:“”\"]{3,60},\s[^;:“”\"]{3,80},\s(?P<verb>[a-z]+)\s")
"""A speaker with what is told of them between commas: "Ann Lee of Leeds, who took no part, said …"."""


def _someone_says(text: str, span: Span) -> bool:
    """Whether ``span`` opens with someone else's words or belief ("insiders agree that …")."""
    described = _SPEAKER_DESCRIBED.match(text, span.start, span.end)
    said = any(token in reporting_forms() for token in first_tokens(text, span, 6)[1:])
    return (said or (described is not None and described["verb"] in saying_forms())) and subject_then_verb(
        text, span
    )


_MARKS = lexicon.declare()
"""What is cut at marks needs no words: this sign is borne by all."""
_JOINING = lexicon.declare(["and", "but"])
_CUTTERS = (
    (_at_semicolons, _MARKS, _MARKS),
    (second_statements.at_second_that, second_statements.SECOND_THAT.sign, _JOINING),
    (asides.at_interposed, _MARKS, _MARKS),
    (asides.at_closing_relative, asides.CLOSING_RELATIVE.sign, _MARKS),
    (_at_dated_aims, _AIMS.sign, _MARKS),
    (asides.at_closing_superlative, asides.CLOSING_SUPERLATIVE.sign, _MARKS),
    (asides.at_summing_up, asides.SUMMING_UP.sign, _MARKS),
    (_after_leading, _LEADING.sign, _MARKS),
    (_at_ranks, _RANK.sign, _MARKS),
    (_at_while_doing, _WHILE_DOING.sign, _MARKS),
    (second_statements.at_adding, second_statements.ADDING.sign, second_statements.REPORTING),
    (_at_coordination, _COORDINATION.sign, _MARKS),
    (_at_bare_comma, _MARKS, _MARKS),
)
"""What cuts, in order, and the signs of which it needs one of each: all that stand in a sentence decide what is tried."""
