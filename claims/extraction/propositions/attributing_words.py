"""Cutting off the words that attribute, where what they attribute can stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.lexicon import Cue
from claims.extraction.propositions.complements import (
    CIRCUMSTANCE,
    complement_start,
    is_where_said,
    opens_clause,
    reported_clause,
)
from claims.extraction.propositions.edges import trim
from claims.extraction.propositions.finite_verbs import (
    has_finite,
    has_subject_and_verb,
    starts_with_verb,
    words_of,
)
from claims.extraction.propositions.reporting_verbs import reporting_forms
from claims.extraction.types import Attribution, Quotation, Span
from claims.extraction.wordlists import alternatives, words

_AGO = "".join(
    rf"(?<!{word} )"
    for word in ("year", "month", "week", "day", "night", "season", "quarter", "time", "ever", "long")
)
"""After these "before" is no conjunction: "a third more than the year before, the firm said"."""
_SUBORDINATOR = re.compile(
    rf"\b(?:when|while|because|although|though|{_AGO}(?:since|after|before)|if|as|which|who|whom|that|what|where|why|how)$"
)
_LEADS_IN = re.compile(r"(?:when|while|if|after|before|because|although|though|once)\b", re.IGNORECASE)
"""What leads to a clause is not what is said in it: "When the two met in May, they agreed that | the pier would close"."""
_AUXILIARY = re.compile(
    r"\b(?:be|been|being|is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|to)$"
)
_JOINED = re.compile(r"(?:,\s+|\s)(?:and|but|then|or|while|whereas|yet)\s+$")
_LINK = re.compile(r"[^,;.]{0,60}[,;]\s+(?:and|but|yet|while)\s+", re.IGNORECASE)
_QUOTED_TAIL = re.compile(r",\s+[“\"](?P<words>[^”\"]{12,})[”\"]")
_THAT = re.compile(r"\s+that\b")
_POLLED = Cue(
    r"(?:\b\d[\d.,]*\s?(?:%|percent|per\s+cent)|\bhalf\s+(?:of|the)|(?:a|one|two|three)[\s-](?:third|quarter)s?\s+of"
    r"|\b\w+\s+(?:in|out\s+of)\s+(?:two|three|four|five|six|ten|\d{1,3}))\s",
    "half third thirds quarter quarters two three four five six ten",
    bears=re.compile(r"\d").search,
    flags=re.IGNORECASE,
)
"""How many say so is what the sentence states: "Four in ten told the pollster that …"."""
_DEMANDS = re.compile(r"(?:demand|request|urg|ask|propos|recommend|order)", re.IGNORECASE)
_ENDS_WITH_THAT = re.compile(r"\bthat[,\s]+$", re.IGNORECASE)
_FEWEST_BEFORE = 2
_FEWEST_AFTER_THAT = 3
_WIDEST_GAP = 4
_WORDS_OF_A_SENTENCE = 5
_TAIL = re.compile(r"[^,;]*")
_GOES_ON = re.compile(
    r",\s+(?:or\s(?:when|if|until|as\ssoon)|unless|until|twice|half|double|(?:about|nearly|almost|more\sthan|less\sthan|some)\s(?:twice|half|double|a\s)"
    r"|compared\swith|compared\sto|(?:up|down)\sfrom|enough\s(?:to|for)|(?:the|its|their|her|his)\s(?:most|highest|lowest|first|largest|best|worst))\b"
)
"""What takes up the statement behind its source: "She sold 310, she said, | about twice as much as before"."""
_AND_THEN = re.compile(r",\s+(?:and|but)\s+")
_DIGIT = re.compile(r"\d")
_SOURCE_PREPOSITIONS = frozenset({"according to", "per", "as per"})
_SOURCE_AT_END = re.compile(r",\s+according\sto\s[^,;:“”\"]*(?:https?://[^,;“”\"]*)?$")
"""A source that nobody could make out ("according to [the register](https://…)") is no part of what is stated."""
_PLAIN = re.compile(r"[^,;:()\d]+")
_DATE = re.compile(
    rf",?\s*(?:(?:{alternatives(words('days_and_months'))})\.?\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s(?:{alternatives(words('days_and_months'))})(?:\s\d{{4}})?)\b",
    re.IGNORECASE,
)
"""The date on which something was said holds figures, but states none."""


def stated(text: str, span: Span, signs: int, attribution: Attribution | None) -> list[Span]:
    """What of ``span`` is stated, without the attributing words at its edges; never empty.

    Attributing words in the middle ("The main causes, it says, are …") stay inside, unless a
    quotation follows them: then the clause before and the quotation are two statements. Those that deny stay
    too, for without them the opposite would be stated. ``signs`` are those of the sentence (see ``lexicon``).
    """
    span = reported_clause(text, span, signs)
    if attribution is None and (source := _SOURCE_AT_END.search(text, span.start, span.end)):
        before = Span(span.start, source.start())
        return [before if has_subject_and_verb(before.of(text)) else span]
    if attribution is None or attribution.carried or not span.contains(attribution) or _hedges(attribution):
        return [span]
    if attribution.cue.lower() in words("denying_verbs") or _is_linked_words(text, attribution):
        return [span]
    before = trim(text, Span(span.start, _start_with_speaker(text, span, attribution)))
    if _stands_before(text, span, attribution, before):
        return [before]
    enclosed = bool(len(before)) and _in_commas(text, span, attribution)
    if enclosed and starts_with_verb(text[attribution.end : span.end]):
        return [span]
    if is_where_said(text, span, attribution, before):
        return [trim(text, Span(complement_start(text, span, attribution), span.end))]
    leads = _LEADS_IN.match(text, before.start, before.end) and text.startswith(",", before.end)
    if has_subject_and_verb(before.of(text)) and not leads:
        if enclosed and (quoted := _QUOTED_TAIL.match(text, attribution.end, span.end)):
            return [before, trim(text, Span(*quoted.span("words")))]
        if _is_unfinished(text, before):
            return [span]
        if (second := _second_clause(text, span, attribution)) is not None:
            return [before, second]
        if (explained := _behind_colon(text, span, attribution)) and opens_clause(text, explained):
            return [before, explained]
        return [before if _closes(text, span, attribution) else span]
    if (has_finite(before.of(text)) and not leads) or enclosed:
        return [span]
    after = trim(text, Span(complement_start(text, span, attribution), span.end))
    introduced = _ENDS_WITH_THAT.search(text, attribution.start, after.start) is not None
    polled = signs & _POLLED.sign and _POLLED.pattern.search(text, span.start, after.start)
    if polled or (introduced and _DEMANDS.match(attribution.cue)):
        return [span]
    whole = introduced and len(words_of(after.of(text))) >= _FEWEST_AFTER_THAT
    return [after if whole or opens_clause(text, after) else span]


def _is_linked_words(text: str, attribution: Attribution) -> bool:
    """Whether the attribution is a link under words of the statement itself ("sales [rose by 4% in May]"); "([source])" is none."""
    linked = attribution.link is not None and attribution.speaker is None
    return (
        linked
        and attribution.cue == attribution.of(text)
        and text[attribution.start - 1 : attribution.start] != "("
    )


def _hedges(attribution: Attribution) -> bool:
    """Whether the attribution is an adverb inside the clause ("after he allegedly drew a pistol"), with nothing to cut."""
    return attribution.speaker is None and attribution.cue.endswith("edly")


def _stands_before(text: str, span: Span, attribution: Attribution, before: Span) -> bool:
    """Whether the attribution closes ``span`` behind a comma ("Two abstained, the minutes show").

    What stands before it then is all that is stated, whether or not its verb is a known one; "In a
    statement" is only where it was said.
    """
    rest = trim(text, Span(attribution.end, span.end))
    if not text.startswith(",", before.end) or (len(rest) and not _names_more(text, attribution, rest)):
        return False
    said = before.of(text)
    if _SUBORDINATOR.search(said) and not said.endswith(" that"):
        return False
    return len(words_of(said)) >= (_WORDS_OF_A_SENTENCE if CIRCUMSTANCE.match(said) else _FEWEST_BEFORE)


def _names_more(text: str, attribution: Attribution, rest: Span) -> bool:
    """Whether ``rest`` only goes on naming the source: "according to the board’s notice | on the new fee"."""
    words = rest.of(text)
    return (
        attribution.cue.lower() in _SOURCE_PREPOSITIONS
        and not has_finite(words)
        and _PLAIN.fullmatch(words) is not None
    )


def spoken(
    text: str, span: Span, quotations: Sequence[Quotation], attribution: Attribution | None
) -> list[Span]:
    """The insides of the quotations in ``span`` that are clauses of their own beside their attribution.

    Empty where nobody is named beside them or where a quotation is only part of the sentence's own clause.
    """
    if attribution is None or attribution.carried or not quotations:
        return []
    inside = [Span(max(quote.start, span.start), min(quote.end, span.end)) for quote in quotations]
    before = text[span.start : min([attribution.start, *(quote.start for quote in inside)])]
    if has_subject_and_verb(before) or any(starts_with_verb(quote.of(text)) for quote in inside):
        return []
    if not all(_adjoins(text, quote, attribution) for quote in inside):
        return []
    return [trim(text, quote) for quote in inside if _is_clause(quote.of(text))]


def _is_clause(quotation: str) -> bool:
    return has_finite(quotation) or len(words_of(quotation)) >= _WORDS_OF_A_SENTENCE


def _adjoins(text: str, quote: Span, attribution: Attribution) -> bool:
    """Whether nothing but marks and white space stands between the two."""
    between = (
        text[quote.end : attribution.start]
        if quote.end <= attribution.start
        else text[attribution.end : quote.start]
    )
    return not any(map(str.isalnum, between)) and len(between) <= _WIDEST_GAP


def _start_with_speaker(text: str, span: Span, attribution: Attribution) -> int:
    """Where the attribution starts, its speaker's name and office included."""
    if attribution.speaker is None:
        return attribution.start
    at = text.rfind(f", {attribution.speaker}", span.start, attribution.start)
    return at if at >= 0 else attribution.start


def _closes(text: str, span: Span, attribution: Attribution) -> bool:
    """Whether nothing but the attribution's own tail ("in its annual report") follows it in ``span``."""
    if attribution.cue.lower() in reporting_forms() and _THAT.match(text, attribution.end, span.end):
        return False
    if _JOINED.search(text, max(span.start, attribution.start - 8), attribution.start):
        return False
    if _behind_colon(text, span, attribution):
        return False
    tail = _TAIL.match(text, attribution.end, span.end)
    if tail and _GOES_ON.match(text, tail.end(), span.end):
        return False
    if tail and (joined := _AND_THEN.match(text, tail.end(), span.end)):
        more = text[joined.end() : span.end]
        return not (
            starts_with_verb(more) or _DIGIT.search(more)
        )  # ", and 40 in Lund": the verb stands before
    start = tail.end() if tail else attribution.end
    date = _DATE.match(text, start, span.end)
    rest = Span(date.end() if date else start, span.end)
    return not _DIGIT.search(text, rest.start, rest.end) and not opens_clause(text, trim(text, rest))


def _is_unfinished(text: str, before: Span) -> bool:
    """Whether ``before`` waits for more: "when", "could be"; before a comma an auxiliary does not ("as rivals have")."""
    words = before.of(text)
    return bool(_SUBORDINATOR.search(words)) or (
        not text.startswith(",", before.end) and _AUXILIARY.search(words) is not None
    )


def _second_clause(text: str, span: Span, attribution: Attribution) -> Span | None:
    """What follows the attribution after "and" or "but" ("…, she said, but | they have eased since"), where it is a clause."""
    link = _LINK.match(text, attribution.end, span.end)
    rest = trim(text, Span(link.end(), span.end)) if link else Span(span.end, span.end)
    return rest if opens_clause(text, rest) else None


def _behind_colon(text: str, span: Span, attribution: Attribution) -> Span | None:
    """What a colon right behind the attribution leads to: a list of what was stated, or its ground."""
    if not text.startswith(":", attribution.end) or attribution.end >= span.end:
        return None
    rest = trim(text, Span(attribution.end + 1, span.end))
    return rest if len(rest) else None


def _in_commas(text: str, span: Span, attribution: Attribution) -> bool:
    return text[span.start : attribution.start].rstrip().endswith(",") and text.startswith(
        ",", attribution.end
    )
