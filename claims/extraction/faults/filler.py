"""Filler that holds a place for text still to come: lorem ipsum, TK, XXX, fields in brackets, builders' sample lines."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.types import Block, Document, Role, Span
from claims.extraction.wordlists import alternatives, telling_parts, words

_COUNTED = r"(?:per ?cent|percent|million|billion|people|years|days|words|points|votes|homes|jobs)\b"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_LATIN = re.compile(
    r"\b(?:lorem ipsum dolor(?: sit amet)?|dolor sit amet,? consectetur|consectetur adipisc(?:ing|i) elit"
    r"|sed do eiusmod tempor|ut enim ad minim veniam|duis aute irure|excepteur sint occaecat|sed ut perspiciatis unde)\b",
    re.IGNORECASE,
)
_PIECE = (
    r"(?:Photo(?:graph)?s?|Pictures?|Images?|Caption|Credit|Byline|Words|Headline|Graphics?|Video|Charts?|Graphs?|Maps?|Tables?"
    r"|Sidebar|Box|Quotes?|Figures?|Names?|Links?|Source|Date|Details)"
)
"""What a piece is put together from, as notes to oneself call it."""
_NUMBERED = (
    r"(?i:(?:charity|company|registration|registered|licen[cs]e|permit|reference|booking|VAT|tax|enquir(?:y|ies)|bookings|press\soffice)"
    r"\s(?:(?:registration|reference)\s)?(?:number|no\.?)|(?:tele)?phone(?:\s(?:number|no\.?))?|tel\.?|fax|ISBN|ISSN)"
)
"""Numbers that are printed to be used: those of cards, accounts and cases are masked on purpose."""
_MARK = re.compile(
    rf"""
    \bTK(?:[ ]?TK)+\b | \b{_PIECE}[ ]?:[ ]TK\b
  | (?<![^\n])TK(?:[ ]?[:–—-][ ]\w|[ ](?i:{_PIECE})\b)[^\n]{{0,80}} | (?<![^\n])(?i:{_PIECE})[ ](?:TK|TO[ ]COME)(?![^\n])
  | \b{_NUMBERED}(?:[ ](?:is|of))?:?[ ](?P<number>(?:\d{{2,5}}[ ])?[A-Z0-9-]{{0,6}}X{{3,}}(?:[ -]?X{{2,}})*)(?![\w-]) | \b10\.(?:\d{{4,9}}|[xX]{{4,}})/[\w.-]*[xX]{{3,}}(?:[\w.-]*\w)?
  | [\[(](?:[A-Z]+[ ]){{0,4}}TK(?:[ :,][^\])\n]{{1,60}})?[\])] | [\[(](?:[a-z]+[ ]){{1,4}}TK[\])] | [$€£]TK\b | \bTK(?:[ ]?%|[ ]{_COUNTED})
  | [$€£][ ]?X{{1,3}}(?:,XXX)+\b | [$€£][ ]?X{{2,6}}(?:[ ](?:million|billion|trillion))?\b | \bX{{1,3}}(?:,XXX)+\b
  | \bX{{2,6}}(?:[ ]?%|[ ]{_COUNTED}|[ ]{_MONTH})
  | (?:(?<=[ ]than[ ])|(?<=[ ]about[ ])|(?<=[ ]nearly[ ])|(?<=[ ]over[ ])|(?<=[ ]some[ ])|(?<=[ ]around[ ]))X{{2,6}}(?=[ ][a-z]{{3,}})(?![ ]chromosomes?)
  | (?<=[ ](?:has|had)[ ])X{{2,6}}(?=[ ][a-z]{{2,}}s\b)(?![ ](?:chromosomes|series|class)) | (?<=[ ](?:have)[ ])X{{2,6}}(?=[ ][a-z]{{2,}}s\b)(?![ ](?:chromosomes|series|class))
  | \bXX:XX\b
  | \[(?:X{{2,6}}|\?{{2,6}}|TODO[^\]\n]{{0,60}})\] | \b(?:TODO|FIXME):[ ]\S
  | [\[(](?:[A-Z]+[ ]){{1,4}}TO[ ]COME[\])]
  | \[(?i:quotes?|comment|response|statement|photo|picture|caption|figures?|numbers?|link|name|date)\b[^\[\]\n]{{0,60}}?\b(?i:to[ ]come|to[ ]follow)\]
  | \b(?:NAME|TITLE|DATE|PLACE|AGE|FIGURE|SOURCE|QUOTE)[ ]TK\b | [$€£]TK(?:m|bn|k)\b
  | (?:(?<=[ ]said[ ])|(?<=[ ]says[ ]))X{{3,6}}(?=[,.][ ]|\Z)
  | (?<=[,.”][ ])X{{2,6}}(?=[ ](?:said|says|added)\b) | (?<![\w-])\d{{3}}-X{{4}}(?![\w-])
  | \[(?i:needs?|missing)[ ](?i:an?[ ]|the[ ])?(?i:quote|figure|number|source|link|name|date)\b[^\[\]\n]{{0,40}}\]
  | \((?i:insert|add)[ ](?i:an?[ ]|the[ ])?(?i:quote|figure|number|source|link|name|date)(?i:[ ]here)?\)
  | \[(?:QUOTE|PHOTO|IMAGE|LINK|NAME|CAPTION|STAT|FIGURE|TEXT)[ ]HERE\]
  | \[(?:CHECK|CONFIRM|VERIFY|FACT-?CHECK)(?:[ ][A-Z]{{2,}}){{1,5}}\]
    """,
    re.VERBOSE,
)
_BARE_TK = re.compile(r"(?<=[a-z][ ])TK(?=[ ](?:for|of|in|by|at|on|from)[ ]|[ ][a-z]{3,}s\b|[.,;][ ]|[.]?\Z)")
""" "The board pencilled in TK for the dividend": a hole in mid-sentence, where a figure belongs."""
_ANY_TK = re.compile(r"\bTK\b|\(TK\)")
_CALLED_TK = re.compile(
    r"\b(?:airlines?|flights?|codes?|called|named|initials|rapper|singer|brand|band|ticker|known|stands? for)\b[^.\n]{0,40}\Z|\b(?:with|and|as|by)\s\Z",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"""\[(?:
        (?i:insert|fill[ ]in|your|enter|add)[ ][^\[\]\n]{2,60}
      | (?i:(?:first|last|full|company|city|product|speaker|author|spokesperson)[ ]?(?:name)?|name|title|date|headline|link|credit|price|amount|venue|quote|caption
          |(?:tele)?phone[ ]number|e-?mail[ ]address|web(?:site)?[ ]address)
    )\](?!\()""",
    re.VERBOSE,
)
_OF_A_PAGE = r"(?:head(?:line|ing)|sub(?:title|heading)|standfirst|byline|intro(?:duction)?|title|text|caption|name|content|quote|description|tagline)"
_WHOLE_LINE = re.compile(
    rf"""(?:your|insert|enter|add|type)[ ](?:an?[ ]|the[ ]|your[ ])?(?:[a-z]{{3,12}}[ ])?{_OF_A_PAGE}[ ](?:goes[ ])?here\W{{0,3}}
      | {_OF_A_PAGE}[ ]goes[ ]here\W{{0,3}}
      | click[ ]to[ ](?:add|edit)[ ]{_OF_A_PAGE}\W{{0,3}}
      | (?:place-?holder|sample|dummy|filler)[ ](?:{_OF_A_PAGE}[ ])?text(?:[ ](?:goes[ ])?here)?\W{{0,3}}
      | this[ ]is[ ](?:a[ ]|some[ ]|your[ ])?(?:place-?holder|sample|dummy)[ ](?:text|page|post|heading|paragraph)(?:[.!][ ].{{0,160}}|\W{{0,3}})
      | this[ ]is[ ]an[ ]example[ ]page\.[ ]It[’']s[ ]different[ ]from[ ]a[ ]blog[ ]post\b.{{0,160}}
      | I[ ]am[ ](?:a[ ])?text[ ]block\.[ ]Click[ ](?:the[ ])?edit[ ]button\b.{{0,160}}
      | lorem[ ]ipsum(?:[ ]\d)?\W{{0,3}}
      | (?:asdf|qwerty|blah)(?:[ ](?:asdf|qwerty|blah))+\W{{0,3}}
      | Welcome[ ]to[ ]WordPress\.[ ]This[ ]is[ ]your[ ]first[ ]post\..{{0,80}}""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENERS = frozenset(
    {
        "your", "insert", "enter", "add", "type", "click", "placeholder", "place-holder", "sample", "dummy", "filler",
        "this", "i", "lorem", "asdf", "qwerty", "blah", "welcome", "headline", "heading", "subtitle", "subheading",
        "title", "text", "caption", "name", "standfirst", "byline", "intro", "introduction", "content", "quote", "description", "tagline",
    }
)  # fmt: skip
"""First words of the lines that ``_WHOLE_LINE`` knows."""
_TALK = re.compile(rf"\b(?:{alternatives(words('filler_talk'))})\b", re.IGNORECASE)
_OF_TALK = telling_parts(words("filler_talk"))
_LETTERS = re.compile(rf"\b(?:{alternatives(words('letter_talk'))})\b", re.IGNORECASE)
_LATIN_NAMED = re.compile(r"\b[Ll]orem [Ii]psum\b(?! dolor| \d)(?=[^\w\n]+[a-z]+[^\w\n]+[a-z]+)")
_LATIN_SIGNS = (
    "lorem",
    "dolor",
    "adipisc",
    "eiusmod",
    "minim veniam",
    "aute irure",
    "occaecat",
    "perspiciatis",
)
_MARK_SIGNS = ("TK", "said XXX", "says XXX", "[need", "[Need", "[missing", "[Missing", "(insert", "(Insert", "(add", "(Add", "XX", "[??", "TODO", "FIXME", "TO COME", " to come]", " to follow]", " HERE]", "[CHECK", "[CONFIRM", "[VERIFY", "[FACT", "$X,", "€X,", "£X,", "X,XXX", "/xxx")  # fmt: skip
_FIRST_WORD = re.compile(r"[A-Za-z-]+")


def find(document: Document) -> list[Span]:
    """The filler of ``document`` in order; none where the article is about filler.

    Fields in brackets inside somebody's quotation are that somebody's, unless other filler stands in the article.
    """
    low = document.text.lower()
    loose = list(_loose(document, low))
    fields = list(_fields(document)) if "[" in low else []
    if not (loose or fields) or _is_subject(document, low, loose):
        return []
    if fields and not loose:
        spoken = SpanIndex(document.quotations)
        fields = [
            field for field in fields if not any(each.contains(field) for each in spoken.touching(field))
        ]
    return sorted([*loose, *fields], key=lambda place: place.start)


def _loose(document: Document, low: str) -> Iterator[Span]:
    """Filler that is none of somebody's words: at most one place of lorem ipsum in a block."""
    text = document.text
    latin = any(sign in low for sign in _LATIN_SIGNS)
    marked = any(sign in text for sign in _MARK_SIGNS)
    for block in document.blocks:
        if block.role is Role.CODE:
            continue
        opener = _FIRST_WORD.match(text, block.start, block.end)
        if (
            opener
            and opener.group().lower() in _OPENERS
            and _WHOLE_LINE.fullmatch(text, block.start, block.end)
        ):
            yield Span(block.start, block.end)
            continue
        first = _LATIN.search(text, block.start, block.end) if latin else None
        if first:
            yield Span(*first.span())
        if marked:
            marks = [
                Span(*match.span("number" if match["number"] else 0))
                for match in _MARK.finditer(text, block.start, block.end)
            ]
            yield from marks
            yield from (bare for bare in _bare_marks(text, block) if not any(map(bare.overlaps, marks)))


def _bare_marks(text: str, block: Block) -> Iterator[Span]:
    """TK on its own in a sentence, unless it is what somebody or something is called there."""
    found = list(_BARE_TK.finditer(text, block.start, block.end))
    if found and len(found) == len(list(_ANY_TK.finditer(text, block.start, block.end))):
        for match in found:
            if not _CALLED_TK.search(text, max(block.start, match.start() - 60), match.start()):
                yield Span(*match.span())


def _fields(document: Document) -> Iterator[Span]:
    """Fields in brackets, where the article is no form of a letter."""
    found = [Span(*match.span()) for match in _BRACKETED.finditer(document.text)]
    return iter(() if found and _LETTERS.search(_own(document)) else found)


def _is_subject(document: Document, low: str, loose: Iterable[Span]) -> bool:
    """Whether the article is about filler: it uses the printers' words for it, or says what lorem ipsum is."""
    if not any(part in low for part in _OF_TALK) and "lorem" not in low:
        return False
    own = _own(document, without={place.start for place in loose})
    return bool(_TALK.search(own) or _LATIN_NAMED.search(own))


def _own(document: Document, without: Container[int] = ()) -> str:
    """The article's own text, but for blocks that start at one of ``without``."""
    own = (block for block in document.blocks if block.in_scope and block.start not in without)
    return "\n".join(block.of(document.text) for block in own)
