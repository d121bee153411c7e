from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.headlines import beyond_body
from claims.extraction.types import Document, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_SAYS = {
    "figure": "The headline's “{}” is neither in the text nor follows from its figures.",
    "name": "The headline names “{}”, and the text does not.",
    "certainty": "The headline tells as fact what the text says only may be so.",
}
_REST = " The port authority said so on Monday. Ferries run every hour. The quay was built in 1911."


class HeadlineBeyondBody(Rule):
    """A figure, a name or a certainty in the headline that no sentence of the text carries.

    Why it matters: the headline is what gets shared, and most readers see nothing else. Where the
    text does not bear it out, one of them is wrong or something was cut.

    What to do: take the figure or name into the text with its source, or out of the headline. Figures
    that round, add up or follow from the text's are fine, and so is a headline that says less.

    `data`: `aspect`, "figure", "name" or "certainty"; `places`, the headline and the sentence that comes
    nearest to it, and `differing`, the words that differ in each, as [start, end] or null where the text
    has nothing in their place; `spans`, those words alone.
    """

    code = "R604"
    name = "headline-beyond-body"
    severity = Severity.WARNING
    bad = (
        Bad(
            f"Night ferry to Holm returns with «40%» more beds\n\nThe night ferry sails to Holm again in May.\n\nA bunk costs £62, and a bed £155.{_REST}"
        ),
        Bad(
            f"Lindvik quay reopens with «40» new jobs\n\nThe quay of Lindvik has reopened. A fish trader sold forty crates, 76% of his "
            f"catch, and 36% more than in May.{_REST}"
        ),
        Bad(f"Lindvik port to cut «340» jobs\n\nThe port of Lindvik will cut jobs in its workshop.{_REST}"),
        Bad(
            f"Island ferry raises fares by «38%»\n\nFares on the island ferry go up in May, for the first time since 2019.{_REST}"
        ),
        Bad(
            f"Port of Lindvik sold to «Nordkai Holding»\n\nThe port of Lindvik has been sold to a rival from abroad.{_REST}"
        ),
        Bad(
            f"«Sea air prevents asthma in children»\n\nSea air may prevent asthma in children, a study of 40 families says.{_REST}"
        ),
        Bad(
            f"«Bank will cut its rate in May»\n\nThe bank could cut its rate in May, its governor said.{_REST}"
        ),
        Bad(
            f"Ferry offers refunds of up to «$89»\n\nThe ferry refunds tickets, which cost $75. About 85 riders asked.{_REST}"
        ),
        Bad(f"New quay costs «€64m»\n\nThe new quay costs €46m and is paid for by the city.{_REST}"),
        Bad(
            "<article><h1>Lindvik port to cut «340» jobs</h1><p>The port of Lindvik will cut jobs in its workshop, "
            "the port authority said on Monday. Ferries run every hour. The quay was built in 1911. It has a roof.</p>"
            "</article>",
            format="html",
        ),
    )
    good = (
        Good(
            f"Night ferry to Holm returns with 40% more beds\n\nThe night ferry sails to Holm again in May.\n\nIt has 168 beds, and had 120 before.{_REST}",
            "by how much two figures are apart",
        ),
        Good(
            f"Lindvik quay reopens with 40 new jobs\n\nThe quay of Lindvik has reopened and hired forty people.{_REST}",
            "jobs are people's",
        ),
        Good(
            f"What the rivals for mayor of Port Skarn got right\n\nThree rivals spoke on Monday.{_REST}",
            "the place where it happens",
        ),
        Good(
            f"Port index reclaims 25,900\n\nThe index of the port rose to 25,932.40.{_REST}",
            "a mark that is passed",
        ),
        Good(
            f"Port buys 40 SUVs for the Skarn-Oslo road\n\nThe port bought 40 sport utility vehicles in Oslo.{_REST}",
            "a short form and a pair of names",
        ),
        Good(
            f"New quay costs €46m\n\nThe new quay costs €45.8m and is paid for by the city.{_REST}", "rounded"
        ),
        Good(f"Nearly 1,000 jobs go at port\n\nThe port is to cut 968 jobs.{_REST}", "nearly"),
        Good(
            f"Port cuts 500 jobs\n\nThe port cuts 300 jobs in Lindvik and 200 jobs in Skarn.{_REST}", "a sum"
        ),
        Good(
            f"Traffic falls 25%\n\nTraffic fell from 4,000 to 3,000 lorries.{_REST}", "a change that follows"
        ),
        Good(
            f"Night ferry returns after 31 years\n\nThe night ferry, last seen in 1994, returns in 2025.{_REST}",
            "the years between two years",
        ),
        Good(
            f"Five reasons to take the ferry\n\nThe ferry is quiet, and it has a café.{_REST}",
            "a list's headline",
        ),
        Good(
            f"Nordkai launches Heron 2\n\nNordkai has launched the second of its quiet Heron boats.{_REST}",
            "a model",
        ),
        Good(
            f"WHO warns of sea air\n\nThe World Health Organization has warned of sea air.{_REST}", "initials"
        ),
        Good(
            f"Norwegian ferry sinks off Skarn\n\nA ferry from Norway has sunk at Skarn.{_REST}",
            "Norwegian, Norway",
        ),
        Good(
            f"Sea air may prevent asthma\n\nSea air may prevent asthma in children, a study says.{_REST}",
            "a headline that is as careful as the text",
        ),
        Good(
            f"Sea air prevents asthma\n\nSea air could prevent asthma, doctors thought. It does: sea air prevents asthma, "
            f"a trial found.{_REST}",
            "the text says it outright, too",
        ),
        Good(
            f"Harbour Board Opens Silent Quay For Battery Ferries\n\nThe board has opened a quay.{_REST}",
            "capitals that make no names",
        ),
        Good("Port of Lindvik cuts 340 jobs\n\nThe port has confirmed cuts.", "too short to judge by"),
        Good(
            "Ferry carries 421,000\n\n• The island ferry carried 412,000 passengers in 2024\n\n"
            f"Fares go up in June. The island ferry carried 421,000 passengers in 2024, the operator said.{_REST}",
            "copies that disagree are R603's",
        ),
        Good(
            "More than 80 jobs to go at mill\n\nThe mill will shed 83 jobs. The port authority said so. Ferries run every hour. The quay was built in 1911.",
            "more than 80 are 83",
        ),
        Good(
            "Budget grows by $52bn\n\nThe budget grows by 364 billion yuan ($52.1 billion). The mayor said so. Ferries run every hour. The quay was built in 1911.",
            "the figure in brackets",
        ),
        Good(
            f"Divers find 2,300-year-old ship\n\nDivers have found a ship that sank around 300 BC.{_REST}",
            "the age of what a year dates",
        ),
        Good(
            "Weavers end 11-week strike\n\nPublished: 5 June 2006\n\nThe weavers voted to end a strike that began on March 19. "
            "The mayor said so. Ferries run every hour. The quay was built in 1911.",
            "the time since a day of the text",
        ),
        Good(
            "Third of shops empty\n\nIn Holm 33% of the shops stand empty. The mayor said so. Ferries run every hour. The quay was built in 1911.",
            "a third and 33%",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for excess in beyond_body(document):
            spans = [[excess.start, excess.end]]
            if excess.text_says:
                spans.append([excess.text_says.start, excess.text_says.end])
            yield Finding(
                excess.start,
                excess.end,
                _SAYS[excess.aspect].format(excess.of(document.text)),
                data={
                    "aspect": excess.aspect,
                    "spans": spans,
                    "places": [_place(document.block_at(excess.start)), _place(excess.nearest)],
                    "differing": [_place(excess), _place(excess.text_says)],
                },
            )


def _place(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
