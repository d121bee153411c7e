"""What stands between commas beside a thing: relative clauses and descriptions that are facts of their own.

"Fjord Rail, which runs 14 trains, sold its depot" says two things of Fjord Rail; "…, which cost 90 jobs" is said
of the whole sentence and no thing in it, so it stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claims.extraction.lexicon import Cue
from claims.extraction.propositions.finite_verbs import (
    WORD,
    finite_at,
    has_finite,
    has_main_verb,
    starts_with_verb,
    tokens_of,
    words_of,
)
from claims.extraction.propositions.readable import MADE, can_be_subject
from claims.extraction.propositions.reporting_verbs import reporting_forms, telling_forms
from claims.extraction.types import Span
from claims.extraction.wordlists import alternatives, words

Weighty = Callable[[Span], bool]
"""Tells whether a span carries a figure, a date or a rank of its own."""

_COMMA = re.compile(r",\s+|\s?—\s?")
CLOSING_RELATIVE = Cue(
    r",\s+(?=(?:which|who|where)\s+(?!(?:(?:has|have|had)\s+)?(?:is\s+(?:why|how|what|because)|means?|meant|would|could|may|might|should|can"
    r"|(?:makes?|made)(?!\s(?:it|them)\s(?:the|one\sof\sthe)\s)|costs?|gives?|gave|given|caused?s?|led|leads?|left|prevent(?:s|ed)|prompt(?:s|ed)|forced?|allow(?:s|ed)|help(?:s|ed)|let"
    r"|spark(?:s|ed)|a)\b))",
    "which who where",
)
_GOES_ON = re.compile(r"(?:and|but|while|as|yet|to)\s")
_OTHER_WORDS = re.compile(r",\s+or\s[^,]{1,30},\s")
_ADVERBS = re.compile(
    r"^(?:(?:also|already|now|still|once|later|then|currently|together|first|in\s+\d{4})\s+)+"
)
_FEWEST_BEFORE_RELATIVE = 4
_FEWEST_OF_RELATIVE = 5
_INTERPOSED = re.compile(
    r"(?P<subject>[^\s,;:“”\"][^,;:“”\"]{1,60}),\s+(?:(?P<relative>which|who|whose|where)|(?P<plain>an?)"
    rf"|(?P<participle>{MADE})"
    r"|(?:the|[^\W\d_a-z]\w+[’']s)\s+(?:[\w’'-]+\s+){0,3}?(?:top|largest|biggest|first|only|oldest|youngest|fastest|highest|tallest|leader|most))\s"
)
_LONGEST_SUBJECT = 63
"""Code points up to its comma, as ``_INTERPOSED`` has it."""
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w.’-]*|&|plc|of|de|van|von)(?:\s+(?:[^\W\d_a-z][\w.’-]*|&|plc|of|de|van|von))*"
)
_CALENDAR = rf"(?:{alternatives(words('days_and_months'))})\b"
_CALENDAR_WORD = re.compile(_CALENDAR, re.IGNORECASE)
_NAME_AT_END = re.compile(rf"(?<!\w)(?!(?i:{_CALENDAR}))[^\W\d_a-z][\w&.’'-]{{0,40}}$")
"""After a name the superlative is an apposition that says what it is: "Alder, the largest town in the county"."""
_FEWEST_OF_PREDICATE = 4
_INTERPOSED_END = re.compile(
    r",\s+(?=(?P<adverb>(?:today|also|now|already|later|then|still|has|have|had|\w+ly)\s+)?(?P<verb>[a-z]+)\b(?!\s+by\b))"
)

CLOSING_SUPERLATIVE = Cue(
    r",\s+(?=(?:the|its|their|his|her)\s+first\s+(?:[\w’'-]+\s+){1,4}?(?:since|in|for|to|ever)\b[^,;:—]{2,80}$)"
    r"|,\s+(?=the\s+(?:(?:second|third|fourth|fifth|single|joint)[\s-])?"
    r"(?:largest|biggest|highest|lowest|fastest|longest|heaviest|deadliest|costliest|worst|best|steepest|sharpest|smallest)"
    r"\s+\w+\s+\w[^,;:—]{4,120}$)",
    "first largest biggest highest lowest fastest longest heaviest deadliest costliest worst best steepest sharpest smallest",
)
_APPOSITION = Cue(
    r"(?<![\w&.’'-])(?:[^\W\d_a-z][\w&.’'-]{0,40}\s){0,4}[^\W\d_a-z][\w&.’'-]{0,40}(?P<apposition>(?:(?<! ),\s+|\s?[—–(]\s?)(?:(?i:the)|[^\W\d_a-z]\w+[’']s)\s+(?i:(?:[\w’'-]+\s+){0,3}?"
    r"(?:top|largest|biggest|first|only|oldest|youngest|fastest|highest|tallest|leader|most)\b)[^—–,;:.()]{3,60})",
    "top largest biggest first only oldest youngest fastest highest tallest leader most",
)
SUMMING_UP = Cue(
    r",\s+(?=an?\s(?:\w+\s)?(?:change|decision|gesture|measure|move|pattern|policy|practice|result|ruling|shift|step|trend|verdict)"
    r"\s(?:that|which)\s)",
    "change decision gesture measure move pattern policy practice result ruling shift step trend verdict",
)


_BESIDE = re.compile(r"[,—–(]\s*(?:[Tt][Hh][Ee]|[^\W\d_a-z]\w+[’']s)\s")
"""How an apposition begins: without one of these there is none, and a search for them is fast."""


def at_closing_relative(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "The bill is before the senate, | which sits again in May": a fact about what the sentence names last.

    A place's is one only where it carries a figure or date of its own; ", which means that …" comments on
    the whole sentence and stays with it.
    """
    for match in CLOSING_RELATIVE.pattern.finditer(text, span.start, span.end):
        head, tail = Span(span.start, match.start()), Span(match.end(), span.end)
        words = tail.of(text)
        place, rest = words.startswith("where"), words.partition(" ")[2]
        if _goes_on(words) or (not weighty(tail) if place else not _opens_with_verb(rest)):
            continue
        if (
            len(words_of(head.of(text))) >= _FEWEST_BEFORE_RELATIVE
            and (has_main_verb(head.of(text)) or starts_with_verb(head.of(text)[:40]))
            and not _in_quotation(head.of(text))
            and has_finite(words)
        ):
            long = len(words_of(words)) >= _FEWEST_OF_RELATIVE
            return [head, tail] if long or weighty(tail) else [head]
    return [span]


def at_closing_superlative(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "It was fined €4m, | the largest penalty any port has paid": the figure, and its place among others."""
    match = next(CLOSING_SUPERLATIVE.pattern.finditer(text, span.start, span.end), None)
    if match is None:
        return [span]
    head, tail = Span(span.start, match.start()), Span(match.end(), span.end)
    apart = weighty(head) and has_main_verb(head.of(text)) and not _in_quotation(head.of(text))
    return [head, tail] if apart and not _NAME_AT_END.search(text, head.start, head.end) else [span]


def at_summing_up(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "The county sold the pier, | a move that cost it 40 jobs": what happened, and what is said of that."""
    match = next(SUMMING_UP.pattern.finditer(text, span.start, span.end), None)
    if match is None:
        return [span]
    head, tail = Span(span.start, match.start()), Span(match.end(), span.end)
    return [head, tail] if has_main_verb(head.of(text)) and not _in_quotation(head.of(text)) else [span]


def _goes_on(relative: str) -> bool:
    """Whether a comma ends the relative clause and the main clause goes on after it."""
    relative = _OTHER_WORDS.sub(" ", relative)
    rest = (relative[comma.end() :] for comma in _COMMA.finditer(relative))
    return any(_GOES_ON.match(words) or starts_with_verb(words[:40]) for words in rest)


def _opens_with_verb(words: str) -> bool:
    """Whether the relative pronoun before ``words`` is their subject; "which she had leased" has another."""
    first = tokens_of(_ADVERBS.sub("", words), 1)
    return bool(first) and finite_at(["they", *first], 1)


def at_interposed(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "Fjord Rail, which runs 14 trains, | was sold in May": what a subject is, and what it did.

    The subject stands in the first span, so that both are read as facts about it. A participle ("The bridge,
    built in 1931, | carries …") makes a fact only with a figure or date of its own, beside another; what only says
    what somebody is ("Fjord Rail, a maker of trains, sold …") stays.
    """
    opening = _interposed(text, span)
    if opening is None or has_finite(opening["subject"]) or not can_be_subject(opening["subject"]):
        return [span]
    named = _NAME.fullmatch(opening["subject"]) and "’s" not in opening["subject"]
    if not (opening["relative"] or opening["participle"] or named):
        return [span]
    for comma in _INTERPOSED_END.finditer(text, opening.end(), span.end):
        aside = text[opening.start("relative") if opening["relative"] else opening.end() : comma.start()]
        if comma["verb"] in reporting_forms() or not finite_at(["it", comma["verb"]], 1):
            continue
        if has_finite(aside) if opening["relative"] else not has_main_verb(aside):
            told, predicate = Span(span.start, comma.start()), Span(comma.start() + 1, span.end)
            made, described = opening["participle"], opening["plain"]
            apart = (not made or weighty(predicate)) and (not (made or described) or weighty(told))
            return [told, predicate] if apart and _is_long_enough(text, predicate) else [span]
    return [span]


def _interposed(text: str, span: Span) -> re.Match[str] | None:
    """The subject that opens ``span``, and what opens beside it behind its comma."""
    if text.find(",", span.start, min(span.end, span.start + _LONGEST_SUBJECT)) < 0:
        return None
    return _INTERPOSED.match(text, span.start, span.end)


def _is_long_enough(text: str, predicate: Span) -> bool:
    return len(words_of(predicate.of(text))) >= _FEWEST_OF_PREDICATE


def beside_speaker(text: str, span: Span) -> Span | None:
    """The subject of ``span`` with the relative clause or rank between it and its verb of saying; None where there is none.

    A name with its rank is found as a ranked apposition.
    """
    opening = _interposed(text, span)
    if opening is None or not can_be_subject(opening["subject"]):
        return None
    relative = opening["relative"]
    if not relative and (
        opening["plain"] or opening["participle"] or _NAME.fullmatch(opening["subject"].removeprefix("The "))
    ):
        return None
    for comma in _INTERPOSED_END.finditer(text, opening.end(), span.end):
        aside = text[opening.start("relative") if relative else opening.end("subject") : comma.start()]
        if comma["verb"] in reporting_forms() | telling_forms() and (has_finite(aside) or not relative):
            return Span(span.start, comma.start())
    return None


def ranked_appositions(text: str, span: Span, signs: int) -> list[Span]:
    """Each "Name, the world's largest …" inside ``span``, name included: a claim within a claim.

    ``signs`` are those of the sentence (see ``lexicon``).
    """
    found: list[Span] = []
    for match in _appositions(text, span, signs):
        whole = _stripped(text, Span(_name_start(text, match), match.end()))
        if _CALENDAR_WORD.match(text, whole.start):
            continue
        if whole != span and not has_finite(match["apposition"]):
            found.append(whole)
    return found


def _appositions(text: str, span: Span, signs: int) -> Iterator[re.Match[str]]:
    if signs & _APPOSITION.sign and _BESIDE.search(text, span.start, span.end):
        return _APPOSITION.pattern.finditer(text, span.start, span.end)
    return iter(())


def _name_start(text: str, match: re.Match[str]) -> int:
    """Where the name before an apposition starts; a title-case headline's verb is not part of it."""
    words = list(WORD.finditer(text, match.start(), match.start("apposition")))
    tokens = [word.group().lower() for word in words]
    verbs = [at for at in range(1, len(tokens) - 1) if finite_at(tokens, at)]
    return words[verbs[-1] + 1].start() if verbs else match.start()


def closing_apposition_cut(text: str, span: Span, signs: int) -> Span:
    """``span`` up to a ", the world's largest …" that ends it: that is a claim of its own."""
    for match in _appositions(text, span, signs):
        head = Span(span.start, match.start("apposition"))
        if _CALENDAR_WORD.match(text, _name_start(text, match)):
            continue
        if match.end() == span.end and has_finite(head.of(text)):
            return head
    return span


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start, span.start + len(words.rstrip()))


def _in_quotation(words: str) -> bool:
    """Whether a quotation that opens in ``words`` does not close there."""
    return words.count("“") != words.count("”") or words.count('"') % 2 == 1
