from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.types import Document, Role, Sentence
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_NO_GUARANTEE = re.compile(
    r"""\b(?:
        (?:makes?|gives?|offers?|provides?)\s(?:no|any)\s(?:\w+\s){0,3}?(?:guarantees?|representations?|assurances?|warrant(?:y|ies))
      | (?:do(?:es)?\snot|don['’]t|doesn['’]t|cannot|can['’]t|can\snot)\s(?:\w+\s){0,2}?(?:guarantee|warrant|vouch|verify|check)
      | (?:no\s(?:one|body)|nobody)\s(?:at\s|in\s|on\s)?[^.;]{0,40}?\b(?:has\s)?(?:checked|verified|reviewed)
      | (?:may|might|can|could)\s(?:still\s)?be\s(?:wrong|inaccurate|incomplete|out\sof\sdate)
      | (?:has|have)\snot\s(?:\w+\s){0,2}?(?:verified|checked|reviewed)
      | (?:do(?:es)?|did)\snot\s(?:\w+\s){0,2}?take\s(?:any\s)?responsibility
      | (?:accepts?|assumes?|takes?|bears?)\sno\s(?:responsibility|liability)
      | not\s(?:\w+\s){0,2}?(?:guaranteed|verified)
      | (?:without|no)\s(?:any\s)?(?:guarantees?|warrant(?:y|ies))
      | not\s(?:\w+\s){0,2}?involved\sin\s(?:the\s)?(?:creation|making|production|writing|preparation)\sof
      | (?:may|might|can)\s(?:still\s)?contain(?=\s(?:errors|mistakes|inaccuracies)) | provided\s[“"'‘]?as[ -]is
      | neither\b[^.;]{1,60}?\b(?:liable|responsible)\sfor
      | (?:not\s(?:be\s)?(?:held\s)?(?:responsible|liable)|no\s(?:responsibility|liability))\s(?:\w+\s){0,3}?for
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_CONTENT = re.compile(
    r"\b(?:accura\w+|complete(?:ness)?|reliab\w+|correct(?:ness)?|truth\w*|veracity|timeliness"
    r"|errors?|mistakes|figures?\s\w+\sbe\swrong|inaccurac\w+|omissions|claims|content|information|relian\w+|vouch\s\w+\sit)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"""\b(?:
        (?:(?:takes?|accepts?|assumes?|bears?)\s(?:no|any)\s(?:responsibility|liability)|(?:responsible|liable)|vouch\w*|answer)\sfor\s(?:it|them)
      | (?:not|n['’]t|never|neither)\s(?:\w+\s){0,3}?(?:checked|verified|reviewed|edited)\s(?:it|them)
      | (?:it|they)\s(?:has|have|was|were|is|are)\s(?:not|n['’]t)\s(?:\w+\s){0,2}?(?:checked|verified|reviewed)
      | not\s(?:\w+\s){0,2}?involved\sin\s(?:its|their)\s\w+
      | no\s(?:part|hand|say)\sin\s(?:it|them|(?:its|their)\s\w+|(?:writing|making|producing|preparing)\s(?:it|them))
    )\b(?!\s(?:to|from)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""The same of "it", where the disclaimer named the piece before."""
_NAMES_THE_PIECE = re.compile(
    r"\b(?:this|the\s(?:following|above))\s(?:is\san?\s)?(?:\w+\s){0,2}?"
    r"(?:article|content|material|piece|story|text|report|release|announcement|page|post|feature)\b",
    re.IGNORECASE,
)
_NOT_OUR_VIEW = re.compile(r"\b(?:not|n['’]t)\s(?:necessarily\s)?(?:reflect|represent)\b", re.IGNORECASE)
_OF_A_WRITER = re.compile(
    r"\b(?:(?:author|writer|columnist|contributor|speaker|interviewee|guest)s?|(?:his|her|their|my)\s+own)\b",
    re.IGNORECASE,
)
_UNMARKED = frozenset({Role.BODY, Role.OTHER})
_AT_THE_END = 4
"""Blocks from the end within which a disclaimer stands that nothing marks as one; what is not the article's is not counted."""

_MOST_TEASERS = 60
_OF_THIS_PAGE = re.compile(
    r"\b(?:this|our)\s+(?:article|site|website|page|content|material|publication|information|story|text|report|(?:press\s)?release|newsroom)\b"
    r"|\b(?:information|content|material|data)\s(?:is|are)\s(?:provided|supplied|published|given|shown)\b|\bherein\b",
    re.IGNORECASE,
)
_COLLECTS = re.compile(
    r"\b(?:gathers?|collects?|compil\w+|aggregat\w+|republish\w*|repost\w*|takes?|pulls?|imports?|curat\w+)\s(?:\w+\s){0,2}?"
    r"(?:stories|articles|news|content|posts|items|releases)\b"
    r"|\b(?:stories|articles|news|content|posts|items|releases)\s(?:is|are)\s(?:\w+ly\s)?"
    r"(?:gathered|collected|compiled|aggregated|republished|reposted|taken|pulled|imported|curated|supplied)\b",
    re.IGNORECASE,
)
"""How a site that only passes on what others wrote says so of itself."""

_OF_OTHER_PAGES = re.compile(
    r"\b(?:external|linked|other|third[- ]party)\s(?:internet\s|web\s)?(?:websites?|sites?|pages|links)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|says|told|ruled|argued|added|wrote|warned|found)\b", re.IGNORECASE)


class AccuracyDisclaimer(Rule):
    """The publisher says that it does not vouch for what it publishes here.

    Why it matters: the outlet is no source for any claim in the piece, and citing it proves nothing.

    What to do: trace each claim to who first made it. A columnist's "views are my own" is not
    flagged, nor is an article that reports on somebody else's disclaimer.
    """

    code = "C505"
    name = "accuracy-disclaimer"
    severity = Severity.WARNING
    bad = (
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "Disclaimer: Stories reposted on our pages come from public platforms. «RiverHub gives no guarantee "
            "that what is shown is accurate, complete or new.»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "Disclaimer: This is a paid release. «RiverHub does not guarantee the accuracy of the information it contains.»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "Disclaimer: This content comes from a third party. «RiverHub has not independently verified its claims.»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "Disclaimer: Stories reposted on our pages come from public platforms. "
            "«They need not reflect the views of RiverHub.»"
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said.</p></article>"
            "<div class='disclaimer'><p>Disclaimer: This release was supplied by a partner. «RiverHub is not responsible "
            "for the accuracy or reliability of its content.»</p></div>",
            format="html",
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended, the board said.\n\n«The publisher does not guarantee the accuracy or timeliness of the information in this article.»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended, the board said.\n\n«Our newsroom was not involved in the creation of "
            "this content.»"
        ),
        Bad(
            "The weir is mended\n\nThis release comes from Halden Stone. «RiverHub had no part in writing it and is not "
            "responsible for it.»\n\nThe weir was mended in May, the board said."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended, the board said.\n\n«This article was written by a machine and may "
            "contain mistakes.»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended, the board said.\n\nThe lock is old.\n\n«RiverHub accepts no "
            "responsibility for the accuracy of this article.»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended, the board said.\n\n«RiverHub collects stories from other publishers by "
            "software and cannot guarantee that they are accurate or complete.»\n\nMore from RiverHub\n\n"
            "Mill doubles its bread\nThe mill at Halden baked twice as many loaves in May as a year earlier.\n"
            "Quay News, 2 June 2026"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended, the board said.\n\n«This text was generated automatically; its figures "
            "may be wrong.»"
        ),
        Bad(
            "<main><article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p></article></main>"
            "<footer><p>«RiverHub does not vouch for the accuracy of the stories and statements reported on this site.»</p></footer>",
            format="html",
        ),
    )
    good = (
        Good(
            "<main><article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p></article></main>"
            "<footer><p>RiverHub is not responsible for the content of external sites. Read about our approach to it.</p></footer>",
            "other people's pages",
            format="html",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May, the board said.\n\nThe board gathers figures from other "
            "sources and cannot guarantee that the lock holds. Its forecasts may be wrong, the auditor found.",
            "a board that the story is about",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May.\n\nThis report may contain errors, the auditor wrote of the "
            "board's own count.",
            "an auditor's words on a report",
        ),
        Good(
            "The chatbot's maker says that it makes no guarantees regarding the accuracy of its answers. "
            "A judge in Halden called that a poor excuse on Monday.",
            "a disclaimer that the story is about",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May.\n\nDisclaimer: The views expressed are the author's own "
            "and do not necessarily reflect those of the Gazette.",
            "a columnist's own views",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May.\n\nHanne Solberg rows. The views expressed here are her own "
            "and need not be the views of the Gazette.",
            "another columnist's",
        ),
        Good(
            "The mill reopens\n\nThe mill reopens in May, it said.\n\nDisclaimer: This release looks ahead. Halden Flour "
            "is not liable for them to be met.",
            "a forecast's caution again",
        ),
        Good(
            "The mill reopens\n\nThe mill reopens in May, it said.\n\nForward-looking statements: Actual results may differ "
            "materially. Halden Flour undertakes no obligation to update them.",
            "a forecast's caution",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May.\n\nDisclaimer: This is not financial advice. Do your own research.",
            "no advice is not no accuracy",
        ),
        Good(
            "The river board could not verify the claims of the petition, its chair said on Monday.",
            "a fact in the story",
        ),
        Good("Polls do not necessarily reflect the views of the whole town, the pollster said.", "polls"),
        Good(
            "The council is not responsible for the content of private bins, a judge ruled in May.",
            "a ruling",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May.\n\nDisclaimer: The reporter's brother works for the river board.",
            "an interest declared",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May.\n\nCorrection: An earlier version gave a wrong year. "
            "We are committed to accuracy.",
            "a correction",
        ),
        Good(
            "The bank does not vouch for the accuracy of the figures, a spokesman said.",
            "somebody else's figures",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        disclaimers = [sentence for sentence in document.sentences if _is_disclaimer(document, sentence)]
        if not disclaimers:
            return
        plainest = max(disclaimers, key=lambda sentence: _is_plain(sentence.of(document.text)))
        yield Finding(
            plainest.start,
            plainest.end,
            "The publisher does not vouch for this content: trace each claim to who first made it.",
            data={"spans": [_place(sentence) for sentence in disclaimers]},
        )


def _is_disclaimer(document: Document, sentence: Sentence) -> bool:
    """Whether it disowns what stands here: in a disclaimer, or in so many words at the end of the page."""
    role = document.blocks[sentence.block].role
    if role is Role.DISCLAIMER:
        words, block = sentence.of(document.text), document.blocks[sentence.block]
        of_it = _OF_IT.search(words) and _NAMES_THE_PIECE.search(document.text, block.start, sentence.end)
        return _disowns(words) or bool(of_it and not _REPORTED.search(words))
    if role not in _UNMARKED or not _is_near_the_end(document, sentence):
        return False
    words = sentence.of(document.text)
    of_this_page = _OF_THIS_PAGE.search(words) or _COLLECTS.search(words)
    return bool(of_this_page) and _is_plain(words) and not _REPORTED.search(words)


def _is_near_the_end(document: Document, sentence: Sentence) -> bool:
    following = document.blocks[sentence.block + 1 :]
    return sum(block.in_scope for block in following[: _MOST_TEASERS + _AT_THE_END]) < _AT_THE_END


def _disowns(sentence: str) -> bool:
    if _REPORTED.search(sentence) or _OF_OTHER_PAGES.search(sentence):
        return False
    return _is_plain(sentence) or bool(_NOT_OUR_VIEW.search(sentence) and not _OF_A_WRITER.search(sentence))


def _is_plain(sentence: str) -> bool:
    return bool(_NO_GUARANTEE.search(sentence) and _OF_CONTENT.search(sentence))


def _place(sentence: Sentence) -> list[int]:
    return [sentence.start, sentence.end]
