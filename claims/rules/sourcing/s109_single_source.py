from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.independence import Voice, attributed, own_sentences, voices
from claims.extraction.types import Document, Sentence
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_FEWEST = 3
"""Attributed sentences from which it tells something that they all rest on one source."""

_LEAST_SHARE = 0.2
"""Share of the article's sentences that must be attributed: a column quotes nobody and needs no second source."""


class SingleSource(Rule):
    """Every attributed claim of the article rests on one person or organisation.

    Why it matters: a press release, an interview and a one-sided account read alike once the byline
    is gone. What the only source leaves out, the article leaves out.

    What to do: ask somebody who does not depend on that source, or say plainly that it is their
    account. People who speak for one body count as one; vague sources ("analysts") count as none.

    `data`: `names`, what the source is called; `spans`, the attributed sentences; `sources`, one entry a
    name with `spans`, the sentences in which it speaks, and `independent`, true for the first alone.
    """

    code = "S109"
    name = "single-source"
    severity = Severity.INFO
    bad = (
        Bad(
            "The ferry will be quieter, Holm Marine said. It has two engines, the company added. “Nobody will "
            "hear it,” said Ada Brandt, founder of Holm Marine."
        ),
        Bad(
            "“I sold the mill in May,” Ada Brandt said. “The roof leaked,” she added. Brandt said that the buyer "
            "would mend it."
        ),
        Bad(
            "The levy will rise, the council said. The council said that tenants must pay it. It starts in June, "
            "the council said. Critics say that it is too dear."
        ),
        Bad(
            "The boat used 22% less current, Fjordlight said. It runs for 40 kilometres, the company’s own tests "
            "show. It will be sold in May, according to sales manager Per Aune. Analysts expect a success."
        ),
        Bad(
            "The club is in debt, Ines Holt, treasurer of Windmere FC, said. It owes 4 million crowns, Holt said. "
            "Windmere FC said that it would sell two players."
        ),
        Bad(
            "Weir One Denmark asks for a tax on barges. In all, 41 locks leak, Weir One said. Repairs take a year, the charity "
            "said. Deputy director Per Holm said that nobody pays. “We mend what we can,” Holm said."
        ),
    )
    good = (
        Good(
            "The lock leaks, Weir One Denmark said. Deputy mayor Ada Brandt said that it does not. It was built in 1911, Weir "
            "One said.",
            "a second voice with a post elsewhere",
        ),
        Good(
            "The levy will rise, the council said. “Tenants cannot pay it,” said Ada Brandt of the Tenants’ Union. "
            "It starts in June, the council said.",
            "a second voice",
        ),
        Good("The levy will rise, the council said.", "one sentence is no pattern"),
        Good(
            "The mill burned down on Monday. Nobody was hurt. Police said that a man had been arrested. The fire was "
            "out by noon, the fire brigade said. It broke out at six, police said.",
            "two bodies without a name",
        ),
        Good("The mill burned down. Critics say that it was old. Experts agree.", "nobody who can be asked"),
        Good(
            "The mill was built in 1911. It has two floors. It burned down in 1950.", "nothing is attributed"
        ),
        Good(
            "The boat is quiet, Fjordlight said. The company said that it would be sold in May. A survey by the "
            "Lake Trust found that anglers want it.",
            "a survey by somebody else",
        ),
        Good(
            "“I sold it,” Ada Brandt said. “I bought it,” said Ines Holt. “I mended it,” said Per Aune.",
            "three people",
        ),
        Good(
            "<article><h1>Ferry fares rise</h1><p>Fares rise in May, the operator said. The operator said that fuel "
            "was dear. Fuel fell by 4% in March, <a href='https://stat.example/fuel'>the statistics office "
            "reports</a>. Trains cost less, the operator said.</p></article>",
            "a link to somebody else",
            format="html",
        ),
        Good(
            "The mill burned down, police said. It had stood empty, said its owner, Per Holm. Nobody was hurt, police said.",
            "police and an owner",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        sentences = list(attributed(document))
        found = voices(document)
        enough = max(_FEWEST, _LEAST_SHARE * sum(1 for _ in own_sentences(document)))
        if len(sentences) >= enough and len(found) == 1:
            yield Finding(
                0,
                0,
                f"All {len(sentences)} attributed statements rest on one source: {', '.join(found[0].names[:3])}.",
                data={
                    "names": list(found[0].names),
                    "sources": _sources(found[0]),
                    "spans": [[sentence.start, sentence.end] for sentence in sentences],
                },
            )


def _sources(voice: Voice) -> list[dict[str, object]]:
    """The names of one source with the sentences in which each speaks, the first heard first."""
    spoken: dict[str, list[Sentence]] = {}
    for name, sentence in voice.spoken:
        spoken.setdefault(name, []).append(sentence)
    return [
        {
            "name": name,
            "spans": [[sentence.start, sentence.end] for sentence in sentences],
            "independent": not at,
        }
        for at, (name, sentences) in enumerate(spoken.items())
    ]
