from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.gaps import Reason
from claims.extraction.types import Document, Role, Sentence, Sourcing, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_UNREAD = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION, Role.DISCLAIMER, Role.CODE, Role.TABLE})
_DOCUMENTS = alternatives(words("citable_documents"))
_WORD = rf"(?!(?:{alternatives(words('grammar_prepositions') | words('grammar_boundaries'))})\b)[\w’'./-]+"
_CITED = re.compile(
    rf"(?:(?i:according\s+to|per)\s+)?(?P<before>(?:{_WORD}\s+){{0,7}}?)(?<!press )(?<!news )(?<!media )(?P<noun>(?i:{_DOCUMENTS}))"
    r"(?=\s+(?:of|by|from|in|on|into|about|for|filed|compiled|conducted|carried|commissioned|prepared|released|published|issued|posted|presented|that|which)\b|\s+\w+$|$)"
)
_ENCLOSED = re.compile(
    r"\bin\s+(?P<before>(?:its|his|her|their|an?)\s+(?:(?!statement)[\w-]+\s+){0,3}?)"
    r"(?P<noun>report|study|paper|audit|filing|accounts|prospectus|analysis)\b(?!\s+(?:on|published|released|dated|last|this|in|that\s+was))"
)
_BARE = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll|[Hh]er|[Hh]is)\s+(?:[a-z-]+\s+)*|it\s+"
)
_OWNED = re.compile(r"\s+(?:of|by|from)\s+(?:the\s+)?[A-Z]")
_FOUND_BY = re.compile(
    rf"\b(?:1[89]|20)\d\d\b|\b(?:{alternatives(month.capitalize() for month in words('months'))})\b"
    r"|\b(?:titled|entitled|called|named|headed|in the journal|published|released|issued|dated|posted|presented|unveiled)\b"
)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_REACH = 70
_LEAD = 20


class UnlinkedSource(Rule):
    """A document, dataset, filing or report cited as the source, with no link, title or date.

    Why it matters: it exists, and still no reader and no checker can open it: which report, of
    which year? Once the article is copied, the way back to it is lost for good.

    What to do: link it where it is first cited, or give its title and date. People and bodies that
    speak need no link, nor does a document that the article has linked or dated before.

    `data`: `spans`, the sentence; `reason`, always "named but not linked"; `cues`, the word for the document.
    """

    code = "S104"
    name = "unlinked-source"
    severity = Severity.INFO
    bad = (
        Bad("The ferry lost 40,000 passengers, «according to a report by the port authority»."),
        Bad("The wall drew 312 objections, «planning records show»."),
        Bad(
            "One lake in three has warmed, «a survey by the Lake Trust found». «The city’s own figures show» less."
        ),
        Bad("The yard cost £19m, the pilots’ guild says «in its annual report»."),
        Bad("«Data from the Office of Ports show» that traffic fell by a tenth."),
        Bad("«A report by Holm Marine says» that the weir is sound. The report adds that it is old."),
        Bad("The board waived fees of 2 billion kroner, «according to its budget statement»."),
        Bad("«A leaked memo from the ministry says» that the quay is unsafe."),
    )
    good = (
        Good("The ferry lost 40,000 passengers, the port authority said.", "a body that speaks"),
        Good("A 2024 report by the port authority found that traffic fell.", "a report with its year"),
        Good(
            "A report by the port authority released on Monday found that traffic fell.",
            "a report with its day",
        ),
        Good(
            "A study published in the journal Coastal Carbon found that the mud warms.",
            "a study with its journal",
        ),
        Good(
            "The report “Ferries at Risk” by the port authority says that traffic fell.",
            "a report with its title",
        ),
        Good(
            "Experts say that traffic fell. Studies show that ferries are slow.",
            "nobody and nothing, S103's business",
        ),
        Good("The report says that traffic fell.", "whichever it is, it was named before"),
        Good("In a statement, the port authority said that traffic had fallen.", "a statement is speech"),
        Good("Ada Brandt, who wrote the study, said that traffic fell.", "its author speaks"),
        Good("The Lindvik Post reports that traffic fell.", "a newspaper that reports"),
        Good(
            "<article><h1>Ferry traffic falls</h1><p>Traffic fell by a tenth in May, according to <a "
            "href='https://ports.example/2024'>a report by the port authority</a>. A report by the port authority "
            "says that it will fall further.</p></article>",
            "linked where it was first cited",
            format="html",
        ),
        Good(
            "The council ordered a report on the harbour and a survey of the lake.",
            "documents that state nothing",
        ),
        Good("In its annual report for 2023 the trust says that it lost money.", "a report with its year"),
        Good(
            "The quay is safe, according to a press briefing by the port authority.",
            "a briefing that was spoken",
        ),
        Good("Reports of a fire reached the brigade at noon, it said.", "reports that are calls"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known: list[tuple[str, str]] = []
        for sentence in document.sentences:
            if document.blocks[sentence.block].role in _UNREAD or not (
                found := _citation(document, sentence)
            ):
                continue
            match, span = found
            noun, words_of = match["noun"].lower(), span.of(document.text).lower()
            again = any(noun == other and _share_a_name(words_of, earlier) for other, earlier in known)
            known.append((noun, words_of))
            if not again and not _can_be_found(document, sentence, match):
                yield Finding(
                    span.start,
                    span.end,
                    f"“{span.of(document.text)}” cites something without a link, title or date by which to open it.",
                    data={
                        "spans": [[sentence.start, sentence.end]],
                        "reason": Reason.UNLINKED.value,
                        "cues": [list(match.span("noun"))],
                    },
                )


def _citation(document: Document, sentence: Sentence) -> tuple[re.Match[str], Span] | None:
    """The document that is the source of ``sentence``, and the words that cite it."""
    source = sentence.attribution
    if source is None or source.carried or sentence.sourcing not in {Sourcing.NAMED, Sourcing.LINKED}:
        return None
    cited = _CITED.match(document.text, source.start, source.end)
    if cited and cited["noun"] == source.cue:
        return None
    if cited and not (_BARE.fullmatch(cited["before"]) and not _OWNED.match(document.text, cited.end())):
        return cited, Span(source.start, source.end)
    enclosed = _ENCLOSED.search(document.text, source.end, sentence.end)
    return (enclosed, Span(enclosed.start(), enclosed.end())) if enclosed else None


def _share_a_name(one: str, other: str) -> bool:
    """Whether two citations of a report, say, can be of the same one: by the words for whose it is."""
    names = [set(_LONG_WORD.findall(each)) - words("citable_documents") for each in (one, other)]
    return not names[0] or bool(names[0] & names[1])


def _can_be_found(document: Document, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a link, a title or a date stands with the citation."""
    if any(link.overlaps(sentence) for link in document.blocks[sentence.block].links):
        return True
    text, noun = document.text, match.end("noun")
    near = min(sentence.end, noun + _REACH)
    if _FOUND_BY.search(text, max(sentence.start, match.start() - _LEAD), near) or text[
        noun : noun + 2
    ].strip().startswith(("“", '"', "‘")):
        return True
    return match["noun"][0].isupper() and match.start("noun") > sentence.start
