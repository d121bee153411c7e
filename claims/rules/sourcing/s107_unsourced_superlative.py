from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults import superlatives
from claims.extraction.faults.backing import is_backed
from claims.extraction.faults.gaps import Reason, working
from claims.extraction.types import Document, Role, Sentence, Sourcing, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_UNREAD = frozenset(
    {Role.FAQ_QUESTION, Role.CODE, Role.TABLE, Role.SYNDICATION_NOTICE, Role.BYLINE, Role.OTHER}
)
_TITLES = frozenset({Role.HEADLINE, Role.HEADING})
_TALK = re.compile(r"\b(?:I|you|your|we|our|my)\b")


class UnsourcedSuperlative(Rule):
    """ "The world's top", "the largest in Europe", "record high", "ranking third": with no source for it.

    Why it matters: a superlative is a claim about everybody else as well. It is copied from press
    releases more often than anything, is seldom still true, and somebody must have counted.

    What to do: name or link who counted, and when; or say "one of the largest". What the article
    says of a speaker beside his name is the article's own claim, too.

    `data`: `spans`, every place where it stands unsourced; `reason`, "none" or "linked to itself";
    `cues`, the word that ranks ("largest") and a link that leads back to the outlet.
    """

    code = "S107"
    name = "unsourced-superlative"
    severity = Severity.WARNING
    bad = (
        Bad("Holm has «the strictest mooring rules in the country». It wrote them in May."),
        Bad("The dome, «the heaviest in Chile», took four years to build."),
        Bad("Nordkai, «the world’s largest maker of ship batteries», is to open a plant in Holm."),
        Bad("The port of Lindvik grew by a tenth, «ranking second in the country». It has 46 quays."),
        Bad("The tunnel at Skarn is «the longest road tunnel in Europe». It opened in May."),
        Bad(
            "Brightline Opens «Europe’s First Silent Port»\n\nThe port opened on Monday. Ferries call there."
        ),
        Bad("Fjordlight AS, «the undisputed leader in electric boats», today announced the Heron."),
        Bad("The fund fell to «an all-time low» on Monday. Its manager has left."),
        Bad("The strike of 1911 was «the longest in the country’s history». It ended in March."),
        Bad("Per Holm, who owns «Norway’s biggest bakery», said that bread would cost more."),
        Bad("Unemployment is at its «highest since 1997». The mill has closed."),
        Bad("Skarn is «the first town in the country» to close its bridge to lorries. It did so in May."),
        Bad("The fine is «the highest that the board has ever set». Nobody has paid it."),
        Bad("In 2017 the yard lost 14 boats, «its worst season on record». It has 46 quays."),
        Bad("The yard built 40 boats in May. That is «a record for the firm»."),
        Bad("It was «the wettest spring in a century», and Holm has «the only dry quay in the country»."),
        Bad(
            "Ada Brandt is «the first woman ever» to pilot it for Nordkai, «the no. 1 maker of tugs in Norway»."
        ),
        Bad("Nordkai, «the largest single owner», holds 212 boats. It is building «its longest quay yet»."),
        Bad(
            "The storm was «the deadliest on the lake since 1911», and May «the driest since records began»."
        ),
        Bad("Holm has «the highest fares in the country». Its tower is «taller than any other in Norway»."),
        Bad("The school of Holm is rated «one of the best in the north of Norway»."),
        Bad("Lindvik is «the country’s most polluted port». It has 46 quays."),
        Bad(
            "Locals like it. It is «the busiest crossing in the Skarn» valley, and «the oldest in northern Europe»."
        ),
        Bad(
            "It was «the worst storm to hit Holm in 40 years». The quay is «unrivalled in Europe», and «the largest yet»."
        ),
        Bad("The survey, «the largest of its kind» ever made in Holm, found that 46 quays were empty."),
    )
    good = (
        Good("Holm has the prettiest harbour in the country.", "a matter of taste"),
        Good(
            "The tunnel is the longest road tunnel in Europe, the road office says.",
            "the road office says so",
        ),
        Good("Lindvik was ranked third in the country by the Chamber of Ports.", "the chamber ranked it"),
        Good("Lindvik ranked third in a survey of 40 ports.", "the survey ranked it"),
        Good("Holm is one of the world’s largest ports.", "one of many"),
        Good("By 2035 Lindvik aims to become the largest port in Europe.", "a hope, S108's business"),
        Good("“We run the largest bakery in Norway,” said Per Holm.", "a quotation"),
        Good("Is it the largest bakery in Norway?", "a question"),
        Good(
            "The priest of Holm has lived in the northwest of the country since 1998.",
            "words that only end like one",
        ),
        Good(
            "The largest single room lies upstairs, and it is the best he has had since.",
            "rooms of one house",
        ),
        Good("The largest of the three ships lies at the quay.", "all three can be looked at"),
        Good("The largest share of the budget goes to the schools.", "a part of one whole"),
        Good("China is the world’s second-largest economy.", "what everybody knows"),
        Good("The country’s highest court will hear the case.", "a post, not a rank"),
        Good("Ada Brandt won World’s Strongest Woman in 2019.", "the name of a contest"),
        Good(
            "She is the first minister in Norway. He was the first to leave.", "a post, and an order of going"
        ),
        Good("The mill has a record for good bread.", "a name that it has"),
        Good("At least 40 people came to the first night of the tour.", "least and first that rank nothing"),
        Good(
            "Skarn opens Europe’s longest tunnel\n\nThe tunnel is the longest in Europe, the road office says.",
            "a headline that the body sources",
        ),
        Good("The first ever Holm Marathon takes place on 3 May.", "the first of its name"),
        Good(
            "Lindvik ranks fifth behind Holm (127), Skarn (113), Moss (102) and Arndal (99).",
            "those before it are listed",
        ),
        Good(
            "It is the only way in the world to do it, and the first time in years that she sang.",
            "figures of speech",
        ),
        Good(
            "It was the loveliest morning in Skarn, and the longest queue in May. She left from the top of a hill in the south.",
            "taste, a month and a hilltop",
        ),
        Good("The band called it their biggest show ever.", "somebody calls it so"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        standing: dict[str, list[Span]] = {}
        for sentence in document.sentences:
            for span in _in_own_voice(document, sentence):
                standing.setdefault(span.of(document.text).lower(), []).append(span)
        for places in standing.values():
            first = places[0]
            yield Finding(
                first.start,
                first.end,
                f"“{first.of(document.text)}”: nobody is named who has counted or compared.",
                data={
                    "spans": [[place.start, place.end] for place in places],
                    **_working(document, first),
                },
            )


def _working(document: Document, span: Span) -> dict[str, object]:
    sentence = document.sentence_at(span.start)
    work = working(document, sentence, [superlatives.telling(document.text, span)])
    beside_speaker = sentence is not None and sentence.sourcing is not Sourcing.NONE
    return {**work, "reason": Reason.NONE.value} if beside_speaker else work


def _in_own_voice(document: Document, sentence: Sentence) -> Iterator[Span]:
    block = document.blocks[sentence.block]
    if not block.in_scope or block.role in _UNREAD or sentence.quoted:
        return
    found = list(superlatives.find(document.text, sentence, title=block.role in _TITLES))
    words = sentence.of(document.text)
    if not found or words.endswith("?") or _TALK.search(words):
        return
    for span in found:
        beside_speaker = sentence.attribution is not None and sentence.attribution.contains(span)
        if not beside_speaker and (sentence.sourcing is not Sourcing.NONE or is_backed(document, span)):
            continue
        if not any(quotation.contains(span) for quotation in document.quotations):
            yield span
