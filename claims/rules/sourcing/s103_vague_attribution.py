from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.gaps import cue_of, working
from claims.extraction.faults.nameless_judgements import judges
from claims.extraction.lexicon import Cue
from claims.extraction.types import Attribution, Document, Role, Sentence, Sourcing, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_UNREAD = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION, Role.DISCLAIMER})
_CAN_BE_ASKED = {
    "authorities",
    "investigators",
    "statement",
    "video",
    "videos",
    "footage",
    "photographs",
    "recording",
}
"""Bodies that answer for themselves, and pictures that can be seen."""

_NOBODY = re.compile(
    rf"(?<!police )\b(?:{alternatives((words('vague_sources') | words('crowds') | words('source_nouns')) - _CAN_BE_ASKED)}|reportedly)\b",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(
    r"(?:\S+\s+){0,3}?(?:an?|one|another)\s+(?:\S+\s+){0,3}?(?:official|officer|source|expert|analyst)\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"(?:said\s+|according to\s+)?(?:the|these|those|his|her|their|its)\s", re.IGNORECASE
)
_NO_STATEMENT = frozenset(
    {form for kind in ("judging_verbs", "no_assertions") for line in words(kind) for form in line.split()}
    | {":"}
)
_SUPPOSED = re.compile(
    r"\b(?:will|would|may|might|could|can|who|that)\b|\bstate(?:-run)?\s+(?:news\s+)?(?:media|television|TV|radio|agenc)"
)
"""What they may say some day, a noun that a clause describes ("users who want"), a state's own voice."""

_TITLED = re.compile(r"\b(?:study|paper|article|review|analysis)\s+in\s+(?:the\s+)?(?:journal\s+)?[A-Z]")
"""A paper in a journal with its name can be found."""

_AT_A_MEETING = re.compile(
    r"\s(?:at|in|during)\s(?:an?|the|last|this)\s(?:\w+\s){0,3}?(?:meeting|hearing|rally|march|protest|vigil|debate|inquest|trial)\b"
)
"""Where they spoke in public, and others heard them."""
_RUMOURED = re.compile(r"\b(?:amid|amidst|following|after|despite|on|of|are|were)\s+$")
_BY_ALL = re.compile(
    r"\bit (?:is|was|has been) (widely |generally |commonly |often |long )?\Z", re.IGNORECASE
)
""" "It is widely believed that …": by whom?"""
_HELD_BY_MANY = Cue(
    r"\b(?:(?:is|are|was|were|been)\s+(?:widely|generally|commonly)\s+(?:accepted|acknowledged|agreed|believed|considered|held|known|recognised"
    r"|recognized|regarded|seen|thought|viewed)\b|(?:considered|described|hailed|regarded|seen|viewed)\s+by\s+(?:many|most|some)\b(?!\s+of\b))",
    "widely generally commonly considered described hailed regarded seen viewed",
)
""" "Is widely regarded as the finest", "is seen by many as a mistake"."""
_BELIEF = frozenset({"believed", "thought", "rumoured", "rumored", "assumed", "claimed", "said", "reported"})
"""What is told so without a word for how many hold it; "it is understood" or "alleged" is a court's or a desk's word."""
_NOUNS = words("statement_nouns") | words("source_nouns")
_ANONYMITY = re.compile(rf"\b(?:{alternatives(words('anonymity'))})\b", re.IGNORECASE)


class VagueAttribution(Rule):
    """A source nobody can find: "experts say", "critics argue", "per city data", "reports suggest".

    Why it matters: it sounds sourced and is not. Neither the reader nor a checker can ask these
    experts or open these data, and a repost often hides that there was nobody to begin with.

    What to do: name at least one of them, give the dataset its title or link, or say it in the
    article's own voice. A source who is kept anonymous for a reason is another matter (S106).

    `data`: `spans`, the sentence; `reason`, "unnamed", or "linked to itself" where its link leads back to
    the outlet; `cues`, the word that attributes ("say") and such a link.
    """

    code = "S103"
    name = "vague-attribution"
    severity = Severity.WARNING
    bad = (
        Bad("«Experts say» the bridge will not last another winter."),
        Bad("The tram was late on 40 days last year, «per city data»."),
        Bad("«Analysts expect» the market for heat pumps to double by 2030."),
        Bad("The law will drive builders away, «critics argue»."),
        Bad("«Recent studies suggest» that the lake is warming faster than the sea."),
        Bad("«It is widely believed» that the mill has debts."),
        Bad("«It is thought» that forty boats sank in the storm."),
        Bad("«It has been reported» that the ferry carried too many lorries."),
        Bad("«Islanders have long complained» that the quay is dark."),
        Bad("«Leakers claim» that the next boat will have two masts."),
        Bad("The merger is close, «according to media reports»."),
        Bad("«Industry insiders agree» that the plant will move abroad."),
        Bad("The grant was cut in May. «Critics call» the levy a gift to hauliers."),
        Bad("«Independent experts have praised» the dam’s design."),
        Bad("«Locals describe» the weir as the weakest on the river."),
        Bad("«Engineers point» to two causes: rust in the gates and a cracked sill."),
        Bad("The mill «is widely regarded» as the finest in Norway. It is «seen by many» as a shrine."),
        Bad("«A growing number of doctors say» that it is dear."),
        Bad("Takeaways\n\n• Balanced growth: «Observers urge» a slower roll-out of the toll."),
    )
    good = (
        Good("Experts like Ada Brandt say the bridge will not last another winter.", "one of them is named"),
        Good("Researchers at Lund University found that the lake is warming.", "a body that can be asked"),
        Good("The survey was sent to 400 experts and 90 analysts.", "experts who are no source"),
        Good("“Experts say all sorts of things,” said Ada Brandt.", "inside somebody's quotation"),
        Good("Planning records show that the wall drew 312 objections.", "a record that can be opened"),
        Good(
            "An officer who asked not to be named told us in May that the yard was searched.",
            "a source kept anonymous is S106's business",
        ),
        Good(
            "Per Holm, an analyst at Lindvik Bank, expects rates to fall.",
            "an analyst with a name, called Per",
        ),
        Good("The clinic treats 30 patients per day and charges 12 euros per visit.", "per as a rate"),
        Good("The report says that 3,000 homes stand empty.", "a report named before"),
        Good("It was reported to the police that a boat had been stolen.", "to whom it was told"),
        Good(
            "Residents of Mill Lane told the Courier that the quay is dark.",
            "people of one street can be asked",
        ),
        Good("Islanders said at a meeting on Monday that the quay is dark.", "what was said in public"),
        Good("The experts say that it will hold.", "experts who were named before"),
        Good("Many tax experts, including Ada Brandt, say that the levy is lawful.", "one of many is named"),
        Good(
            "Residents praised the new tram, and some experts welcomed it.", "praise states nothing to check"
        ),
        Good("Critics called for a halt, and scientists call this process osmosis.", "a demand, and a name"),
        Good("The council hired experts to advise it on the bridge.", "experts as an object"),
        Good(
            "Commentators ask where the money went. Fans of the club vowed to stay.",
            "a question and a vow state nothing",
        ),
        Good("State television reported that the minister had resigned.", "a state's own voice"),
        Good(
            "Customers who want a refund must write to the shop, and users who say so get one.",
            "people whom a clause describes",
        ),
        Good(
            "The flour is widely used, and the miller is known by some of his neighbours as Per.",
            "use, and a name",
        ),
        Good("A study in Nature Geoscience found that the lake is warming.", "a journal with its name"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for sentence in document.sentences:
            if document.blocks[sentence.block].role in _UNREAD:
                continue
            found = _vague(document, sentence)
            if found:
                where, cue = found
                yield Finding(
                    where.start,
                    where.end,
                    f"“{where.of(document.text)}” is a source that nobody can find.",
                    data={
                        "spans": [[sentence.start, sentence.end]],
                        **working(document, sentence, [cue]),
                    },
                )


def _vague(document: Document, sentence: Sentence) -> tuple[Span, Span] | None:
    """The words of ``sentence`` that point at nobody, and the one that attributes."""
    source = sentence.attribution
    if source is None and not sentence.quoted:
        held = _HELD_BY_MANY.search(document.text, sentence.start, sentence.end)
        spoken = held and any(quotation.contains(Span(*held.span())) for quotation in document.quotations)
        return (Span(*held.span()), Span(*held.span())) if held and not spoken else None
    if source is None or source.carried or sentence.sourcing is not Sourcing.VAGUE:
        return None
    if not _is_nobody(document, sentence):
        return None
    return Span(_start(document, sentence, source), source.end), cue_of(document, source)


def _start(document: Document, sentence: Sentence, source: Attribution) -> int:
    """Where the words begin that point at nobody: at "It" in "It is widely believed"."""
    by_all = _by_all(document, sentence, source)
    return by_all.start() if by_all else source.start


def _by_all(document: Document, sentence: Sentence, source: Attribution) -> re.Match[str] | None:
    found = _BY_ALL.search(document.text, sentence.start, source.start)
    if found is None or document.text.startswith(" to ", source.end):
        return None  # "reported to the police": not by whom, but to whom
    return found if found[1] or source.cue.lower() in _BELIEF else None


def _is_nobody(document: Document, sentence: Sentence) -> bool:
    source = sentence.attribution
    words_of_source = source.of(document.text) if source else ""
    if source is None:
        return False
    if _by_all(document, sentence, source):
        return True
    if not _NOBODY.search(words_of_source):
        return False
    if source.cue in _NO_STATEMENT and not judges(document.text, sentence, source):
        return False
    if _TITLED.search(words_of_source) or _AT_A_MEETING.match(document.text, source.end, sentence.end):
        return False
    if _SUPPOSED.search(words_of_source) or _is_told_of(document, source):
        return False
    if _ONE_PERSON.match(words_of_source) or _NAMED_BEFORE.match(words_of_source):
        return False
    return not _ANONYMITY.search(document.text, sentence.start, sentence.end)


def _is_told_of(document: Document, source: Attribution) -> bool:
    """Whether it is only a noun ("she pointed to reports that …"), which somebody else brings up."""
    if source.of(document.text) != source.cue or source.cue.lower() not in _NOUNS:
        return False
    return not _RUMOURED.search(document.text, max(0, source.start - 12), source.start)
