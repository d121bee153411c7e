"""Sentences that show where they come from although no attribution stands in them."""

from __future__ import annotations

import re

from claims.extraction.faults.once import once
from claims.extraction.lexicon import Cue
from claims.extraction.types import Document, Sentence, Sourcing
from claims.extraction.wordlists import alternatives, words

_NOTED = r"(?:recorded|counted|registered|logged|measured|tallied|documented|surveyed|polled|interviewed|calculated)"
_INQUIRERS = (
    r"(?:authors?|researchers?|scientists?|economists?|auditors?|investigators?|reviewers?|analysts?)"
)
_TELLERS = r"(?:sources?|officials?|aides?|insiders?|witnesses|lawmakers)"
_SPOKEN_IN = (
    r"(?:statement|book|memoir|interview|speech|tweet|letter|memo|e-?mail|essay|column|filing|testimony|sermon"
    r"|press\s+release|news\s+conference|blog\s+post)"
)
_OF_THE_WRITERS = (
    r"(?:teams?|staff|engineers?|developers?|researchers?|reporters?|colleagues|testers?|tests?|lab|meters?"
    r"|bills?|house|kitchen|garden|samples?|measurements?|experiments?|reviewers?|readers)"
)

_SAID = Cue(
    rf"(?:,|\b(?:to|and|by|in))\s+(?:{alternatives(words('telling_participles'))})\b"
    r"|\b(?:make|makes|made|making)\s+the\s+case\s+that\b"
    r"|\b(?:charg(?:ed?|es|ing)|accus(?:ed?|es|ing))\s[^.;]{2,120}?\s(?:with|of)\b|\b(?:indict(?:ed|ments?)|alleg\w+)\b"
    rf"|\b[A-Z][\w.]*['’]s?\s+(?:\w+\s+){{0,2}}?(?:{alternatives(words('reckonings'))})\b"
    r"|\b(?:call|brand|dubb?|describ|label)\w*\b[^.;]{0,60}?[“\"]"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:puts?|estimate[sd]?|reckon(?:s|ed)?)\b|\bhas\s+(?:seen|obtained|reviewed)\b"
    rf"|\b[Ii]n\s+(?:an?|his|her|its|their|the)\s+(?:[\w-]+\s+){{0,3}}?{_SPOKEN_IN}\b"
    r"|\b[A-Z]\w+\s+(?:report|story|article|study)\b[^.;]{0,40}?\bthat\b"
    rf"|\b{_TELLERS}(?:\s+who\s[^,.;]{{3,40}}?)?\s+(?:told|said|say)\b",
    f"{' '.join(words('telling_participles') | words('reckonings'))} case put puts estimate estimated reckon reckons "
    "reckoned seen obtained reviewed report story article study statement book memoir interview speech tweet letter memo "
    "email mail essay column filing testimony sermon release conference post source sources official officials aide aides insider insiders witnesses lawmakers",
    bears=re.compile(r"(?:charg|accus|indict|alleg|call|brand|dub|describ|label)").match,
)
_SHOWN = Cue(
    rf"\b(?:{alternatives(words('source_nouns') | {'slide', 'slides', 'photo', 'photos'})})\b[^;\n]{{0,160}}?"
    r"\b(?:shows?|showed|indicates?|indicated)\b"
    r"|,\s+(?:the|its|his|her|their|our|[A-Z][\w.]*['’]s?)\s+(?:[\w’'-]+\s+){1,5}?"
    r"(?:shows?|showed|indicates?|confirms?|confirmed|reckons?|reckoned|estimates?|estimated)\s*(?=[.;,]|\Z)"
    r"|\b[Ii]n\s+(?:this|the|that)\s+(?:\w+\s+)?(?:polls?|surveys?|studies|study|ranking)\b"
    r"|\bmargin of (?:sampling )?error\b|\b(?:sample|survey) of [\d,]{3,}\b|\b(?:survey|poll)\w* was conducted\b"
    rf"|\b(?:{alternatives(words('bodies'))}|coastguard|authority|service|registry)\s+(?:\w+ly\s+|also\s+)?{_NOTED}\b"
    rf"|\b[Ii]nterviewed\s+(?:\w+\s+){{0,2}}?\d|\b{_INQUIRERS}\b[^;]{{0,200}}?\b(?:found|estimated|put|{_NOTED})\b",
    f"{' '.join(words('source_nouns'))} slide slides photo photos poll polls survey surveys study studies ranking "
    "margin sample conducted show shows showed indicate indicates confirm confirms confirmed reckon reckons reckoned "
    "estimate estimates estimated recorded counted registered logged measured tallied documented surveyed polled "
    "interviewed calculated found put",
)
_RULED = Cue(
    r"\b(?:judges?|courts?|jury|tribunal|regulators?|magistrates?)\b[^.;]{0,60}?"
    r"\b(?:(?:order|fine|award|sentenc|overrul|overturn|uph[eo]ld|dismiss|reject|convict)(?:e?d|ing|s)?|ruled|struck)\b"
    r"|\b(?:[Ll]aws?|[Rr]ules?|[Rr]egulations?|[Cc]onvention|[Tt]reaty|[Cc]onstitution|[Cc]ode|[Cc]ontract|[Bb]ill|[Aa]ct|[Pp]lan|[Pp]roposals?)\s+"
    r"(?:(?:would|also|only|currently)\s+){0,2}(?:require|allow|permit|limit|cap|ban|oblige|obligate|entitle|exempt|prohibit)s?\b"
    r"|\b[Uu]nder\s+(?:the|its|their|his|her|a|this|that|current|new|[\w’'.-]+['’]s?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:law|rules?|contract|treaty|agreement|act|code|terms|deal|lease|plans?|proposals?|scheme)\b",
    "judge judges court courts jury tribunal regulator regulators magistrate magistrates law laws rule rules regulation "
    "regulations convention treaty constitution code contract bill act plan plans scheme proposal proposals agreement terms deal lease",
)
_OF_THE_WRITER = Cue(
    r"\b(?:[Ww]e|[Yy]ou|[Yy]our|[Mm]y)(?:['’](?:re|ve|ll|d))?\b|\bI(?=\s[a-z]|['’])"
    rf"|\b[Oo]ur\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?{_OF_THE_WRITERS}\b",
    "we you your my i our",
)
"""What the writer did, measured or owns, and what the reader is told to do."""

_POLLED = Cue(
    r"\b(?:(?:likely|registered) voters|respondents|(?:those|voters|adults|people) (?:polled|surveyed))\b"
    r"|(?:%|\b[Pp]er\s?cent) of (?:all |the )?[\w’'-]+(?: [\w’'-]+){0,3}? "
    r"(?:agree|disagree|approve|disapprove|back|support|favou?r|oppose|believe|think|trust|say|said|thought)(?:e?[sd])?\b",
    "voters respondents polled surveyed percent cent of",
)
_POLL = re.compile(r"\b(?:polls?|polling|surveys?|study|questionnaire)\b", re.IGNORECASE)


def is_sourced_in_passing(document: Document, sentence: Sentence) -> bool:
    """Whether somebody says it or it shows, a court or a law has it so, or it is the writer's own doing."""
    text, start, end = document.text, sentence.start, sentence.end
    return any(cue.search(text, start, end) for cue in (_SAID, _SHOWN, _RULED, _OF_THE_WRITER)) or (
        _is_of_a_poll(document, sentence)
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
