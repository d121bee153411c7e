from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.quote_drift import drifts
from claims.extraction.faults.quote_drift.drift import Drift
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_LONG = "The weir is mended\n\nBy Iwan Parry\n\n“We never promised that the weir would hold for a century,” said Hanne Solberg."
_BETWEEN = "It was shut in the winter, the river board said.\n\nBoats may pass again, it said."


class QuoteDrift(Rule):
    """The same quotation stands twice in the article and is worded or attributed differently.

    Why it matters: at most one of the two is what was said. A changed word may turn the sense round,
    and a changed name puts words in somebody's mouth.

    What to do: go back to the recording or the document, and make both places the same. A part of a
    longer quotation, an omission that is marked, and a phrase that a speaker repeats are not flagged.

    `data`: `aspect`, "words" or "speaker"; `spans`, both quotations; `differing`, the words that differ in
    each ([start, end], empty where the other has words more), and `changed`, those words; `speakers`.
    """

    code = "Q802"
    name = "quote-drift"
    severity = Severity.ERROR
    bad = (
        Bad(
            f"{_LONG}\n\n{_BETWEEN}\n\n«“We never promised that the weir would hold for a decade,”» Solberg had said."
        ),
        Bad(
            f"{_LONG}\n\n{_BETWEEN}\n\n«“We promised that the weir would hold for a century,”» Solberg said in May."
        ),
        Bad(
            "Storm at Halden\n\n“I lost everything but the boat,” said Hanne Solberg, who fishes. The storm came at noon.\n\n"
            "The quay was flooded.\n\n«“I lost everything except the boat.”»\nHanne Solberg, who fishes"
        ),
        Bad(
            "“We lost 40 boats in one night” at Halden\n\nBy Iwan Parry\n\nThe storm came at noon, the board said.\n\n"
            "«“We lost 60 boats in one night,”» said Hanne Solberg."
        ),
        Bad(
            f"{_LONG}\n\n{_BETWEEN}\n\n«“We never promised that the weir would hold for a century,”» said Mair Evans."
        ),
        Bad(
            f"{_LONG}\n\n“We open the lock in May,” said Jan Holm.\n\n{_BETWEEN}\n\n«“We open the lock in June,”» Holm said."
        ),
        Bad(
            "A man was jailed on Monday.\n\nJudge Anne Reid called it “a mean and calculated theft of boats from people who "
            f"fish”.\n\n{_BETWEEN}\n\nThe judge spoke of «“a mean and calculating theft of boats from people who fish”»."
        ),
        Bad(
            "“Slow and careless”: board fined over the weir\n\nBy Iwan Parry\n\nThe board was fined on Monday. A judge called "
            "its work «“slow and costly”» and its manager agreed."
        ),
        Bad(
            "“The boats have stopped, they have not gone,” said Ada Brandt.\n\nBoats may pass again, the board said.\n\n"
            "It met in May.\n\n«“The boats have gone, they have not stopped,”» said Per Holm."
        ),
        Bad(
            "Boats return\n\nBy Iwan Parry\n\n“I look back on a time of healing and hope,” said Hanne Solberg.\n\n"
            f"{_BETWEEN}\n\nShe spoke of «“a time of hearing and hope”», and went home."
        ),
        Bad(
            "“The council will pay for every house that was damaged by the flood,” said Ada Brandt.\n\nIt was shut in the winter, the river board said.\n\nBoats may pass again, it said.\n\n«“The council may pay for every house that was damaged by the flood,”» Brandt said."
        ),
        Bad(
            "Boats return\n\nBy Iwan Parry\n\n“There is an old boat in our garden and I still paint its mast,” said Hanne Solberg."
            f"\n\n{_BETWEEN}\n\n«“Our garden has an old boat and I paint the mast still,”» Solberg said."
        ),
        Bad(
            "Boats return\n\nBy Iwan Parry\n\n“We are not mending a bridge, we are building the start of a new town,” said Hanne Solberg."
            f"\n\n{_BETWEEN}\n\nAs Solberg put it, «“we are not mending bridges, we are building a start to new towns.”»"
        ),
        Bad(
            "Boats return\n\nBy Iwan Parry\n\n“Those nets are older than the quay, but they do not let us down,” said Hanne Solberg, "
            f"who fishes. The storm came at noon.\n\n{_BETWEEN}\n\n«“The nets are older than the quay, but they never let us down.”»\nHanne Solberg, who fishes"
        ),
    )
    good = (
        Good(
            f"{_LONG}\n\n{_BETWEEN}\n\n“We never promised that the weir would hold,” she said.",
            "a part of it",
        ),
        Good(
            "“Slow and careless”: board fined over the weir\n\nBy Iwan Parry\n\nA judge called its work “slow and careless”. "
            "Its manager, he said, was “slow and costly”.",
            "the headline's words stand below",
        ),
        Good(
            "Boats return\n\nBy Iwan Parry\n\n“We are not mending a bridge, we are building the start of a new town,” said Hanne Solberg."
            f"\n\n{_BETWEEN}\n\n“Bridges are what we mend when the council builds no new towns,” Solberg said.",
            "the same matter in another sentence",
        ),
        Good(
            f"{_LONG}\n\n{_BETWEEN}\n\n“We never promised … a century,” Solberg said again.",
            "an omission that is marked",
        ),
        Good(
            f"{_LONG}\n\n{_BETWEEN}\n\n“We never promised that [it] would hold for a century,” Solberg had said.",
            "a word in brackets",
        ),
        Good(
            "Boats return\n\nBy Iwan Parry\n\n“We will fight for every boat in this harbour,” said Hanne Solberg. “We will "
            "fight for every weir in this harbour.”",
            "a phrase that a speaker takes up again",
        ),
        Good(
            f"{_LONG}\n\n{_BETWEEN}\n\n“They promised that the weir would hold for a century,” said Mair Evans.",
            "another person who says the opposite",
        ),
        Good(
            f"{_LONG}\n\n{_BETWEEN}\n\n“We didn’t promise a thing about the lock,” Solberg said.",
            "another statement",
        ),
        Good(
            f"{_LONG}\n\n{_BETWEEN}\n\nMair Evans quoted Solberg: “We never promised that the weir would hold for a "
            "century.”",
            "somebody who quotes her",
        ),
        Good(
            "Boats return\n\nBy Iwan Parry\n\n“I don’t think that we will ever see the like again,” said Hanne Solberg."
            f"\n\n{_BETWEEN}\n\n“I do not think that we'll ever see the like again,” she said.",
            "a contraction written out",
        ),
        Good(
            "Two manuals\n\nBy Iwan Parry\n\nShe wrote “The Weir Keeper's Manual to the Lower Lock”.\n\n"
            f"{_BETWEEN}\n\nShe wrote “The Weir Keeper's Manual to the Upper Lock”, too.",
            "titles",
        ),
        Good(
            "March in Halden\n\nBy Iwan Parry\n\n“What do we want? The weir!” they sang.\n\n"
            f"{_BETWEEN}\n\n“What do we want? The lock!” others sang.",
            "chants",
        ),
        Good(
            "“We love this colour more than any other,” said Ada Brandt.\n\nIt was shut in the winter, the river board said.\n\nBoats may pass again, it said.\n\n“We love this color more than any other,” said Brandt.",
            "British and American spelling",
        ),
        Good(
            "“In 2024 we lost forty boats to the storm,” said Ada Brandt.\n\nIt was shut in the winter, the river board said.\n\nBoats may pass again, it said.\n\n“In 2024 we lost 40 boats to the storm,” said Brandt.",
            "a number in letters and in digits",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for drift in drifts(document):
            first, second = drift.first, drift.second
            changed = [span.of(document.text) for span in drift.differing or ()]
            yield Finding(
                second.start,
                second.end,
                _message(drift, changed),
                data={
                    "aspect": drift.aspect,
                    "changed": [words.lower() for words in changed],
                    "differing": [[span.start, span.end] for span in drift.differing or ()],
                    "speakers": [first.speaker, second.speaker],
                    "spans": [[first.start, first.end], [second.start, second.end]],
                },
            )


def _message(drift: Drift, changed: list[str]) -> str:
    if drift.aspect == "speaker":
        return f"The same words are given to {drift.first.speaker} and to {drift.second.speaker}: find out who said them."
    one, two = (f"“{words}”" if words else "nothing" for words in changed)
    return f"The same quotation stands earlier with {one} where this one has {two}: make both what was said."
