from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults import forecasts
from claims.extraction.faults.backing import has_sourced_copy
from claims.extraction.faults.code_talk import is_manual
from claims.extraction.faults.gaps import working
from claims.extraction.types import Document, Role, Sentence, Sourcing
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_READ = frozenset(
    {Role.BODY, Role.KEY_POINT, Role.STANDFIRST, Role.FAQ_ANSWER, Role.TAKEAWAY, Role.CONCLUSION}
)
_FORECASTER_UNNAMED = re.compile(r"(?:expected|predicted|projected|forecast|anticipated)$")

_PLANNED = re.compile(
    r"(?:Under|According to|As part of) (?:the|its|their|his|her|a|an|this|that|current|new)(?: [\w’'-]+){0,3}? "
    r"(?:plans?|proposals?|deal|agreement|scheme|budget|programme|program|law|bill|rules?|contract|terms)\b"
)
"""A plan that the sentence names says what is to come."""


class UnsourcedForecast(Rule):
    """What is to come, stated as fact: "will", "is set to", "aims for … by 2035", with no forecaster named.

    Why it matters: nobody can know it. A forecast is worth as much as whoever made it, and a plan is
    somebody's: the reader must learn whose.

    What to do: name the forecaster or the owner of the plan, or say "may". An appointment with its
    day ("will vote on Tuesday") is no forecast and is left alone.

    `data`: `spans`, the sentence; `reason`, "none", "unnamed" ("is expected to") or "linked to itself";
    `cues`, the verb that looks ahead and a link that leads back to the outlet.
    """

    code = "S108"
    name = "unsourced-forecast"
    severity = Severity.INFO
    bad = (
        Bad("Corran Tools AS today announced Nib, a plough that «will change the way farmers dig for ever»."),
        Bad("The bridge closes on Monday. Traffic in the old town «is expected to double»."),
        Bad("By 2035, Lindvik «aims to rank among the quietest ports in Europe». It has 46 quays."),
        Bad("The merger «will cost 300 jobs at the mill». Bread will be baked in Skarn, its owner said."),
        Bad("Heat pumps «are set to replace most oil boilers». The last one was sold in 2024."),
        Bad("The levy starts in June. It «won’t bring a single car less into town»."),
        Bad("Nordkai «is set to open a yard in Moss in the autumn of 2027». Skarn has none."),
        Bad("Fares «are forecast to fall in the second half of the year». The mill has closed."),
        Bad("House prices «are set to fall by a tenth». The mill has closed."),
        Bad("By 2040, every second barge «will be electric». The port «looks set to double in size»."),
        Bad("If nothing is done, half of the mills «will have closed by 2035»."),
    )
    good = (
        Good("If it rains, the mill will be open to visitors by 2035.", "a condition that may not come"),
        Good("The merger will cost 300 jobs at the mill, the union said.", "the union says so"),
        Good("“It will cost 300 jobs,” Ada Brandt said. “Skarn will get none of them.”", "a quotation"),
        Good("The port expects ferries to carry a million passengers by 2030.", "the port expects it"),
        Good("The board will vote on the ferry fares on Monday 2 March.", "an appointment"),
        Good("The film will open in 40 cinemas at 8pm.", "a programme"),
        Good("The yard is set to open on Monday 2 March 2026.", "an appointment, too"),
        Good(
            "Will Smith and his brother went to Lindvik. She left the farm to him in her will.",
            "a name, a noun",
        ),
        Good("It is unclear whether the levy will cover the cost.", "the article does not claim to know"),
        Good("If the vote is lost, the grant will go back to the state.", "under a condition"),
        Good("You will need 200 grams of flour. We will update this page.", "the reader and the writer"),
        Good("Will the levy cover the cost?", "a question"),
        Good("The plan has been on the table since 2019. It was set to start in 2021.", "a plan of the past"),
        Good("Every evening he will walk to the quay and look at the ferries.", "a habit"),
        Good(
            "Ferries will be free\n\n• Ferries will be free for children\n\n"
            "Ferries will be free for children, the port authority of Lindvik said.",
            "the body sources what the key point says",
        ),
        Good(
            "The following chapter will explain how a lock works. Visitors will now find it closed.",
            "the text itself, and what holds already",
        ),
        Good(
            "A sufficiently strong tide will lift any barge. Anything over 40 tonnes will sink here.",
            "whatever is of a kind does so: a general truth",
        ),
        Good("It is a boat that will please beginners. It will cost a bit more.", "a reviewer's praise"),
        Good("Under the plan, four of the town's 11 ferries will be sold.", "a plan has it so"),
        Good("Drivers will be required to pay at the gate.", "what a regulation has so"),
        Good("The album will feature six songs and arrive on 3 May.", "a programme"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if is_manual(document):
            return
        told: set[str] = set()
        for sentence in document.sentences:
            if not _in_own_voice(document, sentence):
                continue
            found = next(forecasts.find(document, sentence), None)
            words_of = sentence.of(document.text)
            if found and words_of not in told and not has_sourced_copy(document, found):
                told.add(words_of)
                yield Finding(
                    found.start,
                    found.end,
                    "This is a forecast told as fact: nobody is named who makes it.",
                    data={
                        "spans": [[sentence.start, sentence.end]],
                        **working(document, sentence, [found.cue]),
                    },
                )


def _in_own_voice(document: Document, sentence: Sentence) -> bool:
    if document.blocks[sentence.block].role not in _READ or sentence.quoted or sentence.opinion:
        return False
    if sentence.sourcing is Sourcing.NONE:
        return not _PLANNED.match(document.text, sentence.start, sentence.end)
    source = sentence.attribution
    return source is not None and source.speaker is None and bool(_FORECASTER_UNNAMED.match(source.cue))
