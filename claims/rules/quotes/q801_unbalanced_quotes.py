from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.types import Document, Quotation, Role
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_CLOSING = {"“": "”", "„": "“", "‟": "”", "«": "»", "‘": "’", "``": "''"}
_UNREAD = frozenset({Role.TEASER, Role.PROMOTION, Role.TABLE, Role.OTHER})


class UnbalancedQuotes(Rule):
    """A quotation opens and never closes.

    Why it matters: nobody can tell where the speaker's words end and the reporter's begin, so a claim
    may be credited to somebody who never made it.

    What to do: find the end of the quotation in its source and close it there. A quotation over several
    paragraphs opens again in each and closes once; inches, minutes and apostrophes are no quotations.
    """

    code = "Q801"
    name = "unbalanced-quotes"
    severity = Severity.WARNING
    language_free = True
    bad = (
        Bad('«"The weir held,» said Hanne Solberg, who works on it. She has mended three others.'),
        Bad(
            "The mill reopens in May. «“We could not have done it without the town.» Nine bakers will work there."
        ),
        Bad("“We lost the boat,” he said. «“It sank in a minute.»"),
        Bad(
            "“The weir held,” she said.\n\n«“It will hold again.»\n\nThe board meets in May, the clerk said."
        ),
        Bad('"No," she said. «"Never.» And with that she left the hall, the clerk said.'),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May. «“It will hold for a hundred years,» said "
            "Hanne Solberg, who runs it.</p><p>Boats may pass again, the river board said.</p></article>",
            format="html",
        ),
        Bad('«"The weir held,» said Hanne Solberg, who works on it.\n\n"It will hold again," she added.'),
        Bad("«“The weir held,» Hanne Solberg said.\n\n“It will hold again.”"),
    )
    good = (
        Good("“The weir held,” she said.\n\n“It will hold again,” she added.", "two quotations"),
        Good(
            "“The weir held.\n\n“It will hold again.\n\n“And so will the lock,” said Hanne Solberg.",
            "a quotation over three paragraphs",
        ),
        Good('The gate is 12" wide and 6\'2" high, and the record is a 7" single.', "inches and feet"),
        Good("The weir lies at 59° 07' 46\" N, and “boats may pass”, a sign says.", "minutes and seconds"),
        Good("The '90s were good to the boats' owners, and rock 'n' roll was played.", "apostrophes"),
        Good("“I heard her say ‘no’ and leave,” he said. “She said ‘never’.”", "a quotation in a quotation"),
        Good('She called it “a disaster" and went home.', "marks of two kinds"),
        Good(
            "„Das Wehr hält“, sagte sie. «Il tient», dit-elle. »Es hält«, sagte er.",
            "marks of other languages",
        ),
        Good(
            "“For me “The Weir” was where it began,” she said.",
            "a quotation in a quotation with the same marks",
        ),
        Good(
            "“The weir held\n\nall winter long,” she said.", "a paragraph broken in the middle of a quotation"
        ),
        Good('The word "weir" is old, and so is the word "lock".', "words as words"),
        Good(
            "Coordinates: 59°12'30\"N 10°15'00\"E. The goalkeeper is 5'10\" tall.", "degrees, feet and inches"
        ),
        Good("He said, ''We lost it.'' She called it a “so-called 'fix'”.", "two apostrophes as marks"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for quotation in document.quotations:
            if quotation.closed or document.blocks[quotation.block].role in _UNREAD:
                continue
            if not _closes_after_all(document, quotation):
                yield Finding(
                    quotation.start,
                    quotation.end,
                    "This quotation opens and never closes: find where the speaker's words end.",
                    data={"mark": [quotation.start, quotation.start + 1]},
                )


def _closes_after_all(document: Document, quotation: Quotation) -> bool:
    """Whether its closing mark stands behind a nested quotation, or at the end of a broken paragraph."""
    block = document.blocks[quotation.block]
    mark = document.text[quotation.start]
    closing = _CLOSING.get(mark, mark)
    own = block.of(document.text)
    if closing != mark and own.count(mark) == own.count(closing):
        return True
    if document.text[quotation.start : block.end].rstrip().endswith((".", "!", "?")):
        return False
    following = document.blocks[quotation.block + 1 : quotation.block + 2]
    rest = following[0].of(document.text) if following else ""
    if closing == mark:
        return rest.count(mark) % 2 == 1
    return 0 <= rest.find(closing) < (rest.find(mark) if mark in rest else len(rest))
