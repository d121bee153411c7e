"""Claims that stand in the article's own voice, and what a reporter may state without a source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extraction.faults.code_talk import is_manual
from claims.extraction.faults.once import once
from claims.extraction.faults.statistics import telling_figures
from claims.extraction.lexicon import Cue
from claims.extraction.types import Claim, Document, Mention, Quantity, Role, Sentence, Sourcing
from claims.extraction.wordlists import alternatives, words

RUNNING_TEXT = frozenset(
    {Role.BODY, Role.FAQ_ANSWER, Role.KEY_POINT, Role.TAKEAWAY, Role.CONCLUSION, Role.STANDFIRST}
)
_SCORE = re.compile(r"(?<![\w.,])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\w%]|[.,:]\d)")
_MATCH = re.compile(rf"\b(?:{alternatives(words('match_words'))})\b", re.IGNORECASE)
_MARKUP = re.compile(r"\w=[\"“”″']|</?\w+[\s>]|\[/?\w+[_\]]")
_SOURCED_IN_PASSING = Cue(
    rf"(?:,|\b(?:to|and|by|in))\s+(?:{alternatives(words('telling_participles'))})\b"
    r"|\b(?:make|makes|made|making)\s+the\s+case\s+that\b"
    r"|\b(?:charg(?:ed?|es|ing)|accus(?:ed?|es|ing))\s[^.;]{2,120}?\s(?:with|of)\b|\b(?:indict(?:ed|ments?)|alleg\w+)\b"
    rf"|\b[A-Z][\w.]*['’]s?\s+(?:\w+\s+)?(?:{alternatives(words('reckonings'))})\b"
    rf"|\b(?:{alternatives(words('source_nouns') | {'slide', 'slides', 'photo', 'photos'})})\b[^;\n]{{0,120}}?\b(?:shows?|showed|indicates?|indicated)\b"
    r"|\b(?:call|brand|dubb?|describ|label)\w*\b[^.;]{0,60}?[“\"]|\b(?:[Ww]e|[Yy]ou)(?:['’](?:re|ve|ll))?\b"
    r"|\b(?:judges?|courts?|jury|tribunal|regulators?|magistrates?)\b[^.;]{0,60}?\b(?:order|fine|award|sentenc)(?:e?d|ing)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:puts?|estimate[sd]?|reckon(?:s|ed)?)\b|\bhas\s+(?:seen|obtained|reviewed)\b"
    r"|\b[Ii]n\s+(?:this|the|that)\s+(?:\w+\s+)?(?:polls?|surveys?|studies|study|ranking)\b"
    r"|\bmargin of (?:sampling )?error\b|\b(?:sample|survey) of [\d,]{3,}\b|\b(?:survey|poll)\w* was conducted\b",
    f"{' '.join(words('telling_participles') | words('reckonings') | words('source_nouns'))} case slide slides photo photos "
    "judge judges court courts jury tribunal regulator regulators magistrate magistrates put puts estimate estimated "
    "reckon reckons reckoned seen obtained reviewed we you poll polls survey surveys study studies ranking margin sample "
    "conducted",
    bears=re.compile(r"(?:charg|accus|indict|alleg|call|brand|dub|describ|label)").match,
)
_POLLED = Cue(
    r"\b(?:(?:likely|registered) voters|respondents|(?:those|voters|adults|people) (?:polled|surveyed))\b",
    "voters respondents polled surveyed",
)
_POLL = re.compile(r"\b(?:polls?|polling|surveys?|study|questionnaire)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standing:
    """An unsourced claim: the mention to show it at, and every unsourced mention in running text.

    ``figures`` are those of the mention shown that need a source.
    """

    claim: Claim
    mention: Mention
    all: tuple[Mention, ...]
    figures: tuple[Quantity, ...]


@once
def unsourced(document: Document) -> tuple[Standing, ...]:
    """The claims of the article itself that no named or linked source stands behind, in order.

    A claim is as well sourced as its best mention, so one named mention sources them all. Headlines,
    captions and tables are left out: they are sourced by the text around them. So are quotations,
    what a reporter saw, such as the score of a match, and what a manual says of its own subject.
    """
    if is_manual(document):
        return ()
    found = []
    for claim in document.claims:
        if not claim.in_scope or claim.sourcing in {Sourcing.LINKED, Sourcing.NAMED}:
            continue
        standing = tuple(mention for mention in claim.mentions if _stands_alone(document, mention))
        if standing:
            found.append(_shown(document, claim, standing))
    return tuple(sorted(found, key=lambda each: each.mention.start))


def _shown(document: Document, claim: Claim, standing: tuple[Mention, ...]) -> Standing:
    """Shown where it has a figure, and in the body rather than in a summary."""
    figures = [tuple(telling_figures(document, mention)) for mention in standing]
    at = min(
        range(len(standing)), key=lambda each: (not figures[each], standing[each].role is not Role.BODY, each)
    )
    return Standing(claim, standing[at], standing, figures[at])


def _stands_alone(document: Document, mention: Mention) -> bool:
    sentence = document.sentences[mention.sentence]
    if mention.role not in RUNNING_TEXT or mention.sourcing is not Sourcing.NONE or sentence.quoted:
        return False
    if sentence.sourcing is not Sourcing.NONE:
        return False
    words_of = sentence.of(document.text)
    if _SCORE.search(mention.quote) and _MATCH.search(words_of):
        return False
    return not (
        _MARKUP.search(words_of)
        or _SOURCED_IN_PASSING.search(document.text, sentence.start, sentence.end)
        or _is_of_a_poll(document, sentence)
    )


def _is_of_a_poll(document: Document, sentence: Sentence) -> bool:
    """Whether it goes on with the answers to a poll that a sentence before it names as the source."""
    if not _POLLED.search(document.text, sentence.start, sentence.end):
        return False
    return _first_poll(document) < sentence.start


@once
def _first_poll(document: Document) -> int:
    """Where the first sentence begins that a named poll stands behind; the text's length if none does."""
    for sentence in document.sentences:
        source = sentence.attribution
        if (
            sentence.sourcing in {Sourcing.NAMED, Sourcing.LINKED}
            and source is not None
            and _POLL.search(source.of(document.text))
        ):
            return sentence.start
    return len(document.text)
