from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.lexicon import Cue
from claims.extraction.propositions.commands import is_command
from claims.extraction.types import Document, Role, Sentence, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_COMMAND = rf"(?:please\s+)?(?:{alternatives(words('action_verbs'))}|hurry(?=[,!]))(?![\w-])"
_CALL = Cue(
    rf"(?:\A\W{{0,3}}|[—–:;]\s?|[.!?]\s+|,\s+so\s+)(?P<call>{_COMMAND}"
    r"|(?:for\s+more\s+information,?\s+|to\s+(?:order|book|subscribe|register|apply|donate),?\s+)(?:please\s+)?(?:visit|contact|call|email|go\s+to)\b"
    r"|(?:please\s+)?(?:email|visit|call)\s+(?=\S+@|\S+\.(?:com|org|net|co|io|example)\b|[+\d(]))",
    words("action_verbs") | {"hurry", "visit", "contact", "call", "email", "go"},
    flags=re.IGNORECASE,
)
_JOINED = Cue(
    rf"\band\s+(?!(?:find|get|grab)\b)(?P<call>(?:{alternatives(words('action_verbs'))})(?![\w-]))",
    words("action_verbs"),
    flags=re.IGNORECASE,
)
""" "Find out more and book your visit": the second half of a command; a recipe too says "… and find your bowl"."""
_INVITING = "add book bring buy check choose claim come find grab join meet open order pick reserve secure sell start switch take try"
_INVITATION = Cue(
    rf"(?:\A|[:;]\s|,\s+so\s+)(?P<call>(?:{_INVITING.replace(' ', '|')})\s+"
    rf"(?=(?:{alternatives(words('after_imperatives') - {'to', 'out'})}|one|half|some|two|three|to\s+the)\b|(?-i:[A-Z0-9]))[^.!?:;]*?"
    r"(?:\byour\b|\b(?:today|tonight|now|this\s+(?:week|weekend|month))\b|\bbefore\s+(?:it|they|the|prices|supplies)\b"
    r"|\bwhile\s+(?:you\s+can|it\s+lasts|they\s+last|stocks\b|supplies\b)|\bonly\s+if\s+you\b"
    r"|\bat\s+(?:noon|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m\b|[ap]\.m\.))))",
    _INVITING,
    flags=re.IGNORECASE,
)
""" "Add it to your basket", "Grab one before they are gone", "Meet at the gate at 10am"."""
_ADVICE = Cue(
    r"\b(?:(?:now|today)\s+is\s+the\s+(?:right\s+|best\s+|perfect\s+)?(?:time|moment)\s+to\s+(?:buy|invest|sell|order|book|sign\s+up"
    r"|(?:add|claim|grab|lock\s+in|open|reserve|secure|snap\s+up)\s+(?:it|one|some|them|yours?))\b"
    r"|look\s+no\s+further(?=[.!:;]|$)"
    r"|(?:you|(?:investors|readers|savers|shoppers|traders))\s+(?:should|must|need\s+to|had\s+better|will\s+want\s+to)\s+"
    r"(?:buy|invest|sell|order|book|subscribe|sign\s+up|(?:load|snap|stock)\s+up|(?:watch|keep)\s+(?:an\s+eye|this|it)"
    r"|(?:get|grab|try)\s+(?:one|it|yours|this)))\b",
    "buy invest sell order book sign subscribe get grab try further add claim lock open reserve secure snap load stock watch keep",
    flags=re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|(?<!your )say|told|urged|urges?|ask(?:s|ed)?|warn(?:s|ed)?|advise[sd]?|recommend(?:s|ed)?|tweeted|wrote|reads|read(?! more\b))\b",
    re.IGNORECASE,
)
_UNREAD = frozenset(
    {
        Role.CODE,
        Role.NAVIGATION,
        Role.WIDGET,
        Role.QUOTE,
        Role.HEADLINE,
        Role.HEADING,
        Role.FAQ_QUESTION,
        Role.TABLE,
        Role.BYLINE,
        Role.DISCLAIMER,
    }
)


class CallToAction(Rule):
    """The reader is told to invest, buy, watch, subscribe, sign up.

    Why it matters: the piece wants something of the reader, so its claims serve a purpose besides
    informing. Advice to invest may be against the law where it stands in a news story.

    What to do: cut it, or move it out of the text to where the page speaks for itself. What somebody in
    the story tells others to do is not flagged, nor are recipes and advice on safety.
    """

    code = "L702"
    name = "call-to-action"
    severity = Severity.INFO
    bad = (
        Bad(
            "The ferry runs from May, its owner said.\n\n🙏 «Like, share and subscribe to keep the letter free!»"
        ),
        Bad("The mill reopens in May. «Order your loaf today and save a fifth.»"),
        Bad("The river opens a new age of trade—«monitor developments for investment opportunities.»"),
        Bad("The ferry runs from May, its owner said.\n\n«Subscribe to our newsletter for more.»"),
        Bad("The mill reopens in May. Talk to your baker and «sign up for our list.»"),
        Bad("Flour prices rise. «Now is the time to buy» shares in mills."),
        Bad("The mill reopens in May, it said. «For more information, visit mill.example.»"),
        Bad("The ferry has new cabins. «Book one tonight and wake up in Skarn.»"),
        Bad("Mill shares are cheap. «Add them to your basket before the harvest.»"),
        Bad("The board needs help with the planting. «Come to the weir at 9am with a spade.»"),
        Bad("The pump costs less than last year, so «you should get one» before winter."),
        Bad("Holm bonds are cheap, so «now is the time to secure your» first one."),
        Bad("The yard leads the field, so «add them to your basket today.»"),
        Bad("The cabins are few, the ferry line said. «Book early: the cheap ones go first.»"),
        Bad("Nordkai leads the field: «investors should load up» on it."),
        Bad("If your purse is thin, «look no further»: the ferry is cheap."),
        Bad("The board meets in June. «Stay tuned to the Courier for more news of the weir.»"),
        Bad("Your boat is old: «grab a new one before the last is sold.»"),
        Bad("Do you live by the weir? «Email desk@courier.example or come to the newsroom.»"),
        Bad(
            "<article><h1>The mill reopens</h1><p>The mill reopens in May, its owner said on Monday. «Don’t miss the first "
            "loaf!»</p></article>",
            format="html",
        ),
    )
    good = (
        Good("“Buy now,” the trader told them. “Order your loaf today.”", "somebody's words"),
        Good("Order was restored at noon, and the visit of the mayor went on.", "nouns"),
        Good("The board told owners to sign up by Friday and to visit the office.", "a task in the story"),
        Good("Watch the weir from the bridge, the guide says, and you may see salmon.", "advice of a guide"),
        Good("Add the flour, stir, and bake the loaf for an hour.", "a recipe"),
        Good("Mix the flour with salt and find your largest bowl.", "a recipe"),
        Good(
            "Stay indoors. Keep doors and windows shut. Boil water before you drink it.", "advice on safety"
        ),
        Good(
            "Invest in weirs, minister tells towns\n\nTowns should mend weirs, the minister said.",
            "a headline",
        ),
        Good("The firm plans to invest in mills and to buy the ferry in May.", "plans"),
        Good("Many subscribe to the Gazette, and visitors book online.", "what people do"),
        Good(
            "<nav><p>Subscribe now</p></nav><article><h1>The mill reopens</h1><p>The mill reopens in May, its owner said on "
            "Monday.</p></article>",
            "the menu of a site",
            format="html",
        ),
        Good(
            "Add the flour to your bowl. Stir it with a spoon. Take it out after an hour.",
            "a recipe that speaks of your bowl",
        ),
        Good("Find out how your council voted on the weir, a tool on its site says.", "what a tool says"),
        Good("Start time: the ferry leaves before the tide turns.", "a verb as a noun"),
        Good(
            "Skippers who book early pay less. Doctors ask: book early, and bring your card.",
            "what people do or are told",
        ),
        Good(
            "Readers should not buy it, and investors must sell by law in May, the regulator said.",
            "what a regulator says",
        ),
        Good("The sign says: Visit us on Sundays.", "words on a sign"),
        Good("Fans should stay tuned for more, the board said.", "advice of somebody in the story"),
        Good("Buy-to-let landlords will pay more, the council said.", "a name that begins with a verb"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for sentence in document.sentences:
            block = document.blocks[sentence.block]
            if block.role in _UNREAD or (not block.in_scope and _is_button(sentence.of(document.text))):
                continue
            place = _call(document, sentence)
            if place:
                yield Finding(
                    place.start,
                    place.end,
                    "The reader is told what to do: cut this, or move it out of the article.",
                )


def _invitation(document: Document, sentence: Sentence) -> re.Match[str] | None:
    """An invitation that stands alone: among other commands it is a step of a recipe or of advice on safety."""
    text = document.text
    match = _INVITATION.search(sentence.of(text), 0, len(sentence))
    if match is None:
        return None
    around = (document.sentence_at(sentence.start - 2), document.sentence_at(sentence.end + 1))
    beside = [other for other in around if other and other.block == sentence.block and other != sentence]
    return None if any(is_command(other.of(text)) for other in beside) else match


def _joined(sentence: str) -> re.Match[str] | None:
    match = _JOINED.search(sentence, 0, len(sentence))
    return match if match and is_command(sentence) else None


def _is_button(words_on_it: str) -> bool:
    """Whether a line beside the article is a control, and no sentence that speaks to the reader."""
    return words_on_it[-1] not in ".!…"


def _call(document: Document, sentence: Sentence) -> Span | None:
    text = sentence.of(document.text)
    if sentence.quoted or text[0] in "“\"'‘«„" or text[-1] == "?":
        return None
    call = _CALL.search(text, 0, len(text)) or _invitation(document, sentence) or _joined(text)
    advice = _ADVICE.search(text, 0, len(text))
    if not (call or advice) or _REPORTED.search(text):
        return None
    if match := call:
        place = Span(sentence.start + match.start("call"), sentence.end)
    elif match := advice:
        place = Span(sentence.start + match.start(), sentence.start + match.end())
    else:
        return None
    return None if any(quotation.overlaps(place) for quotation in document.quotations) else place
