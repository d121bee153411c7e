"""What is no claim at all: questions, commands, greetings, definitions, labels, notices, leaks."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue, Opening, Wording
from claims.extraction.propositions.commands import is_command
from claims.extraction.propositions.finite_verbs import AUXILIARIES, has_finite, has_main_verb, words_of
from claims.extraction.propositions.listed import SUPERLATIVES, Listed
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_BOILERPLATE = Listed("boilerplate")
_PLACEHOLDER = Cue(
    r"\[object |\[insert\b|\blorem ipsum\b|\bdolor sit amet\b|\bTK(?:TK)+\b|\bTK\b|\bXXX+\b"
    r"|\bundefined\b|\bNaN\b|\byour (?:headline|text|title) here\b|\bnull\b(?=[ (]|$)",
    "insert ipsum dolor undefined nan here null",
    bears=re.compile(r"object|(?:tk)+|xxx+").fullmatch,
    flags=re.IGNORECASE,
)
_TEMPLATE_MARK = re.compile(r"\{\{|\}\}|\$\{|<%|%\(")
_CODE_TOLD_OF = re.compile(
    r"\b(?:typ(?:ed|es|ing)|enter(?:ed|s|ing)|answer(?:ed|s|ing)|insert(?:ed|s|ing)|return(?:ed|s|ing)|(?:that|which)\sreads?|reading|filled\swith"
    r"|the\s(?:words?|text|string|code|placeholder|expression|command|tag|input|letters))\s(?:\w+:\s?)?[\"'`“‘«(]*"
    r"(?:\{\{|\$\{|<%|%\(|null\b|NaN\b|undefined\b)"
    r"|[“\"‘](?:[\w,]+\s){1,5}(?:\{\{|\$\{|<%|%\()[^”\"’]{1,40}[”\"’]"
)
"""Code that a sentence tells of: it was typed, or read in a log, and stands for no word of the sentence."""
_FEWEST_AROUND_CODE = 6
_PUBLISHES = re.compile(
    r"\bpublish(?:es)?\s(?:\w+\s){0,2}[\d,.]+\s(?:\w+\s){0,2}?(?:articles|items|news\sitems|pieces|reports|stories)\s(?:an?|each|every|per)\s(?:day|hour|month|week)\b"
    r"|\bas\s(?:the|their|its)\spublisher\b"
)
"""What an outlet says of itself at the foot of a page."""
_HOUSE_PICKS = re.compile(
    r"\b[Oo]ur\s(?:team|analysts?|experts?|editors?|advisors?|advisers?|stock\spickers?)\s(?:has\s|have\s)?(?:just\s|recently\s)?"
    r"(?:chose|chosen|identified|named|picked|published|released|revealed|unveiled)\b"
    r"|\b(?:best|top)\s(?:funds?|shares?|stocks?)\s(?:to\s(?:buy|own|hold)|for\s(?:investors|\d{4}|the\snext))\b|\bmonster\sreturns\b"
)
_OF_THE_HOUSE = lexicon.declare(
    ["publish", "publishes", "publisher", "our", "best", "top", "monster"],
)
_FIXTURE = re.compile(
    r"\W*(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\w*\.?,?\s[^:\n]{1,20}:\s[^\n]{2,40}\s(?:v|vs|versus)\.?\s[^\n]{2,60}$",
    re.IGNORECASE,
)
"""A match that is still to be played: "Sat 20 Jun: Alder v Holm, 4:00pm"."""
_BREAKDOWN = re.compile(r",\s(?:by|per)\s[^,.]{2,40}$")
_EMPTY_VALUE = re.compile(
    r":\s*(?:--+|—|–|-|n/?a|t\.?b\.?[acd]\.?|null|undefined|nan)(?:\s+\w{1,8})?\s*$", re.IGNORECASE
)
_FACT = re.compile(r"[^\W\d_][\w ()/,’'-]{1,44}:\s*[^\s:][^:]{0,40}$")
_FIGURE_AFTER_COLON = re.compile(r":[^\w]*\d")
_GREETING = Opening(
    r"(?:dear|hello|hi|hey|welcome|thank(?:s| you)|good (?:morning|afternoon|evening)|congratulations|happy|merry"
    r"|best wishes|kind regards|yours sincerely|long live|may (?:you|god|the))\b",
    "dear hello hi hey welcome thank thanks good congratulations happy merry best kind yours long may",
    flags=re.IGNORECASE,
)
_SALUTATION = re.compile(r"(?:dear|hey|hello|thank you|thanks)\b", re.IGNORECASE)
"""Greetings that nothing else begins with."""
_DEFINITION = Wording(
    r"(?:is|are) (?:defined as|short for|an acronym|an abbreviation|a term for|the term for|the practice of|shorthand)"
    r"|stands for|refers to the|is when",
    "defined short acronym abbreviation term practice shorthand stands refers when",
)
_WEB = lexicon.declare(["http", "https", "www"], bears=re.compile(r".*(?:https?|www)$").match)
_ADDRESS = re.compile(r"(?<![^\s@])[^\s@]+@[^\s@]+\.\w+|https?://|www\.|\+\d[\d ()-]{7,}")
_REACHED = re.compile(r"\b(?:can|may) be (?:reached|contacted|e-?mailed|followed)\b")
_SIGNED_POST = re.compile(r"(?:[—–―]|--?)\s*[^\n()]{2,60}\(@\w")
_WISH = Opening(
    r"(?:I|We|Let[’']?s?|If only|May|Here[’']s) (?:hope|wish|pray|us|to)\b|If only\b",
    "i we let lets if may here",
)
_POINTING = Opening(
    r"(?:that|this|it)(?:[’']s|\s+(?:is|was))\s+(?!(?:not\s+)?(?:likely|expected|unlikely|believed))[^,;:]{3,40}$",
    "that this it",
    flags=re.IGNORECASE,
)
_NAME_OR_FIGURE = re.compile(r"\s(?:[A-Z]|\S*\d)")
_READER = Opening(
    r"(?:you|your|if you|when you|whether you|for your)\b",
    "you your if when whether for",
    flags=re.IGNORECASE,
)
_QUESTION_PUT = re.compile(
    r"(?:when\s+)?(?:asked|pressed|questioned)\s+(?:whether|if|what|why|how|when|where|about|by)\b",
    re.IGNORECASE,
)
_VERDICT = Cue(
    r"\b(?:that|which)\s(?:[\w’'-]+\s){1,4}(?:branded|called|deemed|described\sas|dubbed|hailed\sas|labell?ed|termed)"
    r"\s[“\"‘][^“”\"‘’\d]{2,40}[”\"’]?$",
    "branded called deemed described dubbed hailed labelled labeled termed",
)
_SOURCE_ALONE = re.compile(r"(?:as\s)?(?:per|according\sto)\s(?!cent\b|capita\b)\w", re.IGNORECASE)
_ELLIPSIS = re.compile(
    r"\b(?:does|do|did|is|are|was|were|has|have|had|will|would|can|could)(?:\snot|n[’']t)?$"
    r"|^(?:\S+\s){1,5}(?:says?|said|thinks?|thought|believes?|hopes?|insists?)\s(?:so|not|otherwise)$",
    re.IGNORECASE,
)
"""What only says yes or no to what was said before: "the timetable does not", "Critics say otherwise"."""
_ATTITUDE = re.compile(
    r"\b(?:is|are|was|were|remains?|remained)\s(?:(?:still|also|not|less|more|so|far\sfrom|rather)\s){0,2}"
    r"(?:careful|certain|confident|convinced|cautious|divided|hopeful|impressed|optimistic|persuaded|pessimistic|sceptical|skeptical|sure|unconvinced"
    r"|unimpressed|undecided|unmoved|wary)$",
    re.IGNORECASE,
)
"""What somebody feels about a thing that is not said: "Fishermen are not convinced"."""
_LIKENS = re.compile(
    r"(?:it|this|that)(?:[’']s|\s(?:feels?|felt|is|was|seems?|seemed|looks?|looked))\s(?:(?:a\s(?:bit|little)|just|much|more)\s)?(?:like|as\s(?:if|though))\b",
    re.IGNORECASE,
)
_OF_ALL_PEOPLE = re.compile(
    r"(?:nobody|no\sone|everyone|everybody)\s(?:(?:really|ever|should)\s)?(?:wants?|likes?|loves?|hates?|knows?|cares?|needs?|understands?|deserves?|have)\b",
    re.IGNORECASE,
)
""" "Nobody wants to queue for three weeks": no count of anybody."""
_TOPIC = re.compile(
    r"(?:what|how|why|where|whether)\b(?!’s|'s)"
    r"|(?:the\s+)?(?:\d{1,3}|five|six|seven|eight|nine|ten|twelve)\s+(?:\w+\s+)?(?:best|top|worst|ways|things|reasons|tips|facts|takeaways|questions)\b"
    r"|(?:the\s+)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,2}(?:charts|lessons|moments|myths|numbers|points|signs|steps|stories)$"
    r"|(?:the\s+)?best\s",
    re.IGNORECASE,
)
"""A question without its mark, or the headline of a list ("The 5 best ferries")."""
_TAKEN_BACK = Cue(
    r"\b(?:earlier|previous|original|first|initial)\s+(?:version|edition|draft)s?\s(?:of\s(?:this|the|our)\s[\w ]{3,30}?\s)?"
    r"(?:incorrectly\s|wrongly\s|mistakenly\s|had\s|also\s)*(?:said|stated|misstated|gave|named|reported|put|claimed|referred|described|suggested)\b"
    r"|^(?:this|the)\s(?:article|story|piece|report|post|headline)\s(?:was|has\sbeen)\s(?:amended|corrected|updated|changed|edited)\b"
    r"|\b(?:has|have)\sbeen\s(?:clarified|corrected|amended|updated)\sto\s(?:reflect|show|say|make)\b"
    r"|\b(?:this|the)\s(?:article|story|piece)\s(?:originally|initially|previously)\s(?:said|stated|misstated|gave)\b",
    "version versions edition editions draft drafts clarified amended corrected updated changed edited originally initially previously",
    flags=re.IGNORECASE,
)
"""What an earlier version of the piece had wrongly said, or that the piece was changed since."""
_STILL_WRITTEN = Cue(
    r"^(?:this|the|our) (?:article|story|page|post|report|live blog) (?:is|will be) (?:being )?(?:\w+ly )?updated\b(?! (?:by|every)\b)"
    r"|^(?:this is )?an? (?:breaking|developing)(?: news)? story\b|^(?:more|further) (?:details|information|updates?) (?:to|will) follow\b",
    "updated breaking developing follow",
    flags=re.IGNORECASE,
)
"""What a piece says of itself while the news goes on."""
_NOTICES = (_BOILERPLATE, _TAKEN_BACK, _PLACEHOLDER, _STILL_WRITTEN)
_NOTICE = _BOILERPLATE.sign | _TAKEN_BACK.sign | _PLACEHOLDER.sign | _STILL_WRITTEN.sign
_SHORTCODE = re.compile(r"\[?/?\w+(?:\s[\w-]+=[\"'“”″][^\"'“”″]*[\"'“”″])+\s?\]?$")
""" [caption id="attachment_12" align="left"]: what a page builder should have replaced."""
_STAMP = re.compile(
    r"(?:published|updated|posted|modified)?\s*(?:\d{1,2}|an?)\s(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\sago$",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\W{0,3}(?:corrections?|clarifications?|corrections? and clarifications?)\s?(?:\([^)\n]{1,30}\)|,\s[^:\n]{3,30})?\s?[:–—]\s",
    re.IGNORECASE,
)
_LEFT_OPEN = Opening(
    r"(?:whether|how|why)\b.*\b(?:is|was|remains?)\s+(?:\w+\s+){0,4}?(?:question|unclear|unknown|uncertain|mystery|matter|open|seen|guess)\b",
    "whether how why",
    flags=re.IGNORECASE,
)
_AGO = "ago"
_QUOTE_MARKS = "“\"‘'«„ "
_CLOSING = "”\"’'»)" + "".join(map(chr, filter(lambda code: chr(code).isspace(), range(0x3001))))

_LONGEST_POINTING = 6
_LONGEST_LABEL = 40


def is_notice(sentence: str, signs: int) -> bool:
    """Whether ``sentence`` is boilerplate, a note of correction, a leaked placeholder, a contact line or a label without a value.

    ``signs`` are those of ``sentence``, or of what it stands in (see ``lexicon``).
    """
    if (
        (signs & _NOTICE and any(notice.stands_in(sentence, signs) for notice in _NOTICES))
        or (("{" in sentence or "}" in sentence or "%" in sentence) and _TEMPLATE_MARK.search(sentence))
        or (signs & _OF_THE_HOUSE and (_PUBLISHES.search(sentence) or _HOUSE_PICKS.search(sentence)))
        or (":" in sentence and _EMPTY_VALUE.search(sentence))
        or ("=" in sentence and _SHORTCODE.match(sentence))
    ):
        return not _tells_of_code(sentence)
    if not ("@" in sentence or "+" in sentence or signs & _WEB):
        return False
    if _SIGNED_POST.match(sentence) or _REACHED.search(sentence):
        return True
    return bool(_ADDRESS.search(sentence)) and not has_finite(_ADDRESS.sub(" ", sentence))


def _tells_of_code(sentence: str) -> bool:
    """Whether ``sentence`` reports what was typed or printed somewhere ("typed {{7*7}} into a box"), and leaks nothing."""
    told = _CODE_TOLD_OF.search(sentence)
    return bool(told) and has_finite(sentence) and len(sentence.split()) >= _FEWEST_AROUND_CODE


def is_fixture(sentence: str) -> bool:
    """Whether ``sentence`` lists a match that is still to be played."""
    return ":" in sentence and _FIXTURE.match(sentence) is not None


def is_breakdown(caption: str) -> bool:
    """Whether a caption only names what a chart or table sets out: "Records taken, by state of customer"."""
    parted = _BREAKDOWN.search(caption)
    return parted is not None and AUXILIARIES.isdisjoint(words_of(caption[: parted.start()]))


def is_note_of_change(sentence: str) -> bool:
    """Whether ``sentence`` says that the piece was changed, or what an earlier version of it said."""
    return _TAKEN_BACK.stands_in(sentence, lexicon.signs(sentence))


def is_correction(text: str, block: Span) -> bool:
    """Whether a block is a note of what the piece had wrong ("Correction: …"): it takes back, and claims nothing new."""
    return _CORRECTION.match(text, block.start, block.end) is not None


def is_no_assertion(sentence: str, signs: int, *, quoted: bool) -> bool:
    """Whether ``sentence``, which bears ``signs``, asks, commands, greets, wishes, defines or speaks to the reader.

    Where it is ``quoted``, "you" is whoever was spoken to, of whom things can be told ("Your oldest victim was 91").
    """
    bare = sentence.strip().lstrip(_QUOTE_MARKS)
    ending, opening = bare.rstrip(_CLOSING), lexicon.opening(bare)
    return (
        ending.endswith(("?", ":"))
        or (_GREETING.begins(bare, opening) and _only_greets(bare))
        or is_command(bare)
        or _WISH.begins(bare, opening)
        or (not quoted and _READER.begins(bare, opening))
        or _LEFT_OPEN.begins(bare, opening)
        or (ending[-3:].lower() == _AGO and _STAMP.match(ending) is not None)
        or (len(ending) <= _LONGEST_LABEL and ending.lower() in words("teaser_headings"))
        or _DEFINITION.stands_in(bare, signs)
        or (_POINTING.begins(ending.rstrip("."), opening) and _only_points(ending.rstrip(".")))
        or bool(_LIKENS.match(bare) or _OF_ALL_PEOPLE.match(bare))
        or is_fixture(bare)
    )


def _only_greets(sentence: str) -> bool:
    """Whether a sentence that opens as greetings do says nothing besides."""
    return bool(_SALUTATION.match(sentence)) or not has_finite(sentence[:1].lower() + sentence[1:60])


def _only_points(sentence: str) -> bool:
    """Whether ``sentence``, which points, says of something outside it what it is like ("That is a scandal"): it cannot stand alone."""
    if _NAME_OR_FIGURE.search(sentence):
        return False
    return len(sentence.split()) <= _LONGEST_POINTING and not SUPERLATIVES.stands_in(
        sentence, lexicon.signs(sentence)
    )


def is_question_put(words: str) -> bool:
    """Whether ``words`` are no more than what somebody was asked."""
    return _QUESTION_PUT.match(words) is not None


def is_verdict(words: str, signs: int) -> bool:
    """Whether all that ``words`` come to is what somebody called something: "a display that her coach labelled “ridiculous”".

    ``signs`` are those of ``words``, or of what they stand in.
    """
    return _VERDICT.stands_in(words, signs)


def is_comment(words: str) -> bool:
    """Whether ``words`` only agree, deny, or tell of a mood: what about stands elsewhere."""
    elliptical = _ELLIPSIS.search(words)
    if elliptical and not has_finite(words[: elliptical.start()]):
        return True  # not "prefers cables that exist to fuels that do not"
    return _ATTITUDE.search(words) is not None


def is_source_alone(words: str) -> bool:
    """Whether ``words`` only say where something comes from: "per an order issued by the ministry"."""
    return _SOURCE_ALONE.match(words) is not None and not has_main_verb(words)


def is_topic(title: str) -> bool:
    """Whether a headline or heading names what is told ("What it really cost") instead of telling it."""
    return _TOPIC.match(title) is not None


def is_labelled_figure(words: str) -> bool:
    """Whether ``words`` are a label and a figure, "Seats: 4"; in "Model: Heron 2" the figure is part of a name."""
    return _FACT.match(words) is not None and _FIGURE_AFTER_COLON.search(words) is not None


def is_labelled(words: str) -> bool:
    """Whether ``words`` are a line of a fact sheet, "Weight: 9.5 kg"."""
    return _FACT.match(words) is not None
