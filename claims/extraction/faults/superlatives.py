"""Superlatives, ranks and records that a source could settle: "the world's largest", "ranking third"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.types import Span
from claims.extraction.wordlists import alternatives, words

_SIZING = alternatives(words("sizing_superlatives"))
_SCOPE = alternatives(words("scopes"))
_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_RANK = rf"(?:{_NTH}|first|last|\d+(?:st|nd|rd|th)|no\.\s?\d+|number\s+(?:one|two|three|\d+))"
_MOST = rf"(?:(?:{_NTH}[-\s])?(?:{_SIZING})|most\s+(?!of\b|recent)[a-z]+|first)"
_ANY_MOST = (
    r"(?!(?:lat|mod|hon|inter|for|requ|cont|prot|harv|arr|temp|earn|inv|n|fin|lovel|prett|nic|sweet|funn|near"
    r"|pri|conqu|manif|dig|beh|bequ|unr|midw|northw|southw)(?:i?est)\b)"
    r"[a-z]{3,}est"
)
"""Any superlative in -est but those of taste ("the prettiest in the country"), which nobody could settle."""
_WORD = r"(?!since\b)[\w’'-]+"
_STOPS = alternatives(
    words("grammar_prepositions")
    | words("grammar_boundaries")
    | words("grammar_auxiliaries")
    | words("grammar_determiners")
)
_NOUN = rf"(?!(?:{_STOPS})\b)[\w’'-]+"

_QUARTER = r"(?:(?:north|south)[-\s]?(?:east|west)(?:ern)?|(?:north|south|east|west)(?:ern)?|central|upper|lower|inner)"
_MEASURED = (
    "accident-prone|common|congested|costly|crowded|dangerous|deprived|expensive|polluted|populated|populous|productive"
    "|remote|successful|visited|watched"
)
_NO_PLACE = alternatives(
    {word.capitalize() for word in words("days_and_months")}
    | {
        "Group",
        "Game",
        "Round",
        "Stage",
        "Class",
        "Division",
        "Formula",
        "Week",
        "Phase",
        "Section",
        "Part",
        "Chapter",
    }
)

_OF_SCOPE = Cue(
    rf"\b(?:the\s+)?(?:{_SCOPE})['’]s?\s+(?:(?:only|single|by far the|two|three)\s+)?"
    rf"(?:{_MOST}|top|leading|foremost|number\s+one|no\.\s?1|undisputed)"
    rf"(?:\s+{_NOUN}){{0,3}}(?:\s+of\s+{_NOUN}(?:\s+{_NOUN})?)?",
    words("scopes"),
    flags=re.IGNORECASE,
)
_IN_SCOPE = Cue(
    rf"\bthe\s+(?:{_MOST}|{_ANY_MOST}|top(?!\s+of\b)|leading|foremost|only(?!\s+(?:way|time|thing|one|reason)\b))(?:\s+{_WORD}){{0,4}}?\s+"
    rf"(?:anywhere\s+)?(?:in|on|across|of)\s+(?:the\s+)?(?:whole\s+|entire\s+|wider\s+)?(?:{_QUARTER}\s+)?"
    rf"(?P<scope>{_SCOPE})\b(?!['’]s)",
    words("scopes"),
    flags=re.IGNORECASE,
)
_IN_PLACE = Cue(
    rf"\b[Tt]he\s+(?:{_SIZING}|most\s+(?:{_MEASURED}))(?:\s+{_NOUN}){{0,4}}\s+(?:in|on)\s+(?:the\s+)?(?:{_QUARTER}\s+)?"
    rf"(?!(?:{_NO_PLACE})\b)[A-Z][a-z’'-]+(?:\s+[A-Z][a-z’'-]+)?\b(?!['’]s)",
    words("sizing_superlatives") | {"most"},
)
""" "The most dangerous junction in the Skarn valley": what can be counted, in a place that has a name."""
_OF_ALL_TIME = Cue(
    rf"\b(?:the\s+|its\s+|their\s+)?(?:{_MOST}|worst|best)(?:\s+{_WORD}){{0,3}}?"
    rf"(?:\s+ever\b(?!\s+since)|\s+on\s+record\b|\s+of\s+all\s+time\b|\s+of\s+its\s+kind\b"
    rf"|\s+in\s+(?:(?:modern|recorded|living)\s+\w+|(?:the\s+)?(?:{_WORD}\s+){{0,3}}?history)\b)"
    rf"|\bthe\s+(?:{_MOST})(?:\s+{_WORD}){{1,5}}?\s+(?:that\s+)?(?:{_WORD}\s+){{1,4}}?(?:has|have)\s+ever\s+\w+"
    r"|\bfirst[-\s]ever\b|\bworld[-\s]first\b",
    "ever record time kind history modern recorded living first",
    flags=re.IGNORECASE,
)
_RECORD = Cue(
    r"\b(?:a|an|its|their|new|to|at)\s+(?:all-time\s+|record[-\s])(?:high|low|peak)s?\b"
    r"|(?<=\bis\s)a\s+(?:new\s+)?record\s+for\s+\w+(?:\s+[\w’'-]+)?"
    r"|\ba\s+record\s+(?:[$€£]\s?\d[\d.,]*(?:\s?[mb]\w*)?|\d[\d.,]*(?:\s+\w+)?|number|amount|profit|crowd|turnover|loss)\b"
    rf"|\b(?:highest|lowest)(?:\s+{_WORD}){{0,3}}?\s+(?:since\s+(?:(?:\w+\s+)?\d{{4}}|the\s+(?:war|pandemic))|in\s+(?:\w+\s+){{1,3}}(?:years|decades))\b"
    rf"|\b(?:the|its|their)\s+(?!highest|lowest)(?:{_SIZING}|worst|best|{_ANY_MOST})(?:\s+{_WORD}){{0,6}}?\s+since\s+"
    r"(?:records\s+began|(?:\w+\s+)?\d{4}|the\s+(?:(?:second\s+)?(?:world\s+)?war|pandemic|financial\s+crisis))\b",
    "record records since highest lowest high highs low lows peak peaks",
    flags=re.IGNORECASE,
)
_IN_YEARS = Cue(
    rf"\bthe\s+(?:{_SIZING}|worst|most\s+(?!of\b|to\b|recent)[a-z]+|{_ANY_MOST})(?:(?:\s+{_NOUN}){{1,3}}?|(?:\s+{_NOUN}){{0,2}}?\s+to\s+{_NOUN}(?:\s+(?:the\s+)?{_NOUN}){{1,2}}?)\s+in\s+"
    r"(?:(?:more\s+than|over|almost|nearly|about|at\s+least)\s+)?(?:a\s+(?:half[-\s])?(?:century|generation|decade)"
    r"|(?:\d+|[a-z]+(?:-[a-z]+)?)\s+(?:years|decades)|years|decades)\b",
    "century generation decade years decades",
    flags=re.IGNORECASE,
)
""" "The worst drought in a century": a record, if not one of all time."""
_NUMBER_ONE = Cue(
    rf"\bthe\s+(?:world['’]s\s+)?(?:no\.\s?1|number[-\s]one)\s+{_NOUN}(?:\s+(?:of|in|for)\s+(?:the\s+)?{_NOUN}){{1,2}}",
    "no number",
    flags=re.IGNORECASE,
)
_FIRST_TO = Cue(
    rf"\bthe\s+first(?:\s+{_NOUN}){{1,3}}?\s+(?:in|on)\s+(?:the\s+(?:{_SCOPE})|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)(?=\s+to\s+[a-z])",
    "first",
)
_RANKED = Cue(
    rf"\b(?:rank(?:s|ed|ing)?|placed|rated)\s+(?:as\s+)?(?:the\s+)?(?:{_RANK}|(?:in|among)\s+the\s+top\s+\w+)\b"
    rf"(?:\s+(?:worldwide|globally|nationally|(?:in|among|of)\s+(?:the\s+)?{_NOUN}))?"
    rf"|(?<=rated\s)(?:as\s+)?(?:one\s+of|among)\s+the\s+(?:{_SIZING}|best|worst|top)(?:\s+{_NOUN}){{0,3}}?\s+in\s+"
    rf"(?:the\s+(?:{_SCOPE}|[A-Z])|[A-Z])[\w’'-]*(?:\s+of\s+[A-Z][\w’'-]+)?",
    "rank ranks ranked ranking placed rated",
    flags=re.IGNORECASE,
)
_LEADER = Cue(
    rf"\bthe\s+(?:undisputed\s+|global\s+|world\s+|market\s+|industry\s+|national\s+|{_WORD}\s+market\s+)*"
    rf"leader\s+(?:in|for|among)\s+{_WORD}(?:\s+{_WORD})?",
    "leader",
    flags=re.IGNORECASE,
)
_RANKING_WORD = re.compile(
    r"\b(?:\w+est|[\w-]+-selling|most|worst|top|leading|leader|foremost|first(?:[-\s]ever)?|only|record|rank\w*|placed|rated"
    r"|number\s+one|no\.\s?1|all-time|undisputed|last|un(?:equalled|matched|paralleled|rivall?ed)|than\s+any)\b",
    re.IGNORECASE,
)
_TELLING = Cue(
    _RANKING_WORD.pattern,
    "selling most worst best top leading leader foremost first only record rank ranks ranked ranking placed rated number no "
    "high highs low lows peak peaks undisputed world than unequalled unmatched unparalleled unrivalled unrivaled",
    bears=re.compile(r"\w+est$").match,
).sign
"""What every superlative, rank and record has at least one of: a sentence without it is not read further."""

_SINGLE = Cue(
    rf"(?<=[\w’'],\s)(?:the|its|their|[A-Z]\w+['’]s?)\s+(?:{_SIZING})\s+(?:single|individual)\s+{_NOUN}(?:\s+{_NOUN})?(?=[,.])"
    rf"|\b(?:its|the|their|[A-Z]\w+['’]s?)\s+(?:{_SIZING})(?:\s+{_NOUN}){{0,3}}?\s+(?:yet|so\s+far|to\s+date)(?=[,.;:]|$|\s+(?:and|by|for|in|of)\b)",
    "single individual yet far date",
)
""" "Nordkai, the largest single owner, …", "its biggest plant yet": nothing is said of the field, and yet it is one."""
_UNMATCHED = Cue(
    rf"\b(?:unequalled|unmatched|unparalleled|unrivalled|unrivaled)\s+(?:anywhere\s+)?(?:in|across)\s+(?:the\s+)?(?:{_SCOPE})\b",
    "unequalled unmatched unparalleled unrivalled unrivaled",
    flags=re.IGNORECASE,
)
_BEYOND_ANY = Cue(
    rf"\b(?:[a-z]{{3,}}er|more\s+[a-z]+)\s+than\s+any\s+other(?:\s+{_NOUN}){{0,2}}?\s+(?:in|on|of)\s+(?:the\s+)?(?:whole\s+)?(?:{_SCOPE})\b",
    "than",
    flags=re.IGNORECASE,
)
_BEYOND_ANY_EVER = Cue(
    rf"\b(?:[a-z]{{3,}}er|more|fewer|less)(?:\s+{_NOUN}){{0,2}}?\s+than\s+any(?:\s+other)?(?:\s+{_NOUN}){{1,3}}?"
    r"\s+(?:ever\s+\w+(?:ed|en|ilt|ade|own|et|old|un)\b|in\s+(?:\w+\s+)?history\b|on\s+record\b|before\s+(?:it|her|him|them)\b)",
    "than",
    flags=re.IGNORECASE,
)
""" "At lower temperatures than any microbe ever described", "more titles than any player in history"."""
_PATTERNS = (
    _SINGLE,
    _UNMATCHED,
    _BEYOND_ANY,
    _BEYOND_ANY_EVER,
    _OF_SCOPE,
    _IN_SCOPE,
    _OF_ALL_TIME,
    _RECORD,
    _IN_YEARS,
    _NUMBER_ONE,
    _FIRST_TO,
    _RANKED,
    _LEADER,
    _IN_PLACE,
)

_NOT_CLAIMED = re.compile(
    r"\b(?:(?:one|some|many|most|several|among|part|any|two|three|none|few)\s+(?:of\s+)?(?:the\s+)?"
    r"|(?:not|never|no longer|n[’']t)\s+(?:be\s+|been\s+)?"
    rf"|(?:{alternatives(words('hearsay_verbs'))})(?:\s+(?:to\s+be|as|by\s+\w+\s+as|it|him|her|them|this))?\s+(?:the\s+)?"
    r"|(?:award|prize|medal|title)\s+(?:for|as|of)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_IN_RANKING = re.compile(
    r"\b(?:rankings|the\s+\w*\s?ranking|index|league|survey|list|standings|season(?!\s+on\s+record)|tournament)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"\b(?:[\w’'-]+\s)?(?:survey|list|index|season|tournament),\s\Z")
""" "The survey, the largest of its kind": it ranks nobody here, it is ranked."""
_NO_PLURAL = r"(?:\w+ics|sports|arms|news|goods|gas|bus)"
_PLURAL = re.compile(
    rf"(?:{_MOST}|top|leading|foremost)\s+(?:(?!\w+s\b)[\w-]+\s)?(?!{_NO_PLURAL}\b)\w{{3,}}(?<!s)s\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\b(?:has|have|had|with|pays?|charges?)\s+\Z")
""" "Holm has the highest fares in the country": of several, but all of one place."""
_SETTLED = re.compile(
    rf"(?:{_SIZING}|top|leading|foremost|first|populous|powerful)\s+(?:{_WORD}\s+)?(?:{alternatives(words('settled_superlatives'))})\b(?!-)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:aim|aims|want|wants|hope|hopes|plan|plans|seek|seeks|set|bid|race|could|may|might|would|will|can|if|not|never)\b"
    rf"(?:\s+{_WORD}){{0,4}}?\s+(?:be|become|becoming|rank|make|been)\b[^.;]{{0,24}}$"
    r"|\b(?:may|might|could|would|will)\b[^.;,]{0,30}\bas\s+$",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"[^.;]{0,40}?\b(?:by\s+(?:the\s+)?[A-Z]|by\s+(?:the|a|an|its)\s|in\s+(?:the|a|an)\s+(?:[\w’'-]+\s+){0,4}?(?:rankings|the\s+\w*\s?ranking|index|list|survey|table|poll)\b)"
)
_ENUMERATED = re.compile(r",?\s+(?:only\s+)?behind\s+(?:[\w’'-]+\s+){0,3}?[A-Z][^.;]*\d")
"""Those before it are named with their figures: anybody can count."""

_FIRST_OF_ITS_NAME = re.compile(r"(?:[Tt]he\s+)?[Ff]irst[-\s]ever\s+[A-Z][\w’'-]*\s+[A-Z]")
_NAME_GOES_ON = re.compile(r"\s(?:War|Cup|Series|Bank|Championships?|Games|Court|Bowl|Fair|Records)\b")
_CAPITAL_AFTER_OWNER = re.compile(r"['’]s?\s[A-Z]")
_BEFORE = 60


def find(text: str, within: Span, *, title: bool = False) -> Iterator[Span]:
    """The superlatives inside ``within``, in order, that claim to come before all others.

    Left out: one of many ("one of the largest"), what is only hoped for ("aims to rank first"), what
    somebody is said to have judged ("ranked third by the Courier"), what everybody knows, and names.
    In a ``title`` capitals make no name.
    """
    found: list[Span] = []
    signs = lexicon.signs(text[within.start : within.end])
    if not signs & _TELLING:
        return iter(found)
    for cue in _PATTERNS:
        if not signs & cue.sign:
            continue
        for match in cue.pattern.finditer(text, within.start, within.end):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(other) for other in found) and _claims(text, within, match, title=title):
                found.append(span)
    return iter(sorted(found, key=lambda span: span.start))


def telling(text: str, superlative: Span) -> Span:
    """The word of a ``superlative`` that ranks ("largest", "record", "first")."""
    match = _RANKING_WORD.search(text, superlative.start, superlative.end)
    return Span(match.start(), match.end()) if match else superlative


def _claims(text: str, within: Span, match: re.Match[str], *, title: bool) -> bool:
    before = text[max(within.start, match.start() - _BEFORE) : match.start()]
    if _NOT_CLAIMED.search(before) or _TO_COME.search(before):
        return False
    if _NAME_GOES_ON.match(text, match.end()) or (not title and _CAPITAL_AFTER_OWNER.search(match.group())):
        return False
    settled = _SETTLED.search(text, match.start(), min(within.end, match.end() + 20))
    ranked = match.group().partition(" since ")[0]
    if (_PLURAL.search(ranked) and not _OWNED.search(before)) or (
        settled and match.re is not _FIRST_TO.pattern and not match.group().endswith(" ever")
    ):
        return False
    if _ENUMERATED.match(text, match.end(), within.end) or _FIRST_OF_ITS_NAME.match(text, match.start()):
        return False
    itself = _DESCRIBED.search(before)
    ranking = _IN_RANKING.search(
        text, within.start, match.start() - len(itself[0] if itself else "")
    ) or _IN_RANKING.search(match.group())
    return not ranking and not _JUDGED.match(text, match.end(), within.end)
