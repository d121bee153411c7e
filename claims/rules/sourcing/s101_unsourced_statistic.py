from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.backing import are_backed, counts_on, sums_up
from claims.extraction.faults.gaps import working
from claims.extraction.faults.unsourced import unsourced
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class UnsourcedStatistic(Rule):
    """A figure, amount, share, rate or count in the article's own voice with no source for it.

    Why it matters: a number looks exact, is copied from article to article, and cannot be checked
    unless somebody stands behind it. Dates, ranks, the time that something took and the score of
    a match need no source; an average time does.

    What to do: name or link the source in the sentence, or in the sentence that governs it. One
    sourced copy of the claim anywhere in the article is enough.

    `data`: `claim`, its id; `spans`, every place where it stands unsourced; `cues`, the figures in the
    first place; `reason`, "none" or, where a link leads back to the outlet, "linked to itself".
    """

    code = "S101"
    name = "unsourced-statistic"
    severity = Severity.WARNING
    bad = (
        Bad("«The canning plant employs 340 people in two shifts». It stands beside the old railway yard."),
        Bad("«Rents in the old town rose 14% in a single year». Tenants march on Saturday."),
        Bad("The ferry company is expanding. «It bought four ships for 90 million kroner»."),
        Bad("Critics say that the tram is a waste. «The first line cost €212 million»."),
        Bad("Sales were strong, the maker said.\n\n«The warehouse holds 12,000 bicycles»."),
        Bad("The school is full. «Its classes already average 31»."),
        Bad("«Trade in the old town fell by almost a third while the bridge was shut». It reopened in May."),
        Bad("«One in five pupils leaves school without a certificate». Few come back."),
        Bad("«The lake has shrunk to a third of its former size, losing 2,400 hectares since 1990»."),
        Bad("«The new lock adds an average of 12 minutes to the trip». It opened in May."),
        Bad("The board looks after weirs.«<br>It has 64 employees and a yearly budget of €12 million»."),
    )
    good = (
        Good(
            "Sales rose to €96 million, according to accounts filed with the company register. Of the 96 million, fares brought "
            "41 million.",
            "accounts on record, which the parts come from",
        ),
        Good(
            "The canning plant employs 340 people, according to its owner, Lisbet Aune.",
            "according to, behind the figure",
        ),
        Good(
            "Rents in the old town rose 14% in a year, figures from the city's statistics office show.",
            "a dataset",
        ),
        Good(
            "The plant will cost €40 million, the council said. It will cost taxpayers €8 million a year, it added.",
            "a pronoun for the source",
        ),
        Good(
            "“We sold 900 boats last year,” said Per Holm. “We will sell 1,200 this year.”",
            "a quotation that goes on",
        ),
        Good(
            "Harbour plan grows\n\n• The harbour will cost 64 million euros.\n\n"
            "The harbour will cost 64 million euros, the port authority of Lindvik said.",
            "the body sources what the key point says",
        ),
        Good("Windmere beat Holm 3-1 in the cup final on Saturday.", "the score of a match"),
        Good("The trip took 40 minutes.", "the time that something took"),
        Good("The mill was founded in 1874 and closed on 3 May 1991.", "years and dates"),
        Good(
            "A report by Lund University found that 31 of 40 lakes had warmed. The mean rise was 1.2 degrees.",
            "the next figure of the same report",
        ),
        Good("Ada Brandt, 61, had never been on a boat before that day.", "an age"),
        Good("The two men spent the winter in Lindvik.", "a handful told in letters"),
        Good("Does the tower really weigh 400 tonnes?", "a question claims nothing"),
        Good(
            "The report says that 3,000 homes stand empty. It adds that 400 of them are damp.",
            "the report goes on",
        ),
        Good("Boeing parked a 737 at Holm, and bus 14 stops at room 340.", "numbers that are names"),
        Good("The board voted 7 to 2 to close the pool.", "the count of a vote"),
        Good(
            "The board backed it by 14 votes to nine, and Ada Brandt averaged well.",
            "the count of a vote, in letters",
        ),
        Good("A judge ordered the firm to pay £40,000 in damages.", "a court's order"),
        Good(
            "Last winter we measured the ice on 40 lakes. Our own meter showed 3,150 kWh.",
            "the writer's own doing",
        ),
        Good("My father spent $30,000 on a boat that never sailed.", "a memoir"),
        Good(
            "Six women and eight men ran for the board of the harbour.", "small counts are told, not measured"
        ),
        Good("State law requires a permit from whoever raises more than €25,000.", "a law has it so"),
        Good(
            "A survey by Lund University found that 61% of voters want the bridge. Seventy percent of farmers agreed.",
            "another answer to the same poll",
        ),
        Good("The weather bureau recorded 14 storms and 212 mm of rain in May.", "who counts is the source"),
        Good("Harbour List took 9,412 votes, or 36.6%, the declaration shows.", "whatever shows it"),
        Good(
            "Harbour List took 9,412 votes, the declaration shows. Its rival took 8,104 votes, or 31.5%.",
            "the same count goes on",
        ),
        Good(
            "Ada Brandt told reporters that the dam had burst. The water had reached 340 homes by dawn.",
            "reported speech goes on",
        ),
        Good(
            "The chairman defended the fee, explaining that it covers 2% of the costs.", "sourced in passing"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for standing in unsourced(document):
            figures = standing.figures
            if (
                figures
                and not are_backed(document, standing.mention, figures)
                and not sums_up(document, standing.mention, figures)
                and not counts_on(document, standing.mention, figures)
            ):
                yield Finding(
                    standing.mention.start,
                    standing.mention.end,
                    "This figure stands in the article's own voice: nobody is named as its source.",
                    data={
                        "claim": standing.claim.id,
                        "spans": [[mention.start, mention.end] for mention in standing.all],
                        **working(
                            document,
                            document.sentences[standing.mention.sentence],
                            standing.figures,
                        ),
                    },
                )
