from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from claims.extraction.faults import forecasts
from claims.extraction.faults.gaps import working
from claims.extraction.faults.unsourced import Standing, unsourced
from claims.extraction.propositions.finite_verbs import has_finite
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_OF_A_MIND = re.compile(
    r"\b(?:believ|hop(?:es?|ed|ing)\b|think|thought|feels?\b|felt\b|seem|appear|[Pp]erhaps|like a)|\b(?:could|may|might|can|would)\b"
    r"|\b[Ii]t(?:['’]s|\s(?:is|was))\s(?:clear|obvious|plain|no\s(?:secret|surprise|wonder)|an?\s(?:insult|shame|disgrace|pity|mistake|joke))\b"
)
"""What somebody is held to think, or what only may be: nobody could look it up."""

_OPEN = re.compile(
    r"There\s(?:are|is|were|was)\s(?:still\s)?(?:plenty|several|many|few|a\sfew|no\sshortage|lots?)\b|(?:Expect|Look\sfor|Imagine|Consider|Remember)\b"
)
""" "There are plenty of unknowns", "Expect more of this": nothing that could be looked up."""

_SAYS = re.compile(
    r"\b(?:acknowledged|admitted|announced|argued|claimed|complained|conceded|confirmed|declared|denied|disclosed"
    r"|explained|insisted|noted|pledged|promised|recalled|replied|responded|revealed|said|stated|testified|told"
    r"|urged|vowed|warned|wrote)\b"
)
"""Its subject says so itself, or has made it known."""

_CHECKABLE = frozenset({"date", "ranking", "causal", "change"})
_GRAVE = 0.5
"""Score of a claim from which it is worth a check though it is of none of these kinds: a charge of wrongdoing."""


class UnsourcedStatement(Rule):
    """A checkable assertion without a figure, in the article's own voice, with no source for it.

    Why it matters: the reader takes the article's word for it, and a checker has nowhere to start.
    Much of it will be common knowledge or what the reporter saw, so it is context, not a warning, and
    one finding stands for all such statements of a paragraph. The bare telling of a story is left alone.

    What to do: name who says so where the point is contested; dismiss it where it is plain.

    `data`: `claims`, their ids, and `claim`, the first; `spans`, every place where they stand unsourced; `reason`, "none" or, where
    a link leads back to the outlet, "linked to itself", with that link in `cues`.
    """

    code = "S102"
    name = "unsourced-statement"
    severity = Severity.INFO
    bad = (
        Bad(
            "«The county signed a new contract with Holm Marine in March». Holm Marine builds bridges, its owner said."
        ),
        Bad("«The brewery moved its bottling line to Skarn in 2019». The move was costly, the brewery said."),
        Bad(
            "The mayor resigned, her office said. «The deputy mayor took over the finance committee in March»."
        ),
        Bad("Critics say that the law is weak. «Parliament passed the law in June 2020»."),
        Bad("«The company withdrew its offer for the shipyard on Friday». Why did it do so?"),
        Bad("«Holm Marine was convicted of bribery in 2012»."),
    )
    good = (
        Good(
            "The county signed a new contract in May, minutes of the cabinet meeting show.",
            "a record as source",
        ),
        Good(
            "The brewery moved to Skarn in 2019, said its owner, Ada Brandt.",
            "the source behind the statement",
        ),
        Good("The canning plant employs 340 people in two shifts.", "a figure is S101's business"),
        Good("According to the union, the mine closed without notice in 2018.", "the source in front"),
        Good("“They closed the mine without notice in 2018,” Ada Brandt said.", "a quotation"),
        Good("Who signed the contract with Holm Marine in May?", "a question"),
        Good(
            "Parliament passed the law in 2020, Ada Brandt said. “It came too late,” she added.",
            "a pronoun as source",
        ),
        Good(
            "Mine closed without notice\n\nThe mine was closed without notice in 2018, the union said.",
            "a headline that the body sources",
        ),
        Good("By Ada Brandt\n\nPublished 3 May 2024", "a byline and a date claim nothing"),
        Good("She smiled and poured another cup of tea. He went home.", "the bare telling of a story"),
        Good("Perhaps the council closed the pool in March.", "what only may be"),
        Good("The brewery announced its move to Skarn in March.", "it says so itself"),
        Good("In her book of 2003, Ada Brandt noted the fire in the mill.", "a book as source"),
        Good("What is new\n\n• A bridge of steel in Holm since May 2024\n• Lamps", "a list: it has no verb"),
        Good("The move will cost the brewery its best customers.", "a forecast is S108's business"),
        Good(
            "In a statement on Monday, Ada Brandt was more careful about the mill.", "a statement as source"
        ),
        Good("Expect more of this in 2027, when the law on mills changes.", "advice to the reader"),
        Good("A court overturned the ban on night ferries in March.", "a court has it so"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        found = (
            standing
            for standing in unsourced(document)
            if not standing.figures and _can_be_looked_up(document, standing)
        )
        for _, each in groupby(found, key=lambda standing: standing.mention.block):
            yield _finding(document, list(each))


def _finding(document: Document, paragraph: list[Standing]) -> Finding:
    """One finding a paragraph: an editor reads it once."""
    first = paragraph[0].mention
    return Finding(
        first.start,
        first.end,
        "This stands in the article's own voice: nobody is named as its source."
        if len(paragraph) == 1
        else f"{len(paragraph)} statements of this paragraph stand in the article's own voice, with no source named.",
        data={
            "claim": paragraph[0].claim.id,
            "claims": [standing.claim.id for standing in paragraph],
            "spans": [[mention.start, mention.end] for standing in paragraph for mention in standing.all],
            **working(document, document.sentences[first.sentence]),
        },
    )


def _can_be_looked_up(document: Document, standing: Standing) -> bool:
    """Whether it gives more to check than that something happened: the bare telling of a story is no fault."""
    claim, quote = standing.claim, standing.mention.quote
    sentence = document.sentences[standing.mention.sentence]
    if _OPEN.match(quote):
        return False
    if _OF_A_MIND.search(quote) or _SAYS.search(quote) or sentence.opinion:
        return False
    if not (has_finite(quote) or sentence.of(document.text).rstrip('”"’)').endswith((".", "!", "?"))):
        return False
    if any(forecast.overlaps(standing.mention) for forecast in forecasts.find(document, sentence)):
        return False
    return bool(_CHECKABLE.intersection(claim.kinds)) or claim.score >= _GRAVE
