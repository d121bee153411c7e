from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.quantities import measures
from claims.extraction.types import Block, Document, Role, Span
from claims.extraction.wordlists import words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_VALUE = r"(?P<value>-{2,4}|[—–]|N/A|n/a|TB[ACD]|null|undefined|NaN|Invalid Date)(?P<unit>[^\n\t]{0,20})"
_LABELLED = re.compile(rf"(?P<label>[^\W\d_][^\n:\t]{{0,48}}?) ?(?:: ?|\t){_VALUE}")
_ALONE = re.compile(_VALUE)
_UNITS = (
    words("currency_codes") | frozenset("%°$€£¥") | {"percent", "per cent", "million", "billion", "trillion"}
)
_IN_PROSE = re.compile(
    r"""[$€£¥][ ]?(?:null|undefined|NaN|-{2,4})(?![\w-])         # €NaN, $--
      | (?<![\w'’.-])(?:null|undefined|NaN)[ ]?(?:%|per[ ]?cent\b|[$€£¥])   # NaN%
      | (?<![\w.-])--%
      | \bInvalid[ ]Date\b
      | \bundefined[ ]undefined\b | \bnull[ ]null\b""",
    re.VERBOSE,
)
_PROGRAMME = re.compile(r"\d{1,2}[:.]\d\d\b|.{2,40}\bvs?\.? [A-Z]|[A-Z]\w+ \d+[-–:]\d+ [A-Z]")
_FILLED_BY_SCRIPT = frozenset({"null", "undefined", "NaN", "Invalid Date"})
_TO_COME = frozenset({"TBA", "TBC", "TBD"})


class EmptyValue(Rule):
    """A label or a unit with "--", "N/A", "TBA", "NaN" or the like where its value should be.

    Why it matters: the fact that the line promises is missing, and nobody noticed.

    What to do: fill in the value or drop the line. Not flagged: "TBA" and "TBC" in programmes and
    lists of fixtures, dashes and "N/A" in score and price tables, and code.
    """

    code = "P203"
    name = "empty-value"
    severity = Severity.WARNING
    bad = (
        Bad("Fact sheet\n\nModel: Heron 2\nRange: 40 km\n«Noise: -- dB»\nWarranty: 2 years"),
        Bad("About the ferry\n\nLength: 61 metres\n«Top speed: TBA»\nCrew: 9"),
        Bad("Sign up and save «NaN%» on your first order of bread."),
        Bad("«Published: Invalid Date»\n\nThe weir was repaired in May, the river board said."),
        Bad("The repair will cost «$--» according to the river board, which meets in June."),
        Bad("About the bridge\n\nSpan: 212 metres\n«Architect: undefined»\nOpened: 1931"),
        Bad("About the ferries\n\nPassengers: 21 million\n«Cargo: -- tonnes»\nBoats: 340"),
        Bad("About the mill\n\nBuilt: 1874\n«Output: N/A»\nOwner: Halden Flour"),
        Bad(
            "<h1>Heron 2</h1><p>The boat is on sale from May, the yard said.</p><table><tr><td>Range</td><td>40 km</td></tr>"
            "<tr><td>«Noise</td><td>-- dB»</td></tr></table>",
            format="html",
        ),
        Bad(
            "<h1>Heron 2</h1><p>The boat is on sale from May, the yard said.</p>"
            "<dl><dt>Noise</dt><dd>«-- dB»</dd><dt>Range</dt><dd>40 km</dd></dl>",
            format="html",
        ),
        Bad("Signed in as «undefined undefined»\n\nThe weir was repaired in May, the river board said."),
        Bad(
            "<article><h1>Heron 2 on sale</h1><p>The boat is on sale from May, the yard said.</p>"
            "<ul><li>Range: 40 km</li><li>«Battery life: TBD»</li></ul></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "Saturday\nArndale v Bexley\nKick-off: TBC\nReferee: TBA\nVenue: Mill Lane", "a list of fixtures"
        ),
        Good("Festival programme\n\nSpeaker: TBA\nRoom: TBC\nDoors: 7 p.m.", "a programme"),
        Good("10:00 Opening\n11:00 Songs of the sea\nPianist: TBA\n12:00 Lunch", "a programme by the clock"),
        Good(
            "Halden Flour plc\n\nLast: 212p\nP/E ratio: N/A\nDividend yield: --\nVolume: 12,400",
            "a price sheet",
        ),
        Good("Arndale 3 2 1 -- 7\nBexley 3 1 1 1 4\nCarrow 3 -- 2 1 2", "a league table"),
        Good(
            "<h1>Results</h1><table><tr><th>Team</th><th>Won</th><th>Drawn</th></tr>"
            "<tr><td>Arndale</td><td>3</td><td>--</td></tr><tr><td>Bexley</td><td>N/A</td><td>2</td></tr></table>",
            "a table whose other cells have values",
            format="html",
        ),
        Good(
            "HALIFAX, June 3, 2025 /NordWire/ -- The harbour board has named a new pilot.",
            "a dash after a wire tag",
        ),
        Good(
            "<h1>Heron 2</h1><table><tr><td>Range</td><td>40 km</td></tr><tr><td>Towing hook</td><td>N/A</td></tr></table>",
            "a table says that something does not apply",
            format="html",
        ),
        Good(
            "The contract was cancelled on Monday.\n\nnull and void\n\nBoth sides may appeal.",
            "words of the law as a heading",
        ),
        Good(
            "<h1>Ferry fares rise</h1><p>Fares rise in May, the operator said.</p>"
            "<nav><ul><li><a href='/n'>null</a></li><li><a href='/u'>undefined</a></li></ul></nav>",
            "entries of a manual's menu",
            format="html",
        ),
        Good("In the chair: -- Ann Fisk of Halden", "a dash before a name"),
        Good("The fee -- $40 a month -- covers the ferry, too.", "dashes as punctuation"),
        Good(
            "He had one answer for the press: -- and then he said nothing at all.",
            "a dash after a colon in prose",
        ),
        Good("Norway scored null points again, and the crowd laughed.", "a song contest"),
        Good("In JavaScript, NaN% 2 is NaN, and the default value: undefined.", "programming"),
        Good("The answer to the question of the fee was N/A, the form said.", "words of a form in prose"),
        Good(
            "<h1>Types</h1><p>The interpreter has five types.</p><pre>default: null\nrate: NaN</pre>",
            "code in a code block",
            format="html",
        ),
        Good(
            "Market Data\nnull Logo\nnull Price(null)\n--\n----\nUSD\nnull (null) Live Price Chart",
            "P201 covers the box",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        for place in chain.from_iterable(_places(document, index) for index in range(len(document.blocks))):
            if not talk.covers(place) and not document.in_null_box(place):
                yield Finding(
                    place.start,
                    place.end,
                    f"“{place.of(document.text)}” has no value: fill it in or drop the line.",
                )


def _places(document: Document, index: int) -> Iterator[Span]:
    text, block = document.text, document.blocks[index]
    if line := _LABELLED.fullmatch(text, block.start, block.end):
        to_come = line["value"] in _TO_COME and _in_programme(document, index)
        if not to_come and _lacks(line, in_table=block.role is Role.TABLE or block.tag == "tr"):
            yield Span(*line.span())
    elif (line := _ALONE.fullmatch(text, block.start, block.end)) and _stands_alone(line, block):
        yield Span(*line.span())
    else:
        for match in _IN_PROSE.finditer(text, block.start, block.end):
            yield Span(*match.span())


def _stands_alone(line: re.Match[str], block: Block) -> bool:
    """Whether a line without a label is a value that is missing, and not an entry of a menu or a dash."""
    if line["unit"].strip():
        return _is_unit(line["unit"])
    return line["value"] in _FILLED_BY_SCRIPT and block.in_scope


def _in_programme(document: Document, index: int) -> bool:
    """Whether the lines around this one hold times of day or fixtures."""
    around = document.blocks[max(0, index - 4) : index + 5]
    return any(_PROGRAMME.match(document.text, block.start, block.end) for block in around)


def _lacks(line: re.Match[str], *, in_table: bool) -> bool:
    """Whether the value of a labelled line is none that its label could mean."""
    label, value, unit = line["label"].lower(), line["value"], line["unit"]
    if unit.strip(" .,;") and not _is_unit(unit):
        return False
    if value in _FILLED_BY_SCRIPT:
        return True
    if value in _TO_COME:
        return label not in words("event_labels")
    if in_table and not _is_unit(unit):
        return False
    return label not in words("quote_labels")


def _is_unit(words_after: str) -> bool:
    unit = words_after.strip(" .,;")
    known = measures.after(unit, 0, len(unit))
    return unit in _UNITS or (known is not None and known[0] == len(unit))
