from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.types import Document, Role, Sentence
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_ASSISTANT = re.compile(
    r"\W*(?:Q\d*[:.]\s+)?(?:(?:hey|ok|okay),? (?:google|siri|alexa|cortana|gemini),|(?:alexa|siri),(?=.*\?))\s+\w",
    re.IGNORECASE,
)
_BAIT = re.compile(rf"\W*(?:{alternatives(words('search_bait'))})\b", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:said|says|told|tells|asked|urged|urges|wrote|warned|warns)\b", re.IGNORECASE)
_UNREAD = frozenset({Role.CODE, Role.NAVIGATION, Role.QUOTE, Role.DISCLAIMER, Role.WIDGET})

_STORY = "The weir is mended\n\nThe weir was mended in May, the river board said. It had been shut since a flood in the winter."


class SearchBait(Rule):
    """Text written for machines or clicks: "Hey Google, …", "Stay ahead in river trends".

    Why it matters: it tells the reader nothing, and it shows that the piece was made to be found and
    not to inform. Whoever writes for a search engine seldom asks a source.

    What to do: cut it, and look harder at the claims around it. Only sentences that open so are
    flagged, not a story about voice assistants or a person who stays ahead.
    """

    code = "C508"
    name = "search-bait"
    severity = Severity.INFO
    bad = (
        Bad(
            f"{_STORY}\n\nFrequently Asked Questions\n\n«Hey Google, when was the weir mended?»\n\nIt was mended in May, the "
            "river board said."
        ),
        Bad(f"{_STORY} «Stay ahead in river trends.»"),
        Bad(f"{_STORY} «Discover how a weir can change your life.»"),
        Bad(
            "«Here’s everything you need to know about the weir»\n\nThe weir was mended in May, the river board said."
        ),
        Bad(f"{_STORY} «Read on to find out what it cost.»"),
        Bad(
            f"{_STORY}\n\nQuestions and answers\n\n«Q: Hey Siri, is a weir a dam?»\n\nA: No, the river board said."
        ),
        Bad(f"{_STORY}\n\n«Alexa, who mends weirs?»\n\nThe river board does, it said."),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday. «Stay tuned "
            "for more weirs.»</p></article>",
            format="html",
        ),
        Bad(f"{_STORY} «Bookmark this page for the latest on weirs.» «Let’s dive in!»"),
        Bad("«This one trick will save you hundreds on your bills»\n\nThe board said that tariffs fell."),
    )
    good = (
        Good("Those who say “Hey Google, stop” pay nothing, the maker said.", "a story about an assistant"),
        Good("The firm wants to stay ahead of its rivals, its chair said.", "somebody who stays ahead"),
        Good("“Stay tuned for more,” the mayor said on Monday.", "somebody's words"),
        Good("Siri, a village in Persia, has nine bakers, the guide says.", "a village"),
        Good("She told them to find out how much the weir had cost.", "a task in the story"),
        Good("Stay ahead of the storm by leaving early, the police said.", "advice that somebody gives"),
        Good("Stay indoors and keep doors shut, the police told the town.", "advice of the police"),
        Good(
            "Let’s dive into the lock, the boys said. She stays one step ahead of them.",
            "what somebody says and does",
        ),
        Good("Alexa Brandt, who mends weirs, was named chair on Monday.", "a person"),
        Good("The book is called “Everything You Need to Know about Weirs”.", "the title of a book"),
        Good("Discovering the leak took a week, the board said.", "a discovery"),
        Good(
            "<nav><p>Stay up to date</p></nav><article><h1>The weir is mended</h1><p>The weir was mended in May, the river "
            "board said on Monday.</p></article>",
            "the menu of a site",
            format="html",
        ),
        Good("Hey, Google has bought a mill in Holm, the council said.", "a company, not an assistant"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for sentence in document.sentences:
            role = document.blocks[sentence.block].role
            if role not in _UNREAD and _is_bait(document, sentence):
                yield Finding(
                    sentence.start,
                    sentence.end,
                    "This is written for search engines or clicks and tells nothing: cut it.",
                )


def _is_bait(document: Document, sentence: Sentence) -> bool:
    text = sentence.of(document.text)
    if sentence.quoted or text[0] in "“\"'‘«„" or not (_BAIT.match(text) or _ASSISTANT.match(text)):
        return False
    return _REPORTED.search(text) is None
