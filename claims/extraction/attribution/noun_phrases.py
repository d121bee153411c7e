"""Noun phrases beside a verb: where a subject begins, where it ends, what is set between commas."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution import appositions, polls, relative_clauses, subject_edges
from claims.extraction.attribution.belonging import OTHERS
from claims.extraction.attribution.datelines import past_dateline
from claims.extraction.attribution.forms import PRONOUNS
from claims.extraction.attribution.proper_names import name_at, names
from claims.extraction.attribution.speakers import Source, describe
from claims.extraction.attribution.tokens import QUOTATION, Token
from claims.extraction.attribution.verbs import VERB_FORMS, VerbKind
from claims.extraction.propositions.finite_verbs import finite_at
from claims.extraction.types import Sourcing
from claims.extraction.values import value
from claims.extraction.wordlists import words

_SKIPPED = words("grammar_skipped")
_BOUNDARIES = words("grammar_boundaries")
_DETERMINERS = words("grammar_determiners")
_AUXILIARIES = words("grammar_auxiliaries")
_PREPOSITIONS = words("grammar_prepositions")
_CALENDAR = words("days_and_months")
_PEOPLE = words("persons") | words("vague_sources") | words("source_nouns")
_KINDS = words("persons") | words("bodies") | words("company_kinds")
_NOUNS_IN_LY = frozenset(
    {"ally", "anomaly", "assembly", "family", "monopoly", "rally", "reply", "supply", "tally"}
)
_DOCUMENTS = words("source_nouns")
_LONGEST_KIND = 3
_RELATIVES = frozenset({"who", "which", "that"})
_NO_SUBJECT = _PREPOSITIONS | _BOUNDARIES
_OPENS_PHRASE = _DETERMINERS | PRONOUNS
_OPENS_TIME = frozenset({"after", "before"})
"""Before a name or "the" these open a clause more often than they join two nouns ("… after Nordia Bank said")."""
_OPENS_SUBJECT = _OPENS_PHRASE | _PEOPLE
_SAID = frozenset(
    form for form, verb in VERB_FORMS.items() if verb.kind is VerbKind.SAYING and verb.form == "past"
)
_STANDING_FOR_SUBJECTS = PRONOUNS - _RELATIVES
_SUFFIXES = frozenset({"inc", "llc", "ltd", "corp", "co", "plc", "lp", "sa", "ag", "nv"})
_LONGEST = 16
_ENDS_SUBJECT_AFTER = frozenset(
    {"in", "on", "during", "after", "before", "to", "about", "last", "this", "earlier"}
)


@value(frozen=True, slots=True)
class Subject:
    """A source and the tokens ``[first, end)`` that hold it, apposition included.

    ``last`` is the place of the last token of the noun phrase itself, apposition left out.
    ``relative`` is true where "who" or "which" stands between it and its verb.
    """

    source: Source
    first: int
    end: int
    last: int
    relative: bool = False


def before_verb(text: str, tokens: Sequence[Token], verb: int) -> Subject | None:
    """The subject that stands before the verb at place ``verb``, or None."""
    last = verb - 1
    while last >= 0 and _between(tokens, last):
        last -= 1
    last = subject_edges.past_day(tokens, last)
    if last < 0:
        return None
    if relative_clauses.is_plainly_verb(tokens[verb]):
        last = relative_clauses.before(tokens, last)
    relative = tokens[last].low in _RELATIVES and last > 0
    if relative:
        last -= 1
        if tokens[last].low in {",", "—"}:
            last -= 1
    apposition: Sequence[Token] = ()
    while last > 0 and tokens[last].low in appositions.BRACKETS:
        opening = appositions.opening(tokens, last)
        if opening is None:
            return None
        apposition, last = tokens[opening + 1 : last], opening - 1
    if last > 1 and tokens[last].low in _SUFFIXES and tokens[last - 1].low == ",":
        last -= 2  # "Alder Mills, Inc."
    if appositions.is_main_clause(apposition):
        return None
    clause = _is_clause(tokens, phrase_start(tokens, last), last)
    if clause and not tokens[last].capital:
        return None
    first = name_start(tokens, last) if relative or clause else phrase_start(tokens, last)
    phrase = tokens[first : last + 1]
    if _is_short_form(tokens, first - 1):
        within, first = first, phrase_start(tokens, first - 4)
        phrase = [*tokens[first : within - 3], *phrase]
    poll = polls.of_answers(tokens, phrase) if first and phrase else ()
    source = describe(text, poll or phrase, apposition)
    return None if source is None else Subject(source, first, verb, last, relative=relative)


def _is_clause(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb of its own stands there: "others could purchase a government | plan" has no subject of "plan".

    A relative clause has one, too, and so has a question ("have you yourself | said").
    """
    verbs = any(token.low in _AUXILIARIES and not token.capital for token in tokens[first + 1 : last])
    return verbs and not any(token.low in _RELATIVES for token in tokens[max(0, first - 1) : last])


def _is_short_form(tokens: Sequence[Token], closing: int) -> bool:
    """Whether a bracket closes a name's short form: "the European Disease Centre (EDC) | data show"."""
    if closing < 3 or tokens[closing].low != ")" or tokens[closing - 2].low != "(":
        return False
    return tokens[closing - 1].text.isupper() and tokens[closing - 3].capital


def after_verb(text: str, tokens: Sequence[Token], first: int) -> Subject | None:
    """The subject that begins at place ``first``, behind its verb ("said Ann Lee, a farmer")."""
    end = first
    while end < len(tokens) and end - first < _LONGEST and tokens[end].is_word:
        low = tokens[end].low
        if end > first and (low in _BOUNDARIES or low in _ENDS_SUBJECT_AFTER or low in _CALENDAR):
            break
        end += 1
        if low in PRONOUNS:
            break
    if end == first or not _can_open_subject(tokens[first:end]):
        return None
    apposition: Sequence[Token] = ()
    close = end
    if end < len(tokens) and tokens[end].low in {",", "("}:
        close = appositions.end_of(tokens, end)
        apposition = tokens[end + 1 : close]
    source = describe(text, tokens[first:end], apposition)
    return None if source is None else Subject(source, first, close, end - 1)


def sentence_subject(text: str, tokens: Sequence[Token], before: int) -> Source | None:
    """Whom the sentence is about, for a participle that has no subject of its own ("…, adding that")."""
    start = past_dateline(tokens)
    if tokens[start].low in _NO_SUBJECT:
        commas = (place for place in range(start, before) if tokens[place].low == ",")
        start = next(commas, start - 1) + 1
    for place in range(start, before):
        token = tokens[place]
        if token.low == QUOTATION:
            continue
        if token.low in _STANDING_FOR_SUBJECTS:
            return describe(text, [token])
        if token.can_name:
            named = _past_office(tokens, place)
            name = name_at(tokens, named, before)
            return describe(text, [*name, *_owned(tokens, named + len(name), before)])
        if token.low in _PEOPLE and not _stands_behind_verb(tokens, start, place):
            owned = _owned(tokens, place + 1, before)
            end = place + 1 + len(owned or _makers(tokens, place + 1, before))
            return describe(text, tokens[phrase_start(tokens, place) : end])
    return None


def _stands_behind_verb(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Whether the noun at ``place`` comes behind the verb: "The money comes from three | sources" is not about them."""
    lows = [token.low for token in tokens[max(start, phrase_start(tokens, place)) : place]]
    return any(finite_at(lows, at) for at in range(1, len(lows)))


def _owned(tokens: Sequence[Token], first: int, end: int) -> Sequence[Token]:
    """Who belongs to the name that ends before place ``first``: "Britain | 's biggest grocer | raised"."""
    if first >= end or tokens[first].low != "'s":
        return ()
    place = first + 1
    while place < end and place - first <= _LONGEST_KIND and tokens[place].text.isalpha():
        if tokens[place].low in OTHERS or tokens[place].low in _DOCUMENTS:
            return tokens[first : place + 1]
        place += 1
    return ()


def _makers(tokens: Sequence[Token], first: int, end: int) -> Sequence[Token]:
    """Whose a document is: "A report | by the Audit Office | lays bare"."""
    if first >= end or tokens[first].low not in {"by", "from"}:
        return ()
    name = next((at for at in range(first + 1, min(first + 3, end)) if tokens[at].can_name), None)
    return () if name is None else tokens[first : name + len(name_at(tokens, name, end))]


def _opens_noun(token: Token) -> bool:
    return token.capital or token.low in _OPENS_PHRASE


def _past_office(tokens: Sequence[Token], place: int) -> int:
    """Where the name begins that an office or a kind of firm in front leads to: "Opposition leader | Dev Nair"."""
    end = place + len(name_at(tokens, place, len(tokens)))
    last = end
    while (
        last < len(tokens)
        and last - end < _LONGEST_KIND
        and tokens[last].is_word
        and tokens[last].text.islower()
    ):
        last += 1
    leads = end < last < len(tokens) and tokens[last].can_name and tokens[last - 1].low in _KINDS
    return last if leads else place


def phrase_start(tokens: Sequence[Token], last: int) -> int:
    """Where the noun phrase that ends at place ``last`` begins."""
    if last >= 0 and tokens[last].low in PRONOUNS:
        return last
    place = last
    while place >= 0 and last - place < _LONGEST and tokens[place].is_word:
        low = tokens[place].low
        if low in _BOUNDARIES or (low in _SAID and place < last):
            break
        if low in _OPENS_TIME and place < last:
            if _opens_noun(tokens[place + 1]) or relative_clauses.opens_with_doers(tokens, place, last):
                break
        elif low == "the" and place < last and subject_edges.opens_anew(tokens, place):
            return place
        elif low in {"and", "or"} and _new_clause(tokens, place, last):
            break
        place -= 1
    return place + 1


def name_start(tokens: Sequence[Token], last: int) -> int:
    """Where the name that ends at place ``last`` begins, or the noun phrase where no name does."""
    first = phrase_start(tokens, last)
    runs = names(tokens[first : last + 1])
    if runs and runs[-1][-1] is tokens[last]:
        return last + 1 - len(runs[-1])
    return first


def can_speak(tokens: Sequence[Token], subject: Subject) -> bool:
    """Whether a subject is somebody: a pronoun, a name, a person or body, a document."""
    source = subject.source
    if source.pronoun or source.document or source.sourcing is Sourcing.VAGUE or subject.relative:
        return True
    if tokens[subject.last].capital:
        return True
    of = (place for place in range(subject.first + 1, subject.last) if tokens[place].low == "of")
    head = tokens[next(of, subject.last + 1) - 1].low
    return head in _PEOPLE or head.removesuffix("s") in _PEOPLE


def _between(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token may stand between a subject and its verb: an auxiliary or adverb."""
    token = tokens[place]
    if not token.is_word:
        return False
    if token.low == "'s":
        return place > 0 and tokens[place - 1].low in PRONOUNS
    return token.low in _SKIPPED or _is_adverb(token)


def _is_adverb(token: Token) -> bool:
    return (
        token.low.endswith("ly")
        and not token.capital
        and token.low not in _NOUNS_IN_LY
        and len(token.low) > 4
    )


def _new_clause(tokens: Sequence[Token], conjunction: int, last: int) -> bool:
    """Whether "and" joins two clauses rather than two names or nouns of one subject."""
    if conjunction < last and subject_edges.is_apart(tokens, conjunction):
        return False
    following, preceding = tokens[conjunction + 1], tokens[conjunction - 1]
    if following.low in _OPENS_PHRASE or conjunction == last:
        return True
    if following.capital != preceding.capital:
        return conjunction > 1
    return not following.capital and conjunction > 4


def _can_open_subject(phrase: Sequence[Token]) -> bool:
    """Whether words behind a verb can be its subject: "Ann Lee", "the mayor", "test manager Ann Lee"."""
    if phrase[0].capital or phrase[0].low in _OPENS_SUBJECT:
        return True
    runs = names(phrase)
    return bool(runs) and runs[0][0] in phrase[1:4] and phrase[0].low not in _NO_SUBJECT
