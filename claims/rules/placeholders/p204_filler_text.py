from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.types import Document, Role, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_COUNTED = r"(?:per ?cent|percent|million|billion|people|years|days|words|points|votes|homes|jobs)\b"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_FILLER = re.compile(
    rf"""
    \b(?i:lorem[ ]ipsum[ ]dolor(?:[ ]sit[ ]amet)?|dolor[ ]sit[ ]amet,?[ ]consectetur)\b
  | \bTK(?:[ ]?TK)+\b
  | [\[(]TK(?:[ :,][^\])\n]{{1,60}})?[\])] | [$€£]TK\b | \bTK(?:[ ]?%|[ ]{_COUNTED})
  | [$€£][ ]?X{{1,3}}(?:,XXX)+\b | [$€£][ ]?X{{2,6}}(?:[ ](?:million|billion|trillion))?\b | \bX{{1,3}}(?:,XXX)+\b
  | \bX{{2,6}}(?:[ ]?%|[ ]{_COUNTED}|[ ]{_MONTH})
  | \[(?:X{{2,6}}|\?{{2,6}}|TODO[^\]\n]{{0,60}})\] | \b(?:TODO|FIXME):[ ]\S
    """,
    re.VERBOSE,
)
_BRACKETED = re.compile(
    r"""\[(?:
        (?i:insert|fill[ ]in|your|enter|add)[ ][^\[\]\n]{2,60}
      | (?i:(?:first|last|full|company|city|product|speaker|author|spokesperson)[ ]?(?:name)?|name|title|date|headline)
    )\](?!\()""",
    re.VERBOSE,
)
_WHOLE_LINE = re.compile(
    r"""(?:your|insert|enter|add|type)[ ](?:an?[ ]|the[ ]|your[ ])?
        (?:head(?:line|ing)|sub(?:title|heading)|title|text|caption|name|content|quote|description|tagline)[ ](?:goes[ ])?here\W{0,3}
      | (?:head(?:line|ing)|sub(?:title|heading)|title|text|caption|quote)[ ]goes[ ]here\W{0,3}
      | click[ ]to[ ](?:add|edit)[ ](?:head(?:line|ing)|title|text|caption|subtitle)\W{0,3}
      | (?:place-?holder|sample|dummy|filler)[ ]text(?:[ ](?:goes[ ])?here)?\W{0,3}
      | lorem[ ]ipsum(?:[ ]\d)?\W{0,3}
      | Welcome[ ]to[ ]WordPress\.[ ]This[ ]is[ ]your[ ]first[ ]post\..{0,80}""",
    re.VERBOSE | re.IGNORECASE,
)
_TALK = re.compile(rf"\b(?:{alternatives(words('filler_talk'))})\b", re.IGNORECASE)
_LOREM_ALONE = re.compile(r"lorem ipsum\b(?! dolor)", re.IGNORECASE)


class FillerText(Rule):
    """Filler that held a place for text still to come: lorem ipsum, TK, XXX, "[insert name]".

    Why it matters: the piece went out before it was finished. Whatever should stand there (a name, a
    figure, a quotation) was never written, let alone checked.

    What to do: put in what is missing, or cut the sentence. Pieces about filler text, and fields in
    brackets inside somebody's quotation, are not flagged.
    """

    code = "P204"
    name = "filler-text"
    severity = Severity.ERROR
    bad = (
        Bad("The weir was mended in May.\n\n«Lorem ipsum dolor sit amet», consectetur adipiscing elit."),
        Bad("The mill baked «TKTK» loaves in May, its owner said."),
        Bad("“We are proud of the mill,” said «[insert name]», its owner."),
        Bad("The fare rises by «XX%» in May, the operator said."),
        Bad("«Your headline here»\n\nFerry fares rise in May, the operator said."),
        Bad("The weir cost «$XXX million», the river board said."),
        Bad("The mill, founded by «[TK name of founder]», has nine bakers, its owner said."),
        Bad("Turnout was «TK percent», the clerk said on Monday."),
        Bad("The meeting is on «XX June», and «X,XXX» seats are free, the council said."),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said.</p>"
            "<p>«Lorem ipsum dolor sit amet», consectetur adipiscing elit, sed do eiusmod tempor.</p></article>",
            format="html",
        ),
        Bad("«Caption goes here»\n\nThe weir was mended in May, the river board said."),
    )
    good = (
        Good("The Super Bowl was number XXX in 1996, and Louis XXX never reigned.", "a Roman numeral"),
        Good("The XXX Corps crossed the river, and Article XXX of the treaty ended the war.", "more of them"),
        Good(
            "Women have two X chromosomes, written XX; size XXXL is sold out.", "letters that mean something"
        ),
        Good("TK Maxx opens in Halden in May, its owner said. Flight TK1980 was late.", "names with TK"),
        Good("The ticket cost Tk 500, and T.K. Rao paid it.", "a currency and initials"),
        Good(
            "Printers fill a page with “lorem ipsum dolor sit amet”. The placeholder text goes back to Cicero.",
            "a piece about filler text",
        ),
        Good(
            "Reporters write TKTK where a fact is still to come. It is newsroom jargon, said Ada Brandt.",
            "a piece about the mark",
        ),
        Good("“I told [name] to leave,” the witness said, according to the file.", "a name kept back"),
        Good(
            "“They all begin with ‘Dear [insert name]’,” said Ada Brandt, who collects such letters.",
            "a form letter that somebody quotes",
        ),
        Good(
            "He said that [the company] had paid, and that it [sic] would pay again.", "brackets of an editor"
        ),
        Good("Put your name here and your address there, the clerk told them.", "words of a clerk"),
        Good("The card ends in 1234: XXXX-XXXX-XXXX-1234.", "a masked number"),
        Good("See [the report](https://mill.example/report) for more, the mill said.", "a link in brackets"),
        Good(
            "<h1>Tools</h1><p>The mill sells tools for makers of web sites, it said on Monday.</p>"
            "<ul><li>Font library</li><li>Lorem ipsum generator</li></ul>",
            "the name of a tool",
            format="html",
        ),
        Good("The film xXx came out in 2002, and the letter ended with xxx.", "a film, and kisses"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        own = "\n".join(block.of(document.text) for block in document.blocks if block.in_scope)
        if _TALK.search(own):
            return
        talk = CodeTalk(document)
        loose = list(_loose(document))
        places = loose + [span for span in _bracketed(document) if loose or not _is_quoted(document, span)]
        for place in sorted(places, key=lambda place: place.start):
            if not talk.covers(place):
                yield Finding(
                    place.start,
                    place.end,
                    f"“{place.of(document.text)}” is filler: put in what is missing or cut the sentence.",
                )


def _loose(document: Document) -> Iterator[Span]:
    """Filler that is none of somebody's words: at most one place of lorem ipsum in a block."""
    for block in document.blocks:
        if block.role is Role.CODE:
            continue
        if _WHOLE_LINE.fullmatch(document.text, block.start, block.end):
            yield Span(block.start, block.end)
            continue
        latin = False
        for match in _FILLER.finditer(document.text, block.start, block.end):
            is_latin = match[0][0] in "LlDd"
            if not (is_latin and latin):
                yield Span(*match.span())
            latin = latin or is_latin


def _bracketed(document: Document) -> Iterator[Span]:
    return (Span(*match.span()) for match in _BRACKETED.finditer(document.text))


def _is_quoted(document: Document, span: Span) -> bool:
    return any(quotation.contains(span) for quotation in document.quotations)
