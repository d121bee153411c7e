from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.attribution.quotations import is_speech
from claims.extraction.faults.gaps import Reason
from claims.extraction.faults.voice_in_reach import READ, somebody_in_reach
from claims.extraction.types import Document, Quotation
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_NO_SPEECH_BEFORE = re.compile(
    rf"\b(?:{alternatives(words('naming_words'))})\b[\s,:(]*$|\b(?:an?|the|its|this|that)\s+$", re.IGNORECASE
)
_WRITTEN = re.compile(
    r"\b(?:inscriptions?|laws?|statutes?|acts?|constitution|contracts?|treat(?:y|ies)|clauses?|banners?|signs?|placards?"
    r"|posters?|mottos?|slogans?|labels?|lyrics?|verses?|plaques?|rules?)\b[^.;!?“”\"]{0,30}$",
    re.IGNORECASE,
)
"""What is printed somewhere, a few words before its quotation."""

_WRITTEN_AFTER = re.compile(
    r"\s?,?\s(?:reads?|said|says|ran|runs|proclaim(?:s|ed)|declare[sd]|goes|went)\s(?:an?|the|one|another|its|their|his|her)\s(?:[\w-]+\s){0,2}?"
    r"(?:banners?|placards?|signs?|posters?|headlines?|notices?|labels?|plaques?|slogans?|t-shirts?|stickers?|inscriptions?|mottos?|captions?|lyrics?)\b",
    re.IGNORECASE,
)
""" "“It is ours,” read a banner."."""
_TRANSCRIPT = re.compile(r"\W*[A-Z][A-Z .'’-]+:")
_BEFORE = 60


class UnattributedQuote(Rule):
    """A quotation with no speaker in reach.

    Why it matters: words in quotation marks are somebody's, and the reader must learn whose. In a
    rewritten or shortened article the speaker is what gets lost first.

    What to do: name the speaker beside the quotation, or turn it into the article's own words.

    `data`: `reason`, always "none"; `cues`, its quotation marks.
    """

    code = "S105"
    name = "unattributed-quote"
    severity = Severity.WARNING
    bad = (
        Bad(
            "The harbour has closed for good.\n\n«“Nobody told us that the ferries would stop running.”»\n\nThe quay is empty."
        ),
        Bad("The factory shut in May. «“It was the worst day this town has ever had.”»"),
        Bad('The new road opened today. «"We waited thirty years for this."» Traffic was light.'),
        Bad("The ban comes into force in June. It was «“a slap in the face for every angler on the river.”»"),
        Bad("Bread is dearer than ever. «„Wir können uns das nicht mehr leisten.“»"),
        Bad(
            "The harbour has closed for good.\n\n«“Nobody told us that the ferries would stop running.”»\n\nThe quay will be sold "
            "in June, the council said."
        ),
        Bad("The pool will not reopen. «“Children have nowhere to swim any more.”»"),
        Bad(
            "The weir leaks at four places, the river board’s survey shows.\n\n«“You could hear it from the bakery.”»\n\n"
            "Boats must now go round by Holm."
        ),
        Bad(
            "“We sold it for a song,” said Per Holm. Denmark will close 14 mills by 2027.\n\n«“A mill without water is a "
            "barn.”»\n\nAda Brandt, who bakes, said that bread is dearer than ever."
        ),
    )
    good = (
        Good("“Nobody told us that the ferries would stop,” said Per Holm.", "the speaker behind"),
        Good(
            "Per Holm paused at the quay. “Nobody told us that the ferries would stop.”",
            "the speaker in the sentence before",
        ),
        Good(
            "“It was a bad day,” Ada Brandt said. “The worst that this town has ever had.”",
            "a quotation that goes on",
        ),
        Good("The city calls its plan the “open doors for all” programme.", "a name in quotation marks"),
        Good("A banner at the gate read “No more lorries in our street”.", "words on a thing"),
        Good(
            "“No more lorries in our street,” read a banner at the gate.",
            "words on a thing, told behind them",
        ),
        Good(
            "The harbour has closed.\n\n“Nobody told us that the ferries would stop running.”\n\nHanne Solberg, who mends nets, "
            "said so at the gate.",
            "the speaker in the next paragraph",
        ),
        Good("He sings “The Long Road Back Home” every night.", "the title of a work"),
        Good("The “smart city” idea is twenty years old.", "a scare quote"),
        Good('The 6\'2" keeper and the 27" screen were both new.', "feet and inches"),
        Good(
            "“Planting is the slow and costly way to mend a reef.”\n\n— Ada Brandt, marine biologist",
            "a name line below",
        ),
        Good(
            "“We waited for thirty years,” said Per Holm.\n\n“When it came, it was the wrong road.”",
            "the same speaker in the next paragraph",
        ),
        Good("The law speaks of “a serious and continuing breach of the peace”.", "the words of a law"),
        Good(
            "The inscription over the door is “Work while it is day, for the night comes”.",
            "what stands on a thing",
        ),
        Good(
            "“I grew up by the lock,” she said.\n\nThe house is gone.\n\n“My father would not know the place any more.”",
            "a person two paragraphs before",
        ),
        Good("“We waited for thirty years for this road.” ― Ada Brandt", "a name behind a dash"),
        Good(
            "Per Holm said that he had not slept.\n\n“It was my grandfather’s mill.”\n\nThe auction drew 40 bidders.",
            "a person heard at the end of the paragraph before",
        ),
        Good(
            "The water board said that it would not appeal.\n\n“We have made our case.”\n\nThe auction drew 40 bidders.",
            "a body that speaks on",
        ),
        Good(
            "The auction drew 40 bidders, records show.\n\n“It sounded like a train.” Ada Brandt puts down her cup.",
            "the speaker behind it, seen and not heard",
        ),
        Good(
            "<article><h1>Mill sold</h1><p>The mill was sold in May, records show.</p><blockquote><p>“We sold it for a song.”</p>"
            "</blockquote><p>The auction drew 40 bidders.</p><p>“We sold it for a song,” said Per Holm.</p></article>",
            "words pulled out of the text",
            format="html",
        ),
        Good(
            "“It sounded like a train.”\n\nAda Brandt, who lives by the mill, said that she had seen smoke at three.",
            "a quotation that opens the text",
        ),
        Good(
            "The road divides Ada Holm and her town.\n\nIt opened today.\n\nTraffic was light.\n\n"
            "Holm is tired. “We waited thirty years for this road.”",
            "a surname that opens the sentence before",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for quotation in document.quotations:
            block = document.blocks[quotation.block]
            if block.role not in READ or quotation.attributed or not _is_somebodys(document, quotation):
                continue
            if not somebody_in_reach(document, quotation):
                yield Finding(
                    quotation.start,
                    quotation.end,
                    "Nobody in reach is named as having said this.",
                    data={"reason": Reason.NONE.value, "cues": _marks(quotation)},
                )


def _marks(quotation: Quotation) -> list[list[int]]:
    closing = [[quotation.end - 1, quotation.end]] if quotation.closed else []
    return [[quotation.start, quotation.start + 1], *closing]


def _is_somebodys(document: Document, quotation: Quotation) -> bool:
    """Whether these are words that somebody spoke, and not a name, a sign or a transcript's line."""
    text = document.text
    if not is_speech(text, quotation) or _TRANSCRIPT.match(text, quotation.start, quotation.end):
        return False
    start = max(0, quotation.start - _BEFORE)
    return not (
        _NO_SPEECH_BEFORE.search(text, start, quotation.start)
        or _WRITTEN.search(text, start, quotation.start)
        or _WRITTEN_AFTER.match(text, quotation.end)
    )
