from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults import missing_values
from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


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
        Bad("The plant in figures\n\n«Power use: -- kWh/m³»\n\nIt opens in May."),
        Bad("Fact sheet\n\nModel: Heron 2\nRange: 40 km\n«Noise: -- dB»\nWarranty: 2 years"),
        Bad("At a glance\n\nBoats: 2\n«Top speed: -- km/h»\nCrew: 9\n«Passengers: -- a day»"),
        Bad("Fact sheet\n\nModel: Heron 2\n«Accuracy: ± -- %»\n«Weight: approx. -- kg»\nWarranty: 2 years"),
        Bad("About the ferry\n\nLength: 61 metres\n«Top speed: TBA»\nCrew: 9"),
        Bad("A berth costs «NaN kroner» a night, the harbour says."),
        Bad("Sign up and save «NaN%» on your first order of bread."),
        Bad("«Published: Invalid Date»\n\nThe weir was repaired in May, the river board said."),
        Bad("The repair will cost «$--» according to the river board, which meets in June."),
        Bad("The quake struck at a depth of «-- km» off Holm, the survey said."),
        Bad("Rents rose by «N/A%» in May, and a room costs «$N/A», the agents say."),
        Bad("About the bridge\n\nSpan: 212 metres\n«Architect: undefined»\nOpened: 1931"),
        Bad("About the ferries\n\nPassengers: 21 million\n«Cargo: -- tonnes»\nBoats: 340"),
        Bad("About the plant\n\nWells: 21\n«Annual output: N/A»\nPhase two: 2029"),
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
        Bad("«By undefined»\n\nThe weir was repaired in May, the river board said.\n\n«NaN min read»"),
        Bad(
            "«Published: January 1, 1970»\n\nThe weir was repaired in May, the river board said.\n\n«01/01/0001»"
        ),
        Bad(
            "The weir was repaired in May, the river board said.\n\n«Water level (null)»\n\nIt cost £4 million."
        ),
        Bad(
            "«Posted on: N/A» · 4 min read · 12 comments\n\nThe weir was repaired in May, the river board said."
        ),
        Bad(
            "The weir cost «£--m» and took «N/A tonnes» of stone, the board said.\n\nHanne Solberg · «-- min read»"
        ),
        Bad("«Last updated: Invalid date»\n\nThe weir was repaired in May, the river board said."),
    )
    good = (
        Good(
            "Saturday\nArndale v Bexley\nKick-off: TBC\nReferee: TBA\nVenue: Mill Lane", "a list of fixtures"
        ),
        Good(
            "In brief\n\nCoach: Ada Brandt\nNext home match: TBC\nVenue for the final: TBA", "a match to come"
        ),
        Good(
            "Women's singles\nBrandt d. Solberg 6-4, 6-3\nMixed doubles: TBC", "results and a match to come"
        ),
        Good("Ada Brandt -- the miller | Date: 4 May | 3 min read", "a dash between a name and a trade"),
        Good("Coming up\n\nFifth match: Thursday, 22 January, Orby\nUmpires: TBA", "officials not yet named"),
        Good(
            "Price watch (p/kg)\nSteers: 510\nYoung bulls: --\nCows: 430", "what was not traded has no price"
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
        Good(
            "There was much to lift -- tonnes of it -- and carry to -- she laughed -- the van.",
            "dashes again",
        ),
        Good("The fee -- $40 a month -- covers the ferry, too.", "dashes as punctuation"),
        Good(
            "He had one answer for the press: -- and then he said nothing at all.",
            "a dash after a colon in prose",
        ),
        Good("The result was not what they had hoped for (null), she wrote.", "a word in brackets in prose"),
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
        Good("By Christopher Null\n\nThe weir was repaired in May. Null, 41, lives beside it.", "a surname"),
        Good(
            "1 January 1970\n\nThe mill burnt down. Published on January 1, 1970, the atlas shows it.",
            "a day like any other",
        ),
        Good(
            "The call returns null where a fare is missing. Pages print undefined, and the sum reads $NaN.",
            "how it comes about",
        ),
        Good(
            "The lab got null results twice, and an undefined number of people read them.",
            "words of science and law",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        for place in missing_values.find(document):
            if not talk.covers(place) and not document.in_null_box(place):
                shown = place.of(document.text)
                lacking = (
                    "is what a script shows for no date"
                    if missing_values.is_no_date(shown)
                    else "has no value"
                )
                yield Finding(place.start, place.end, f"“{shown}” {lacking}: fill it in or drop the line.")
