from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.code_talk import is_manual
from claims.extraction.types import Claim, Document, Role
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class RepeatedClaim(Rule):
    """One claim that stands in several places of the article.

    Why it matters: a verdict on it holds for every place, and a correction must reach them all.
    Key points, questions and answers and takeaways repeat the body in other words, and a search
    for the same words does not find them.

    What to do: check it once. The places are listed with the finding. Copies that disagree are
    raised as R603 instead, and a doubled headline as R601.
    """

    code = "R602"
    name = "repeated-claim"
    severity = Severity.INFO
    language_free = True
    bad = (
        Bad(
            "Windmere opens its second tram line\n\n"
            "• «1,900 riders paid 4.2 million crowns in fares in the first month»\n\n"
            "The line was opened on Monday. Its 1,900 passengers contributed 4.2 million crowns in fares, "
            "the operator said."
        ),
        Bad(
            "Bread sells\n\n«The bakery chain’s revenue grew 12.4% last year to $88.3 million», its accounts show. "
            "It runs 41 shops.\n\nKey Takeaways\n\n• Growth: Revenue of the bakery chain rose 12.4% to $88.3 million."
        ),
        Bad(
            "«Town council bans leaf blowers from October»\n\n"
            "The town council has banned leaf blowers from October, the mayor, Ines Holt, said. "
            "Gardeners may use rakes."
        ),
        Bad(
            "Valley rail plan\n\n«The valley railway will carry 64,000 passengers a day», the ministry said.\n\n"
            "Frequently Asked Questions\n\nHow many people will use it?\n\n"
            "The railway is to carry 64,000 passengers a day through the valley."
        ),
        Bad(
            "<article><h1>Lido to reopen</h1><ul><li>«Restoring the lido cost £3.4m»</li></ul>"
            "<p>The lido opens again on Saturday. The restoration of the lido cost £3.4m, "
            "the trust said.</p></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "The north depot sold 2,140 tonnes of apples. The south depot sold 2,140 crates of pears.",
            "the same number of different things",
        ),
        Good(
            "The bakery opened 12 shops in Holm. The brewery opened 12 pubs in Skarn.",
            "the same number in like sentences about different things",
        ),
        Good(
            "Revenue rose 5% to $12 million in spring. Profit rose 5% to $3 million in autumn.",
            "the same change of different things",
        ),
        Good(
            "The tram line will open in June, the operator said. The tram line cost 40 million crowns, it added.",
            "one subject, two claims",
        ),
        Good(
            "Windmere wins the cup\n\nWindmere beat Holm 3-1 in the final. Windmere beat Skarn 2-0 in the semi-final.",
            "two matches of one team",
        ),
        Good(
            "The town council has banned leaf blowers from October. The county council has not banned leaf blowers.",
            "the contrary about someone else",
        ),
        Good(
            "Valley rail plan\n\nHow many people will use the railway?\n\n"
            "The railway will carry 64,000 passengers a day, the ministry said.",
            "a question makes no claim",
        ),
        Good(
            "Lake swimmers win their case\n\nLake swimmers win their case\n\nSwimming in the lake is allowed again.",
            "a doubled headline is R601's",
        ),
        Good(
            "The reservoir held 71% of its capacity in May. By July the reservoir held 58% of its capacity.",
            "one measure at two times",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if is_manual(document):
            return
        for claim in document.claims:
            if not claim.in_scope or claim.differences or not _repeated(claim):
                continue
            first = claim.mentions[0]
            yield Finding(
                first.start,
                first.end,
                f"This claim stands in {len(claim.mentions)} places: one check settles them all.",
                data={
                    "claim": claim.id,
                    "spans": [[mention.start, mention.end] for mention in claim.mentions],
                },
            )


def _repeated(claim: Claim) -> bool:
    return len(claim.mentions) > 1 and any(mention.role is not Role.HEADLINE for mention in claim.mentions)
