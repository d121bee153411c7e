"""How many sources that know nothing of each other stand behind an article's attributed sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from claims.extraction.sites import host, registrable
from claims.extraction.types import Attribution, Document, Role, Sentence, Sourcing
from claims.extraction.wordlists import words

_UNREAD = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION, Role.BYLINE, Role.OTHER})
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|de|van|von|the|&)\s+){0,2}[A-Z][\w’'-]*)*")
_POST_AND_NAME = re.compile(
    rf"(?P<body>{_NAME.pattern})['’]s?\s+(?:[a-z-]+\s+){{0,3}}[a-z-]+,?\s+(?P<person>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+)"
)
_RANKS = frozenset(
    {"acting", "assistant", "associate", "deputy", "executive", "interim", "managing", "senior", "vice"}
)
"""What comes before a post, and has a capital where it opens a sentence."""
_OWNER_MARK = re.compile(r"['’]s?$")


@dataclass(slots=True)
class Voice:
    """One source: the names it goes by, as the article prints them, and what is said under which name.

    ``keys`` are its names and bodies in lower case, by which two voices are found to be one.

    ``house`` is true where it is only called "the company", "the founder": whoever the article is about.
    """

    names: tuple[str, ...]
    keys: frozenset[str]
    house: bool
    spoken: list[tuple[str, Sentence]]
    openings: frozenset[str] = field(init=False)
    """The first words of its keys: only voices that share one can be related."""

    def __post_init__(self) -> None:
        self.openings = frozenset(key.split(" ", 1)[0] for key in self.keys)

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences that rest on it, each under every name that stands behind it."""
        return [sentence for _, sentence in self.spoken]


def own_sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of this article's running text, in order."""
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if block.in_scope and block.role not in _UNREAD:
            yield sentence


def attributed(document: Document) -> Iterator[Sentence]:
    """The running text's sentences that somebody who can be found stands behind, in order."""
    for sentence in own_sentences(document):
        if sentence.attribution is not None and sentence.sourcing in {Sourcing.NAMED, Sourcing.LINKED}:
            yield sentence


def voices(document: Document) -> list[Voice]:
    """The independent sources, the first heard first.

    Two are one where they share a name or a body ("Ada Brandt, founder of Holm", "Holm", "Holm's
    report"). "The company" and "its manager" belong to the first body named.
    """
    found: dict[int, Voice] = {}
    beginning: defaultdict[str, dict[int, None]] = defaultdict(dict)
    heard = list(attributed(document))
    staff = _staff(heard)
    for sentence in heard:
        for voice in _voices_of(document.text, sentence, staff):
            _merge(found, beginning, voice)
    named = [voice for voice in found.values() if not voice.house]
    house = [voice for voice in found.values() if voice.house]
    if not named or not house:
        return named or house[:1]
    for voice in house:
        named[0].spoken.extend(voice.spoken)
    return named


def _staff(heard: Iterable[Sentence]) -> frozenset[str]:
    """The people who are told only by their post in the house: "deputy director Per Holm"."""
    sources = [source for sentence in heard if (source := sentence.attribution) and source.affiliation]
    inside = {source.speaker for source in sources if _is_house(source)}
    return frozenset(filter(None, inside - {source.speaker for source in sources if not _is_house(source)}))


def _voices_of(text: str, sentence: Sentence, staff: Collection[str]) -> Iterator[Voice]:
    source = sentence.attribution
    if source is None:
        return
    if source.speaker:
        name = source.speaker.removeprefix("SOURCE ")
        yield Voice(
            (name,),
            _keys(name, source.affiliation or "") | _apposed(source.of(text)),
            _is_house(source) or source.speaker in staff,
            [(name, sentence)],
        )
    if source.link:
        site = registrable(host(source.link)) or source.link
        yield Voice((site,), frozenset({site}), house=False, spoken=[(site, sentence)])


def _merge(found: dict[int, Voice], beginning: defaultdict[str, dict[int, None]], voice: Voice) -> None:
    """Add ``voice``, together with every voice found so far that is the same source.

    ``beginning`` holds the numbers of the voices in ``found`` by the first words of their names.
    """
    near = sorted({number for opening in voice.openings for number in beginning[opening]})
    for number in near:
        other = found[number]
        if other.house != voice.house or not _related(other.keys, voice.keys):
            continue
        del found[number]
        for opening in other.openings:
            del beginning[opening][number]
        names = tuple(dict.fromkeys((*other.names, *voice.names)))
        voice = Voice(names, other.keys | voice.keys, voice.house, other.spoken + voice.spoken)
    number = next(reversed(found), -1) + 1
    found[number] = voice
    for opening in voice.openings:
        beginning[opening][number] = None


def _related(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sources share a name, or one is the beginning of the other's ("Holm", "Holm Marine")."""
    return any(
        f"{one} ".startswith(f"{two} ") or f"{two} ".startswith(f"{one} ") for one in ones for two in others
    )


@lru_cache(maxsize=1024)
def _keys(speaker: str, affiliation: str) -> frozenset[str]:
    """The names in a speaker's name and affiliation, in lower case; for a nameless speaker its nouns."""
    names = {_bare(run) for run in _NAME.findall(f"{speaker} | {affiliation}")}
    return frozenset(names - words("scopes") - words("courtesy_titles") - _RANKS) or frozenset(
        {_bare(speaker)}
    )


def _apposed(words_of_source: str) -> frozenset[str]:
    """The body and the person of "Holm Marine’s chief executive, Ada Brandt", who are one source."""
    match = _POST_AND_NAME.match(words_of_source)
    return frozenset({_bare(match["body"]), _bare(match["person"])}) if match else frozenset()


def _is_house(source: Attribution) -> bool:
    """Whether a source is named by its part in the article's company alone."""
    speaker, affiliation = source.speaker or "", source.affiliation or ""
    if not speaker[:1].isupper() or speaker.lower() in words("house_words"):
        return any(_bare(word) in words("house_words") for word in _WORD.findall(speaker))
    beside_body = any(word[0].isupper() and _bare(word) not in _RANKS for word in _WORD.findall(affiliation))
    return not beside_body and any(_bare(word) in words("house_words") for word in _WORD.findall(affiliation))


def _bare(name: str) -> str:
    return _OWNER_MARK.sub("", name).lower()
