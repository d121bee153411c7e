from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.gaps import Reason
from claims.extraction.types import Document, Role, Sentence, Sourcing, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_UNREAD = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION, Role.DISCLAIMER, Role.CODE})
_PHRASES = alternatives(words("anonymity") - {"familiar with", "knowledge of the matter"})
_WITHHELD = re.compile(
    rf"\bwho (?:\w+ ){{0,2}}?(?:{_PHRASES})\b(?! by (?:his|her|their) (?:last|first|full|real|sur))"
    r"|\bon (?:the )?condition (?:of anonymity|that (?:he|she|they|(?:his|her|their) names?) not be \w+)"
    r"|\bwhose (?:real |full )?names? (?:is|are|was|were|has been|have been) (?:being )?(?:withheld|changed|kept back)\b"
    r"|\b(?:spoke|speak|speaking) (?:anonymously|on background)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    rf"\b(?:{alternatives(form for line in words('said_verbs') for form in line.split())}"
    r"|spoke|speak|speaking|talked|according to)\b"
)
_MARK_BETWEEN = 3
"""Code points that reach past a comma and a space: "said, on condition of anonymity, that"."""
_CUT_SHORT = 10
"""How far "a person briefed on …" may reach past what was read as the source: "a person briefed"."""
_ABOUT_SPEAKING = re.compile(r"\bsp(?:oke|eak)", re.IGNORECASE)
_INSIDERS = alternatives(words("insiders"))
_IN_THE_KNOW = re.compile(
    rf"\b(?:{_INSIDERS})(?: who (?:is|are|was|were))? (?:\w+ly )?"
    r"(?:familiar with|close to|inside|briefed (?:on|about)|with (?:\w+ ){0,2}?knowledge of) "
    rf"|\b(?:unnamed|anonymous|unidentified) (?:[\w-]+ ){{0,2}}?(?:{_INSIDERS})\b"
    rf"|^(?:\S+ ){{0,2}}?(?:an?|one|another) (?:[\w.’'-]+ ){{0,4}}?(?:{alternatives(words('unnamed_singles'))})\b"
    rf"(?! (?:{alternatives(words('source_nouns'))})\b)"
    r"|^(?:\S+ ){0,2}?(?:an?|one) senior (?:figure|manager|banker|minister|member|civil servant|party figure)\b",
    re.IGNORECASE,
)


class AnonymousSource(Rule):
    """A source whose name is kept from the reader: "people familiar with the matter", "a senior official".

    Why it matters: nobody outside the newsroom can ask this source. Many style books allow it for a
    reason that the article gives and with a second source behind it.

    What to do: see that the article says why the name is kept back, and that an editor knows it. A
    crowd of nobodies ("experts say") is S103's business.

    `data`: `spans`, the sentence; `reason`, always "unnamed"; `cues`, the words that keep the name back.
    """

    code = "S106"
    name = "anonymous-source"
    severity = Severity.INFO
    bad = (
        Bad("«A harbour pilot who asked not to be named said» in May that buoys had drifted."),
        Bad("The brewery is for sale, «according to people familiar with the matter»."),
        Bad("“We were told to lie,” «a former clerk, who declined to be identified, told» the Courier."),
        Bad("«Two people briefed on the talks said» that the price was 40 million euros."),
        Bad("The ministers spoke «on condition of anonymity» because the talks are private."),
        Bad("The yard will close, said a manager «who was not authorised to speak» publicly."),
        Bad("«Two doctors said, on condition of anonymity», that 40 beds had been cut."),
        Bad("The yard will close, «according to a person briefed on» the sale."),
        Bad("«A welder, whose name has been changed, said» that the yard would close."),
        Bad("The yard is for sale, «a senior figure in the guild told» the Courier."),
        Bad("«A senior official said» that the price had doubled since May."),
        Bad("«An unnamed diplomat told» the Courier that the talks had failed."),
        Bad("«Sources close to the mayor say» that the pool will close."),
        Bad("The talks have failed, «a person with knowledge of the negotiations said»."),
    )
    good = (
        Good("A donor who asked not to be named gave the museum two paintings.", "a giver is no source"),
        Good(
            "The winner, who asked not to be named, bought the ticket in Holm, the lottery said.",
            "the source is the lottery",
        ),
        Good("Ada Brandt, who is familiar with the matter, said that the mill would close.", "she is named"),
        Good("Ada Brandt said that the clerk had asked not to be named.", "the source is Ada Brandt"),
        Good("“People familiar with the matter know better,” Ada Brandt said.", "inside a quotation"),
        Good("Alcoholics Anonymous said that it had 400 members in Lindvik.", "a name"),
        Good("The hotline received an anonymous tip in May, police said.", "a tip, and police as the source"),
        Good("An official at the Ministry of Transport said that the bridge was safe.", "a body that speaks"),
        Good(
            "A spokesman for the ministry said that the bridge was safe.", "a spokesman speaks for his house"
        ),
        Good("An official statement said that the road was shut.", "official as an adjective"),
        Good("Experts say that the dam leaks.", "a crowd is S103's"),
        Good(
            "People familiar with the trail know its dangers, the ranger Per Holm said.",
            "hikers, not sources",
        ),
        Good("A police officer, Per Holm, said that the road was shut.", "the officer is named"),
        Good("The source of the river is dry, the water board said.", "a source of water"),
        Good(
            "The victim, who was not identified, was taken to hospital, police said.",
            "somebody who says nothing",
        ),
        Good(
            "The anonymous survey of 400 nurses was carried out in May, the union said.",
            "a survey without names",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for sentence in document.sentences:
            if document.blocks[sentence.block].role in _UNREAD:
                continue
            spans = _withheld(document, sentence) or _unnamed(document, sentence)
            if spans and not any(quotation.contains(spans[0]) for quotation in document.quotations):
                found, cue = spans
                yield Finding(
                    found.start,
                    found.end,
                    f"“{found.of(document.text)}” keeps the source's name from the reader: does the article say why?",
                    data={
                        "spans": [[sentence.start, sentence.end]],
                        "reason": Reason.UNNAMED.value,
                        "cues": [[cue.start, cue.end]],
                    },
                )


def _withheld(document: Document, sentence: Sentence) -> tuple[Span, Span] | None:
    """Where the sentence says that whoever speaks in it wants no name: with its speaker, and the words alone."""
    phrase = _WITHHELD.search(document.text, sentence.start, sentence.end)
    if phrase is None:
        return None
    start, end = phrase.span()
    cue = Span(start, end)
    around = (document.text[sentence.start : start], document.text[end : sentence.end])
    if not _ABOUT_SPEAKING.search(phrase.group()) and not any(map(_SPEAKS.search, around)):
        return None
    source = sentence.attribution
    if source is None or source.carried:
        return cue, cue
    if source.overlaps(Span(start - _MARK_BETWEEN, end + _MARK_BETWEEN)):
        return Span(min(source.start, start), max(source.end, end)), cue
    return (cue, cue) if _ABOUT_SPEAKING.search(phrase.group()) and _is_unnamed(sentence) else None


def _unnamed(document: Document, sentence: Sentence) -> tuple[Span, Span] | None:
    """The words of an attribution to somebody in the know, or to one of many officials, without a name."""
    source = sentence.attribution
    if source is None or source.carried or not _is_unnamed(sentence):
        return None
    known = _IN_THE_KNOW.search(document.text[source.start : min(source.end + _CUT_SHORT, sentence.end)])
    if known is None or source.start + known.start() >= source.end:
        return None
    cue = Span(source.start + known.start(), source.start + known.start() + len(known.group().rstrip()))
    return Span(source.start, max(source.end, cue.end)), cue


def _is_unnamed(sentence: Sentence) -> bool:
    """Whether the speaker has no name, and no capital but where the sentence begins or within its words."""
    speaker = sentence.speaker or ""
    first, _, rest = speaker.partition(" ")
    if sentence.sourcing is Sourcing.VAGUE or first == first.lower():
        return True
    return bool(rest) and rest == rest.lower()
