from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.lexicon import Cue
from claims.extraction.types import Document, Role, Sentence, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_LOADED = Cue(
    rf"(?<![\w-])(?:{alternatives(words('loaded_phrases'))})(?![\w-])",
    words("loaded_phrases"),
    flags=re.IGNORECASE,
)
_PLAIN_FACT = re.compile(
    r"(?<=radical left )(?:party|alliance|coalition|bloc|group|movement)\b|"
    r"(?<=revolutionary )(?:guards?|war|wars|council|government|leaders?|party|committee|movement|forces|court|army|period|era)\b"
    r"|(?<=seamless )(?:pipes?|tubes?|tubing|garments?|steel|leggings|connectivity|roaming|handover)\b|(?<=groundbreaking )(?:ceremon(?:y|ies)|event|took|is|was|will)\b|(?<=stunning )(?:grenades?|guns?|of)\b|(?<=cutting edge )of\s(?:the|an?|its|his|her)\s(?:blades?|knife|knives|sword|axe|tool|saw|scythe)\b|(?<=must-have )(?:features?|requirements?|documents?|skills?)\b|(?<=spectacular )(?:bid)\b",
    re.IGNORECASE,
)
_UNREAD = frozenset(
    {Role.CODE, Role.NAVIGATION, Role.WIDGET, Role.QUOTE, Role.DISCLAIMER, Role.BYLINE, Role.TABLE}
)
_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.TEASER})


class LoadedLanguage(Rule):
    """Promotional or loaded wording in the article's own voice: "revolutionary", "world-class", "witch hunt".

    Why it matters: it takes a side, and a claim hides in it that nobody could check. In a release it is
    the seller's voice, in a report it passes for the paper's.

    What to do: say what can be measured instead, or give the word to whoever used it. Quotations and
    what somebody says are not flagged, but praise of who says it is; a sentence is flagged once, `data.spans` has all its words.
    """

    code = "L701"
    name = "loaded-language"
    severity = Severity.INFO
    bad = (
        Bad("Halden Flour today presented a «revolutionary» mill with unrivalled stones."),
        Bad("The mill is «second to none», and a chance like this comes once in a lifetime."),
        Bad("The council has started another «witch hunt» on the ferry's owners. It meets in May."),
        Bad("The mill has «world-class» bakers and a visionary chair."),
        Bad("«Shamefully», the lock has leaked since May. The board «rammed through» its plan all the same."),
        Bad("«Groundbreaking» weir opens\n\nThe weir opens in May, the river board said."),
        Bad("Halden Stone, a «world-leading» builder of weirs, said on Monday that the weir opens in May."),
        Bad(
            "<article><h1>The weir opens</h1><p>The weir opens in May. It is a «game-changing» piece of work by the river "
            "board of Halden.</p></article>",
            format="html",
        ),
    )
    good = (
        Good("“It is a revolutionary mill,” said its owner.", "somebody's words"),
        Good("The critic wrote that the show was stunning.", "a view with a name to it"),
        Good(
            "The Revolutionary Guard held a parade. The revolutionary government fell in 1794.",
            "a historical word",
        ),
        Good(
            "Seamless pipes carry the water, and “Spectacular” is the name of the boat.", "words of a trade"
        ),
        Good("The board called its own report “groundbreaking” and went home.", "a word in marks"),
        Good("The Breathtaking Weir, a novel, came out in May.", "a title"),
        Good("The weir was mended in May and cost 40 million kroner.", "a plain report"),
        Good("According to its maker, the mill is world-class.", "the maker's claim, and named as such"),
        Good("The leading candidate drew a large crowd, and the largest mill is in Moss.", "size and rank"),
        Good("The radical left party won two seats in Moss.", "the name of a party"),
        Good("The groundbreaking ceremony took place in May.", "the first spade"),
        Good(
            "A seamless handover was ruled out, the board said. The must-have documents are on a list.",
            "plain facts",
        ),
        Good(
            "The stunning of pigs is watched, and the cutting edge of the blade is wet.", "words of a trade"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        quoted = [quotation for quotation in document.quotations if len(quotation) > 1]
        for sentence in document.sentences:
            role = document.blocks[sentence.block].role
            if role in _UNREAD:
                continue
            voice = _own_voice(sentence)
            found = [
                match
                for match in _LOADED.finditer(document.text, voice.start, voice.end)
                if (role in _TITLES or not _is_name(document.text, match, sentence))
                and not _PLAIN_FACT.match(document.text, match.end() + 1)
                and not any(quotation.contains(Span(*match.span())) for quotation in quoted)
            ]
            if found:
                yield Finding(
                    *found[0].span(),
                    f"“{found[0][0]}” praises or blames in the article's own voice: say what can be checked instead.",
                    data={"spans": [list(match.span()) for match in found]},
                )


def _own_voice(sentence: Sentence) -> Span:
    """What of a sentence nobody else says: all of it, nothing, or what is said of the speaker ("X, a visionary builder, said")."""
    source = sentence.attribution
    if sentence.quoted:
        return Span(sentence.start, sentence.start)
    if source is None or source.link is not None:
        return sentence
    within = not source.carried and sentence.contains(source)
    return source if within else Span(sentence.start, sentence.start)


def _is_name(text: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a capital in the middle of a sentence makes the word part of a name."""
    return (
        match[0][0].isupper()
        and match.start() > sentence.start
        and text[sentence.start : match.start()].strip() != ""
    )
