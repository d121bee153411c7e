"""Who a noun phrase names: a person or body, a document, somebody nobody can find, or a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.attribution.belonging import OTHERS, belonging, is_somebody
from claims.extraction.attribution.forms import PRONOUNS
from claims.extraction.attribution.proper_names import PARTICLES, is_person, leads_to_bearer, name_of, names
from claims.extraction.attribution.records import is_on_record
from claims.extraction.attribution.tokens import Token
from claims.extraction.types import Sourcing, Span
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_READER_AND_WRITER = frozenset(
    {"i", "we", "you", "one", "there", "this", "these", "those", "that", "us", "me"}
)
POSSESSIVES = frozenset({"'s", "'", "his", "her", "its", "their"})
_DETERMINERS = words("grammar_determiners")
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "her", "his", "its", "their", "both"})
_PREPOSITIONS = words("grammar_prepositions")
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_OPENING = _PREPOSITIONS | {"earlier", "later", "and", "meanwhile"}
_NOBODY = frozenset({"few", "nobody", "no", "none", "neither"})
_EXAMPLES = frozenset({"including", "like", "such"})
_TITLES = words("courtesy_titles")
_AFTER_HEADS = _PREPOSITIONS | _RELATIVES | {"such"}
_BODIES = words("bodies")
_VAGUE = words("vague_sources") | words("crowds")
_SOURCES = words("source_nouns")
_GROUPS = words("persons") - _SOURCES
_RECORDS = words("records")
_COMMON_SOURCES = _VAGUE | _SOURCES
_PUBLICATIONS = _SOURCES | {"website", "site"}
_NO_ROLE = _RELATIVES | _PREPOSITIONS
_ANONYMITY = re.compile(rf"\b(?:{alternatives(words('anonymity'))})\b", re.IGNORECASE)
_OF_ANONYMITY = frozenset(max(phrase.split(), key=len) for phrase in words("anonymity"))
"""Each of the phrases holds one of these words."""
_CONFIDANTS = re.compile(
    rf"(?:\S+ ){{0,3}}?(?:{alternatives(words('insiders'))}) (?:who (?:is|are|was|were) )?(?:\w+ )?close to ",
    re.IGNORECASE,
)
_LEADS_TO_NAME = _EXAMPLES | {"by", "from", "at", "with", "of", "for"}
_SO_MANY = frozenset({"chorus", "handful", "host", "majority", "minority", "number"})
""" "A growing number of | doctors": who they are is told behind "of"."""
_ONE_OF_MANY = frozenset({"a", "an", "one", "another"})
_MAKERS = frozenset({"by", "from", "of"})
_KNOWN_WITH_ARTICLE = words("crowds") | {"researchers", "scientists", "investigators", "economists"}
"""With "the" or "its" these are people of whom the article told before."""
_OF_SOMEBODY = frozenset(
    {"families", "guests", "members", "owners", "parents", "relatives", "survivors", "tenants"}
)


@value(frozen=True, slots=True)
class Source(Span):
    """The words that stand for a source, and what they say of it.

    ``speaker`` is the name, or the words as printed where nobody could find the source ("analysts").
    ``pronoun`` is the lower-cased pronoun where the source is one: whom it stands for is for the
    article to say.
    """

    speaker: str
    sourcing: Sourcing
    affiliation: str | None = None
    pronoun: str = ""
    document: bool = False
    person: bool = False


def describe(text: str, phrase: Sequence[Token], apposition: Sequence[Token] = ()) -> Source | None:
    """The source that ``phrase`` stands for, or None where it can be nobody's name.

    ``apposition`` is what stands beside it between commas ("Ann Lee, a farmer from Kent, …").
    """
    phrase = _without_opening(phrase)
    if not phrase:
        return None
    start, end = phrase[0].start, phrase[-1].end
    if apposition:
        start, end = min(start, apposition[0].start), max(end, apposition[-1].end)
    if len(phrase) == 1 and phrase[0].low in PRONOUNS:
        return Source(start, end, phrase[0].text, Sourcing.NAMED, pronoun=phrase[0].low)
    if phrase[0].low in _NOBODY or (phrase[0].low in _READER_AND_WRITER and len(phrase) == 1):
        return None
    head, rest = _split_head(phrase)
    if _is_kept_back(text, start, end, (*phrase, *apposition)):
        return Source(start, end, _plain(text, phrase, head), Sourcing.VAGUE)
    noun = _noun(head)
    is_document = noun in _SOURCES and not head[-1].text.isupper()
    speaker = (person_in_office(text, phrase) if rest else "") or _named(text, head, rest, apposition)
    person = speaker is not None and is_person(speaker) and phrase[0].low not in _DETERMINERS
    if (
        speaker is None
        and is_document
        and rest
        and rest[0].low in _MAKERS
        and rest[1:2]
        and rest[1].low == "the"
    ):
        speaker = text[rest[1].end : rest[-1].end].strip()
    if speaker is None and _is_vague(head, phrase[len(head) :], noun, is_document=is_document):
        return Source(start, end, _plain(text, phrase, head), Sourcing.VAGUE, document=is_document)
    affiliation = _affiliation(text, head, rest, apposition)
    return Source(
        start,
        end,
        speaker or _plain(text, phrase, head),
        Sourcing.NAMED,
        affiliation=affiliation if affiliation != speaker else None,
        document=is_document,
        person=person or _is_titled(head, noun),
    )


def _is_titled(head: Sequence[Token], noun: str) -> bool:
    """Whether a title makes a person of a head ("the mayor"); "the state agency" is a body."""
    titles = (token for token in head if token.low in _TITLES and (token.capital or token.low != "state"))
    return noun not in _BODIES and any(titles)


def _noun(head: Sequence[Token]) -> str:
    """The noun of a head in lower case; in "protesters marching | through the town" the word before the participle."""
    if not head:
        return ""
    doing = len(head) > 1 and head[-1].low.endswith(("ing", "ed")) and head[-2].low in _COMMON_SOURCES
    return head[-2 if doing else -1].low


def _is_kept_back(text: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether the text says between two offsets, in these ``tokens``, that a source's name is kept from the reader."""
    said = {token.low for token in tokens}
    if not said.isdisjoint(_OF_ANONYMITY) and _ANONYMITY.search(text, start, end):
        return True
    return "close" in said and bool(_CONFIDANTS.match(text, start, end))


def _without_opening(phrase: Sequence[Token]) -> Sequence[Token]:
    """A subject without the adverbial before it ("On Friday the group" is "the group")."""
    if phrase and phrase[0].low in _OPENING:
        opens = [place for place, token in enumerate(phrase) if token.low in _DETERMINERS and place]
        runs = [run for run in names(phrase) if run[-1] is phrase[-1]]
        if runs:
            return phrase[phrase.index(runs[-1][0]) :]
        return phrase[opens[-1] :] if opens else phrase[-1:]
    return phrase


def _split_head(phrase: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The noun phrase's head and what follows its first preposition or relative pronoun."""
    for place, token in enumerate(phrase):
        before = phrase[place - 1]
        if place and before.low in _SOURCES and token.low.endswith("ed"):
            return phrase[:place], [each for each in phrase[place:] if each is not token]
        if not place or token.low not in _AFTER_HEADS:
            continue
        body = before.capital and before.low in _BODIES and token.low in PARTICLES
        if not (body or leads_to_bearer(phrase, place)):
            return phrase[:place], phrase[place:]
    return phrase, ()


def _named(
    text: str, head: Sequence[Token], rest: Sequence[Token], apposition: Sequence[Token]
) -> str | None:
    """The name that the phrase gives, wherever it stands in it."""
    if not head:
        return None
    in_office = head[-1].low in OTHERS or not head[-1].capital
    if apposition and (in_office or head[0].low in OTHERS) and (beside := _person_beside(text, apposition)):
        return beside
    document = head[-1].low in _SOURCES
    runs = [run for run in names(head) if not (len(run) == 1 and run[0].low in _COMMON_SOURCES)]
    if runs and document and _is_opening_word(text, head, runs[-1]):
        runs = []
    if runs and head[0].low in _ONE_OF_MANY and is_somebody(head[-1].text):
        return None
    if runs and runs[-1] == [head[0]] and not head[-1].capital and head[-1].low in _GROUPS:
        return None
    group = head[-1].low in _VAGUE and (not head[-1].capital or (runs and len(runs[-1]) == 1))
    if runs and not group:
        return belonging(text, head, runs[-1]) or name_of(text, runs[-1])
    if (
        apposition
        and (apposition[0].low in _EXAMPLES or apposition[0].capital)
        and (found := names(apposition))
    ):
        return name_of(text, found[0])
    beyond = names(rest)
    if not beyond or not (rest[0].low in _LEADS_TO_NAME or (document and _in_a_publication(rest))):
        return None
    run = _maker(rest, beyond) if document and rest[0].low in _MAKERS else beyond[0]
    return _owned(text, rest, run) or name_of(text, run)


def _maker(rest: Sequence[Token], runs: Sequence[Sequence[Token]]) -> Sequence[Token]:
    """The last name behind "by", without where it is: "by the University of Alder | at Holm"."""
    placed = (run for run in reversed(runs) if rest[max(0, rest.index(run[0]) - 1)].low not in {"at", "in"})
    return next(placed, runs[-1])


def _owned(text: str, rest: Sequence[Token], run: Sequence[Token]) -> str:
    """ "Sweden's civil contingencies agency" where a name is only the owner of a body that has none, else ""."""
    at = rest.index(run[-1]) + 1
    if at + 1 >= len(rest) or rest[at].low != "'s":
        return ""
    end = at + 1
    while end < len(rest) and rest[end].is_word and rest[end].low not in _AFTER_HEADS:
        end += 1
    return text[run[0].start : rest[end - 1].end] if rest[end - 1].low in _BODIES else ""


def person_in_office(text: str, phrase: Sequence[Token]) -> str:
    """ "Alder Bank head of rural economics Ann Lee" names Ann Lee; "" where no person ends the phrase."""
    runs = names(phrase)
    if len(runs) < 2 or runs[-1][-1] is not phrase[-1]:
        return ""
    before = phrase[phrase.index(runs[-1][0]) - 1]
    office = before.is_word and not before.capital and before.low not in _NO_ROLE | _DETERMINERS | PARTICLES
    name = name_of(text, runs[-1])
    return name if office and before.low not in POSSESSIVES and is_person(name) else ""


def _person_beside(text: str, apposition: Sequence[Token]) -> str | None:
    """The person that a role is filled by: "Toddle's chief executive, Rob Antler, said", "its head, the nurse Ann Lee,"."""
    found = names(apposition)
    whole = len(found) == 1 and found[0][-1] is apposition[-1]
    role = apposition[: apposition.index(found[0][0])] if whole else ()
    whole = whole and all(token.text.islower() and token.low not in _NO_ROLE | POSSESSIVES for token in role)
    name = name_of(text, found[0]) if whole else ""
    return name if name and is_person(name) else None


def _is_opening_word(text: str, head: Sequence[Token], run: Sequence[Token]) -> bool:
    """Whether a capital may be there only because the sentence begins ("Planning records")."""
    alone = len(run) == 1 and run[0] is head[0] is not head[-1]
    before, space = text[head[0].start - 2 : head[0].start - 1], text[head[0].start - 1 : head[0].start]
    goes_on = (before.isalpha() or before == ",") and space == " "
    own_capitals = head[0].text.isalpha() and any(map(str.isupper, head[0].text[1:]))
    return alone and head[1].low not in POSSESSIVES and not goes_on and not own_capitals


def _in_a_publication(rest: Sequence[Token]) -> bool:
    """ "In the journal Nature", "on the ministry's website"; but not "in Ohio"."""
    return rest[0].low in {"in", "on"} and any(token.low in _PUBLICATIONS for token in rest)


def _is_vague(head: Sequence[Token], rest: Sequence[Token], noun: str, *, is_document: bool) -> bool:
    """Whether a phrase without a name leaves the reader nobody and nothing to look up.

    ``rest`` is what follows its ``head``, of which ``noun`` is the last word.
    """
    first = head[0].low if head else ""
    if noun in _SO_MANY and len(rest) > 1 and rest[0].low == "of":
        return any(token.low in _VAGUE for token in rest[1:3])
    definite = first in _DEFINITE or any(token.low in POSSESSIVES for token in head)
    if is_document:
        of_court = len(head) > 1 and head[-2].low in {"court", "tribunal"}
        return not (definite or of_court or noun in _RECORDS or is_on_record(rest))
    if noun.startswith("spokes"):
        return False
    if noun in _VAGUE:
        of_somebody = noun in _OF_SOMEBODY and any(token.low == "of" for token in rest[:1])
        return not (of_somebody or (definite and noun in _KNOWN_WITH_ARTICLE))
    return first in {"a", "an", "one", "another", "some", "several", "many"}


def _plain(text: str, phrase: Sequence[Token], head: Sequence[Token]) -> str:
    """A phrase without a name, as printed, without its article."""
    kept = phrase if len(phrase) <= 6 and not _is_put_out(phrase, head) else head or phrase
    if len(kept) > 1 and kept[0].low in {"the", "a", "an"}:
        kept = kept[1:]
    return text[kept[0].start : kept[-1].end]


def _is_put_out(phrase: Sequence[Token], head: Sequence[Token]) -> bool:
    """Whether a document is followed by what was done with it: "a rapid study | published on Wednesday"."""
    return 0 < len(head) < len(phrase) and head[-1].low in _SOURCES and phrase[len(head)].low.endswith("ed")


def _affiliation(
    text: str, head: Sequence[Token], rest: Sequence[Token], apposition: Sequence[Token]
) -> str | None:
    """What the text says that the speaker is or belongs to, in its own words."""
    beside = [token for token in apposition if token.is_word and not token.text[0].isdigit()]
    if beside and not beside[0].capital and beside[0].low not in _NO_ROLE:
        return text[beside[0].start : beside[-1].end]
    if rest and rest[0].low in {"of", "from", "at", "for", "with"} and names(rest):
        run = names(rest)[0]
        return text[run[0].start : run[-1].end]
    runs = names(head)
    before = head[: head.index(runs[-1][0])] if runs else ()
    role = [token for token in before if token.low not in _DETERMINERS]
    return text[role[0].start : role[-1].end] if role and not role[0].low.startswith("'") else None
