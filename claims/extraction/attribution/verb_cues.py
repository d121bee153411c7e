"""Cues that are verbs: "X said that Y", "Y, said X", "X expects Y", "X was told that Y"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from claims.extraction.attribution import deeds, hearings, inversions, joint_sources, passives
from claims.extraction.attribution.closing import can_close, closes, tail_end
from claims.extraction.attribution.forms import PRONOUNS
from claims.extraction.attribution.measuring import finds_nothing, measures
from claims.extraction.attribution.noun_phrases import (
    Subject,
    before_verb,
    can_speak,
    sentence_subject,
)
from claims.extraction.attribution.reading import Reading, around, following
from claims.extraction.attribution.speakers import POSSESSIVES
from claims.extraction.attribution.tokens import QUOTATION, Token
from claims.extraction.attribution.verbs import VERB_FORMS, Verb, VerbKind
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_SOURCE_NOUNS = words("source_nouns")
_PEOPLE = words("persons") | words("vague_sources") | _SOURCE_NOUNS
_ALSO_NOUNS = words("also_nouns")
_DETERMINERS = words("grammar_determiners")
_PREPOSITIONS = words("grammar_prepositions")
_AUXILIARIES = words("grammar_auxiliaries")
_TIME = words("days_and_months") | words("time_words")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re"})
_BETWEEN = frozenset({"also", "not", "now", "still", "n't"})
_PERFECT = frozenset({"has", "have", "had", "'ve"})
_ALSO_DONE = frozenset(
    {"accept", "add", "concede", "continue", "counter", "maintain", "observe", "reason", "recall", "state"}
)
_TAKEN_UP = frozenset({"detail", "identify", "point_to", "reveal", "rule"})
_BARE_PARTICIPLES = frozenset({"say", "add", "tell", "argue", "claim", "write"})
_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "would"})
_STRONG = (VerbKind.SAYING, VerbKind.SHOWING)
_AFTER_NAME = _PREPOSITIONS | _TIME | {"who"}
_AFTER_NOUN = _PREPOSITIONS - {"for", "on", "to"}
_BEFORE_SECOND_VERB = _PERFECT | {"also", "then", "later"}
_BEFORE_PARTICIPLE = _PERFECT | _BE
_BEFORE_BASE = _AUXILIARIES | PRONOUNS | _PEOPLE | {"n't", "not", "also"}
_LONGEST_OPENING = 2
_LONGEST_ROLE = 6
_SPOKEN_AT = frozenset({"in", "at", "on", "during", "after", "speaking", "writing", "asked"})
_JOINS = words("grammar_boundaries") - {"that"} | {"and", ",", "after", "before"}
_AGREED = frozenset({"that", "to", "with", "on", "how"})
"""Where none of these follows, what is agreed is a thing: "has agreed a contract"."""
_NOT = frozenset({"not", "n't", "never"})
_SINGULARS = ("ss", "us", "is", "'s", "news", "series", "itics", "omics", "s'")
_SAME_IN_PAST = frozenset({"put", "forecast", "broadcast", "read"})
_TELLING = frozenset({"detail", "indicate", "reveal", "show"})
_ASKS = frozenset({"what", "whether", "how", "when", "why", "where", "who", "if"})
_FORETOLD = frozenset(
    {"list", "publish", "detail", "reveal", "show", "record", "identify", "release", "project", "discuss"}
)
"""What a body "will list" or "will show" is its plan, and nobody's words."""
_MEASURING = frozenset({"count", "put", "see"})
_NO_STATEMENT = frozenset(
    {("ask", "for"), ("ask", "not"), ("continue", "to"), ("plead", "guilty"), ("plead", "not")}
)
_ADVERBS = ("_out", "_in", "_down")
"""Particles that belong to the verb alone ("pointed out that"): what is stated stands behind them."""
_QUANTIFIERS = frozenset({"some", "many", "both", "several", "most"})
_BEFORE_NOUNS = _DETERMINERS - _QUANTIFIERS | POSSESSIVES | _PREPOSITIONS | {"and", "or"}
_ENDS = frozenset({".", ",", "—", "!", "?", ";", ")"})
_OPENS_CLAUSE = frozenset({"that", "how", "whether", ":", QUOTATION})


def find(text: str, tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    """The attribution that the verb at ``place`` makes, or None where it makes none."""
    after = _low(tokens, place + 1)
    if verb.form == "third" and _is_counted(tokens, place):
        return None
    if verb.lemma == "put_it" and _low(tokens, place + 2) == "at":
        verb = VERB_FORMS["put"]
    if verb.form == "ing" and not _follows_be(tokens, place):
        return _participle(text, tokens, place, verb)
    if (
        verb.kind is VerbKind.SAYING
        and verb.lemma != "tell"
        and (found := inversions.find(text, tokens, place))
    ):
        return found
    by = after == "by" and _low(tokens, place + 2) not in passives.MEANS
    told = verb.lemma == "tell" and not by and _follows_be(tokens, place)
    if (told or verb.lemma == "hear") and (found := hearings.heard(text, tokens, place, verb)):
        return found
    if (verb.form == "past" or verb.lemma == "forecast") and (by or _follows_be(tokens, place)):
        return passives.find(text, tokens, place, verb, be=_follows_be(tokens, place))
    if verb.kind is not VerbKind.SHOWING and (found := _second_verb(text, tokens, place, verb)):
        return found
    noun = _reads_as_noun(tokens, place, verb)
    subject = before_verb(text, tokens, place) if can_close(verb) or not noun else None
    if subject is None or deeds.is_no_deed_of(tokens, place, subject, verb.form):
        return None
    if verb.kind in _STRONG:
        subject = joint_sources.completed(text, tokens, place, verb, subject)
    if tokens[place - 1].low not in _PREPOSITIONS and closes(tokens, place, verb, subject):
        span = Span(subject.source.start, tokens[place].end)
        said = around(tokens, subject.first, len(tokens))
        return Reading(span, tokens[place].text, subject.source, said, outer=True)
    if noun or not _is_verb(tokens, place, verb, subject):
        return None
    measured = verb.lemma in _MEASURING and measures(tokens, place, verb, subject)
    if verb.lemma in _MEASURING and not measured and verb.lemma != "see":
        return None
    found = _with_subject(tokens, place, verb, subject)
    if measured:
        return replace(found, strong=True, passing=False) if found else None
    heard = verb.lemma == "hear" and tokens[subject.last].low in hearings.PLACES
    if found and heard and not after[:1].isdigit():
        return replace(found, strong=True, passing=False)
    clear = (found and found.outer) or (verb.lemma == "find" and finds_nothing(tokens, place))
    if found is None or (clear and (verb.kind is VerbKind.SAYING or can_speak(tokens, subject))):
        return found
    needs_clause = verb.lemma in _ALSO_DONE or (verb.kind is VerbKind.SHOWING and not subject.source.document)
    if needs_clause and not (
        _states_clause(tokens, place + 1) or (verb.lemma in _TELLING and after in _ASKS)
    ):
        return replace(found, strong=False, passing=True) if verb.lemma in _TAKEN_UP else None
    return found


def _is_counted(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word in -s is a noun with its number: "8.4 points out of 10", "basis points to"; not "for 2021 shows"."""
    before = tokens[place - 1].text if place else ""
    if before.lower() in {"basis", "percentage"}:
        return True
    year = len(before) == 4 and place > 1 and tokens[place - 2].low in _PREPOSITIONS
    return before[:1].isdigit() and not year


def _with_subject(tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> Reading | None:
    """The reading of a verb with its subject in front: what is said stands behind it or around it."""
    last = place + verb.lemma.endswith(_ADVERBS)
    span = Span(subject.source.start, tokens[last].end)
    cue = tokens[place].text
    strong = verb.kind in _STRONG
    tail = tail_end(tokens, last, verb)
    opened = subject.first > 0 and tokens[subject.first - 1].low in {",", QUOTATION, "—", "as", "?", "!"}
    opened = opened and _holds_statement(tokens[: subject.first])
    if opened and strong and not subject.relative and (tail == len(tokens) or tokens[tail].low in _ENDS):
        return Reading(span, cue, subject.source, around(tokens, subject.first, tail), outer=True)
    stated = following(tokens, last + 1)
    if len(stated) < 2 and not (verb.kind is VerbKind.SAYING and tokens[-1].low == QUOTATION):
        return None
    opening = list(takewhile(lambda token: token.start < subject.source.start, tokens))
    if strong and _is_where_said(opening):
        stated |= frozenset(range(len(opening)))
    return Reading(span, cue, subject.source, stated, strong=strong, passing=verb.kind is VerbKind.CONVEYING)


def _is_where_said(opening: Sequence[Token]) -> bool:
    """Whether what stands before a subject is only where or when it spoke: "In a notice filed on Monday, …"."""
    return (
        len(opening) > _LONGEST_OPENING
        and opening[0].low in _SPOKEN_AT
        and not any(
            (token.low in _AUXILIARIES and not token.capital) or token.low == "," for token in opening[:-1]
        )
    )


def _holds_statement(opening: Sequence[Token]) -> bool:
    """Whether what stands before a subject can be what it states, and is no mere "However,"."""
    return len(opening) > _LONGEST_OPENING or any(token.low == QUOTATION for token in opening)


def _participle(text: str, tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    """ "…, adding that Y": the sentence's subject is the source."""
    if verb.kind not in _STRONG or not place or tokens[place - 1].low == "without":
        return None
    after = _low(tokens, place + 1)
    joined = tokens[place - 1].low in {",", QUOTATION, "—", "and", "by"} or (
        verb.lemma == "say" and after == "that"
    )
    if not joined or not after:
        return None
    if verb.lemma not in _BARE_PARTICIPLES and after != "to" and not _states_clause(tokens, place + 1):
        return None
    source = sentence_subject(text, tokens, place)
    if source is None:
        return None
    return Reading(tokens[place].span, tokens[place].text, source, following(tokens, place + 1))


def _second_verb(text: str, tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    """ "X rejected the plan and said that Y": the second verb of a subject further left."""
    before = place - 1
    while before > 0 and tokens[before].low in _BEFORE_SECOND_VERB:
        before -= 1
    if before < 1 or tokens[before].low not in {"and", "but"} or verb.form not in {"past", "third"}:
        return None
    if verb.lemma in _ALSO_NOUNS and _low(tokens, place + 1) not in _OPENS_CLAUSE:
        return None
    source = sentence_subject(text, tokens, before)
    if source is None:
        return None
    said = verb.kind is VerbKind.SAYING
    stated = following(tokens, place + 1)
    return Reading(tokens[place].span, tokens[place].text, source, stated, strong=said, passing=not said)


def _follows_be(tokens: Sequence[Token], place: int) -> bool:
    """Whether a form of "be" stands before the verb, adverbs aside: "is saying", or the passive "was said"."""
    before = place - 1
    while before > 0 and (tokens[before].low.endswith("ly") or tokens[before].low in _BETWEEN):
        before -= 1
    return before >= 0 and tokens[before].low in _BE


def _reads_as_noun(tokens: Sequence[Token], place: int, verb: Verb) -> bool:
    """Whether the words beside it make it no verb that states, whatever its subject."""
    before, after = tokens[place - 1].low, _low(tokens, place + 1)
    compared = verb.lemma == "compare" and before == "," and after in {"to", "with"}
    return compared or before in _BEFORE_NOUNS or (verb.lemma, after) in _NO_STATEMENT


def _is_verb(tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> bool:
    """Whether the word is a verb here, and its subject one that can say or think something."""
    before, after = tokens[place - 1].low, _low(tokens, place + 1)
    if verb.form == "third" and _are_many(tokens, subject):
        return False
    if before in _QUANTIFIERS and subject.last > subject.first:
        return False
    modals = _MODALS - {"would"} if verb.kind is VerbKind.SAYING else _MODALS
    beside = takewhile(lambda token: token.is_word, reversed(tokens[subject.last + 1 : place]))
    between = [token.low for token in beside]
    if not modals.isdisjoint(between) or ("will" in between and verb.lemma in _FORETOLD):
        return False
    if not _NOT.isdisjoint(between) and after in _ASKS:
        return False
    participle = before in _BEFORE_PARTICIPLE and verb.lemma not in _SAME_IN_PAST
    told = verb.lemma == "say" and bool(subject.source.pronoun)  # "a phone that it says will last"
    if verb.form in {"base", "third"} and (after in _AUXILIARIES or participle) and not told:
        return False
    if (
        verb.form == "base"
        and verb.lemma in _ALSO_NOUNS
        and not (subject.source.document or _is_plural(before))
        and not (verb.lemma == "forecast" and (subject.source.person or deeds.is_forecast(after)))
    ):
        return False
    if verb.lemma == "call" and (after[:1].isdigit() or after == "police"):
        return False
    if verb.lemma == "hold" and after != "that":
        return False
    if verb.lemma == "give" and not deeds.gives_account(tokens, place, subject):
        return False
    if verb.kind not in _STRONG and deeds.is_by_vote(tokens, place):
        return False
    if (
        verb.lemma == "report"
        and deeds.befell(tokens, place, subject)
        and not _states_clause(tokens, place + 1)
    ):
        return False
    if verb.form == "past" and after == "by" and _low(tokens, place + 2) not in passives.MEANS:
        return False
    if verb.lemma == "agree" and after not in _AGREED and not _states_clause(tokens, place + 1):
        return False
    if verb.form in {"base", "third"} and verb.lemma in _ALSO_NOUNS:
        if after == "," and tokens[place].capital and not subject.first:
            return False  # "Alder Tops Sales Estimates, Shares Jump"
        clear = before in {",", ")"} or subject.source.pronoun or after not in _AFTER_NOUN
        clear = clear and not deeds.is_what_moved(tokens, place)
        return bool(clear) and can_speak(tokens, subject)
    return verb.kind in _STRONG or after == "that" or can_speak(tokens, subject)


def _are_many(tokens: Sequence[Token], subject: Subject) -> bool:
    """Whether a subject is plainly a plural, which no verb in -s can follow: "as they speak to leaders | shows"."""
    phrase = tokens[subject.first : subject.last + 1]
    head = list(takewhile(lambda token: token.low not in _PREPOSITIONS, phrase))
    last = head[-1] if head else phrase[0]
    return last.text.islower() and last.low.endswith("s") and not last.low.endswith(_SINGULARS)


def _is_plural(before: str) -> bool:
    """Whether a base form can follow the word: a plural, a pronoun, or an auxiliary such as "would"."""
    return before.endswith("s") or before in _BEFORE_BASE


def _states_clause(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause with a verb of its own follows ("found the dam was safe") or a list ("two faults: rust"), not a thing found."""
    if _low(tokens, first) in _OPENS_CLAUSE:
        return True
    near = list(takewhile(lambda token: token.low not in _JOINS, tokens[first : first + 7]))
    return any(token.low in _AUXILIARIES or token.low == ":" for token in near[1:]) and tokens[first].is_word


def _low(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].low if place < len(tokens) else ""
