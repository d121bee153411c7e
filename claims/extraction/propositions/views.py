"""Whether a sentence of the article gives a view, be it the article's own or that of whoever is quoted."""

from __future__ import annotations

from claims.extraction.propositions import attributing_words, opinions
from claims.extraction.propositions.held import Held
from claims.extraction.propositions.listed import ACCUSATIONS
from claims.extraction.propositions.reporting_verbs import is_judging
from claims.extraction.types import Sentence, Span


def is_view(held: Held, sentence: Sentence) -> bool:
    """Whether ``sentence`` holds nothing that can be checked but what somebody thinks.

    A figure behind the last words that are spoken tells of the speaker ("…,” said Ivy Cole, 41").
    """
    words = sentence.of(held.text)
    quotations = held.quotations.touching(sentence)
    spoken = attributing_words.spoken(held.text, sentence, quotations, sentence.attribution)
    told = [Span(sentence.start, spoken[-1].end)] if spoken else [sentence] if sentence.quoted else []
    if told and not any(map(held.weighty_in_speech, told)):
        return opinions.is_view_in_quotation(_heard(held, sentence) or words, _heard_around(held, sentence))
    if _reports_a_view(held, sentence):
        return True
    return opinions.is_opinion(
        words, attributed=sentence.attribution is not None, sized=held.amounts(sentence)
    )


def _heard(held: Held, sentence: Sentence) -> str:
    """What of ``sentence`` stands in quotation marks."""
    quotations = held.quotations.touching(sentence)
    return " ".join(
        held.text[max(each.start, sentence.start) : min(each.end, sentence.end)] for each in quotations
    )


def _heard_around(held: Held, sentence: Sentence) -> str:
    """The quotations that reach into ``sentence``, with what they hold before and after it."""
    return " ".join(quotation.of(held.text) for quotation in held.quotations.touching(sentence))


def _reports_a_view(held: Held, sentence: Sentence) -> bool:
    """Whether all that ``sentence`` says is what somebody called something ("hailed it as “a proud day”")."""
    if sentence.attribution is None or not is_judging(sentence.attribution.cue):
        return False
    words, heard = sentence.of(held.text), _heard(held, sentence)
    if ACCUSATIONS.stands_in(words, held.signs):
        return False
    return bool(heard) and not held.weighty(sentence) and opinions.is_view_in_quotation(heard)
