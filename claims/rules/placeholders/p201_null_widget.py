from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.roles import widgets
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class NullWidget(Rule):
    """A data box that shows null, undefined, NaN or dashes instead of values.

    Why it matters: the box was filled from a feed that was not there. Readers see machinery, and
    whatever the article says about the price or the score beside it cannot be trusted either.

    What to do: remove the box, or connect its feed and read the article again. The whole box is one
    flag; single empty values inside it are not flagged again.
    """

    code = "P201"
    name = "null-widget"
    severity = Severity.ERROR
    language_free = True
    bad = (
        Bad(
            "The council approved the tram line on Monday.\n\nMarket Data\n«null Logo\nnull Price(null)\n--\n"
            "----\nUSD\nnull (null) Live Price Chart»\n\nThe vote was unanimous, the clerk said."
        ),
        Bad(
            "Rainfall in the valley was heavy, the weather office said.\n\n"
            "«undefined Temperature\nundefined Wind(undefined)\n--\nNaN»\n\nMore rain is expected."
        ),
        Bad(
            "Shares in the brewery were little changed.\n\n«Last price: undefined\nChange: NaN%\nVolume: null»\n\n"
            "The brewery reports in May, it said in a statement."
        ),
        Bad(
            "The cooperative has 400 members, its chair said.\n\nCoin Tracker\n«null Icon\nnull (null)\n--\nEUR\n--»\n"
        ),
        Bad(
            "<article><h1>Ferry fares to rise</h1><p>Fares will rise in May, the operator said.</p>"
            "<div><p>«null Logo</p><p>null Price(null)</p><p>USD</p><p>--»</p></div>"
            "<p>The operator runs four boats between the islands and the port.</p></article>",
            format="html",
        ),
        Bad(
            "Halden Flour fell again.\n\n«Last price: null\n\nChange: null\n\nVolume: NaN»\n\nThe mill said that it would "
            "report in May."
        ),
        Bad(
            "<article><h1>Krone falls</h1><p>The krone fell on Monday, the bank said.</p><ul><li>«Dollar: NaN</li>"
            "<li>Pound: NaN</li><li>Yen: NaN»</li></ul><p>It had risen in May, the bank said.</p></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "In SQL, null is not equal to null. A comparison with null gives unknown, and NaN behaves the same.",
            "null in prose about programming",
        ),
        Good(
            "In JavaScript, a price that was never set is undefined, and the wrong sum is NaN. The syntax is old.\n\n"
            "total: null\nrate: NaN\nname: undefined",
            "a listing in an article about programming, pasted as text",
        ),
        Good(
            "Results\n\nArndale 3 3 -- -- 9\nBexley 3 -- 1 2 1\nCarrow -- -- 3 0",
            "lines of a table that hold figures between the dashes",
        ),
        Good(
            "Model: Heron 2\nHeight: 41 cm\nBattery life: TBA\nNoise: -- dB\nSeats: 4\nWarranty: 2 years",
            "a fact sheet with two values missing among real ones is P203's business",
        ),
        Good(
            "Arndale 3 2 1 -- 7\nBexley 3 1 1 1 4\nCarrow 3 -- 2 1 2\nDunmere 3 -- -- 3 0",
            "a league table writes dashes for noughts",
        ),
        Good(
            "HALIFAX, June 3 /NordWire/ -- The harbour board has named a new pilot. She starts in July.",
            "the dash after a wire tag",
        ),
        Good(
            "The null hypothesis was rejected at the five per cent level. A null result was found in the second trial.",
            "null as a word of statistics",
        ),
        Good(
            "The treaty was declared null and void.\n\nThe senate agreed.\n\n--\n\nThe next session is on Tuesday.",
            "null and void, and a dash between sections",
        ),
        Good(
            "Strike  Bid  Ask\n100  2.10  2.30\n105  --  0.90\n110  --  0.35\n115  --  --",
            "an option chain leaves out strikes that nobody trades",
        ),
        Good(
            "Saturday's fixtures\nArndale v Bexley\nCarrow v TBC\nDunmere v TBC\nEastleigh v TBC",
            "opponents that are still to be drawn",
        ),
        Good(
            "<h1>How to read an empty cell</h1><p>The function returns null where the cell is empty.</p>"
            "<pre>price = null\nname = undefined\nrate = NaN</pre><p>Test for null before you print.</p>",
            "code in a code block",
            format="html",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if not document.null_boxes or CodeTalk(document).is_subject:
            return
        for box in document.null_boxes:
            yield Finding(
                box.start,
                box.end,
                "This data box shows null or dashes where its values should be: remove it or reconnect its feed.",
                data={"labels": widgets.labels_without_values(document.text, box)},
            )
