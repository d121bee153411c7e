from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.torn_text import cut_off
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class TruncatedText(Rule):
    """A sentence cut off in mid-air at the end of its block, or a mark that text was cut: "[…]".

    Why it matters: the end of the sentence, and what comes after it, is missing. What it says may be
    turned round by the part that nobody sees.

    What to do: restore the text from the first publication, or cut the torso. Lines that break off
    and go on in the next block are not flagged, nor is a quotation that trails off.
    """

    code = "P207"
    name = "truncated-text"
    severity = Severity.WARNING
    bad = (
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said. «The repair was paid for by the towns "
            "along the river and the»"
        ),
        Bad(
            "The weir is mended\n\n«The weir was mended in May, the river board said, and boats may pass it from […]»\n\n"
            "It had been shut since a flood in the winter."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "«It had been shut since a flood in the winter, when a barge broke loose and... Continue reading»"
        ),
        Bad(
            "The post The Weir Is Mended appeared on Riverside Courier. «The weir was mended in»\n\n"
            "The weir is mended\n\nThe weir was mended in May, the river board said."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nIt had been shut since winter.\n\n"
            "Boats may pass it again.\n\n«The board will now turn to the lock at Halden, which has leaked since the flood "
            "washed out»"
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p>"
            "<p>«It had been shut since a flood in the winter, when a barge broke loose and took the gate with»</p></article>",
            format="html",
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said. «It had been shut since a flood in the "
            "winter of last year [+1843 chars]»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n«Continue reading on RiverHub»"
        ),
        Bad(
            "The weir is mended\n\n«The weir was mended in May […]»\n\nThe lock is old. The board of the river said that the "
            "weir was shut.\n\n«Its chair said in May that the ferry between Holm and Skarn would be»\n\nIt is not."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nBoats may pass.\n\n"
            "«Read the full story»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "«Boats may pass it again from the first week of June, the keepers of the lock were told»\n\nThe lock is old."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nYou may also like\n\n"
            "«Ferry fares have gone up for a third year in a row, in spite of […]»\n\n«Lock at Halden leaks and loses half of the»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nIt had been shut since winter.\n\n"
            "«Boats that wait below the lock for more than a day should call the keeper or go back to»\n\n"
            "The lock is old.\n\nIts gate leaks.\n\nThis report is still being written."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nYou may also like\n\n"
            "Ferry fares go up\n«The operator of the ferry said on Friday that it had sold two of its boats to»\nQuay News"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nYou may also like\n\n"
            "Ferry fares go up\n«The operator will sell two of its oldest boats to a yard in Moss, its chair said on»\nQuay News"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the board said.\n\n"
            "«The board will meet in May and it will then decide whether»\n\nThe lock is old. It leaks."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the board said.\n\n«Subscribe to continue reading»"
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the board said.</p><p>It leaked.</p><p>Boats may "
            "pass.</p><p>«More than 40 boats waited at the lock on Tuesday, but its keepers were»</p>"
            "<p>&lt;b&gt;Anyone&lt;/b&gt; who saw it should ring the board.</p></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nYou may also like\n\n"
            "The two small towns in the far north that everybody has moved to\nWhy the keepers of the lock have a gate that they "
            "no longer turn to",
            "titles that end on a preposition",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May, the board said.\n\nIt had been shut since winter.\n\n"
            "Boats may pass.\n\nRiver Board (@riverboard): Our weir is open again, come and see it! https://river.example/9Xk",
            "a post that ends in an address",
        ),
        Good(
            "The board has four aims, and the first of them is what everybody in the town asks for.",
            "a full stop",
        ),
        Good(
            "“I thought that it would hold, and then the…” he said, and wept.", "a quotation that trails off"
        ),
        Good(
            "And then the lights went out…\n\nThe mill reopens in May, its owner said.",
            "an ellipsis for effect",
        ),
        Good(
            "The weir was built by the monks of Halden, who took a toll from\nevery boat that passed it, the board said.",
            "a line that goes on in the next",
        ),
        Good(
            "What the board wants to know, and where all the money for the new weir came from\n\nIt is a riddle.",
            "a heading",
        ),
        Good(
            "The board named four aims for the weir and the lock at Halden:\n\n• a fish ladder\n• a new gate\n• a towpath",
            "a list without full stops",
        ),
        Good("“The board [...] will mend the weir,” the letter says.", "words left out of a quotation"),
        Good(
            "The weir was mended in May, the river board said.\n\nIt had been shut since winter.\n\nBoats may pass.\n\n"
            "Reporting by Hanne Solberg and Iwan Parry in Halden; editing by Mair Evans for the river desk",
            "a closing byline",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nRead more: Ferry fares to rise",
            "a link to another piece",
        ),
        Good(
            "This article was originally published on Riverside Courier. Read the original article",
            "a link behind a notice",
        ),
        Good(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p></article>"
            "<aside class='related'><h3>Related</h3><div><a href='/f'>Ferry fares rise</a><p>Ferry fares have gone up for a "
            "third year in a row, in spite of […]</p></div></aside>",
            "the excerpt of a teaser, as sites print it",
            format="html",
        ),
        Good("Battery life: up to 12 hours\nWarranty: 2 years\nColours: blue and green", "a fact sheet"),
        Good(
            "“He told us all of it, and more than we wanted to hear of the weir that night.” — Hanne Solberg",
            "a name under a quotation",
        ),
        Good(
            "Rain on the weir,\nand nobody to hear it but the\nmiller’s cat.",
            "a poem",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for span in cut_off(document):
            yield Finding(
                span.start,
                span.end,
                "The text breaks off here: restore the rest from the first publication or cut the torso.",
            )
