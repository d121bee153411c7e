"""The people and bodies an article has named so far: whom "Lee", "she" and "it" stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from claims.extraction.attribution.noun_phrases import sentence_subject
from claims.extraction.attribution.people import Named
from claims.extraction.attribution.proper_names import is_person
from claims.extraction.attribution.speakers import Source
from claims.extraction.attribution.tokens import Token
from claims.extraction.types import Sourcing
from claims.extraction.wordlists import words

_PEOPLE = words("persons") | words("vague_sources") | words("bodies")
_AUXILIARIES = words("grammar_auxiliaries")
_DETERMINERS = words("grammar_determiners")
_SOMEBODY = words("offices") | words("courtesy_titles")
_OPENS_WITHIN = 2
"""A sentence's subject begins at one of its first tokens, after "the" or an adjective."""
_PERSONAL = {"he": "he", "him": "he", "she": "she", "her": "she"}
_POSTS = frozenset({"analyst", "expert", "officer", "scientist"})
_CALLED = {
    **dict.fromkeys(("man", "father", "husband", "son", "brother", "dad", "king", "widower"), "he"),
    **dict.fromkeys(("woman", "mother", "wife", "daughter", "sister", "mum", "mom", "queen", "widow"), "she"),
}
_HUMANS = (
    frozenset(_CALLED)
    | words("offices")
    | {"driver", "doctor", "farmer", "judge", "neighbour", "spokesperson"}
)
_SAME_DOCUMENT = (
    frozenset({"analysis", "article", "paper", "report", "research", "study"}),
    frozenset({"poll", "survey"}),
)
"""Nouns for a document that can stand for one another."""
_NEW_DOCUMENT = re.compile(r"(?:an?|another|one|some) ", re.IGNORECASE)
_CROWDS = frozenset({"many", "media", "most", "others", "people", "research", "some"})


class Recent(NamedTuple):
    """Who was spoken of last: whom "he" and "she" can stand for, a body, and whoever it was.

    ``speaking`` is the person whose words the sentence before holds, if it holds anybody's.
    """

    he: Source | None = None
    she: Source | None = None
    body: Source | None = None
    last: Source | None = None
    speaking: Source | None = None


@dataclass
class Cast:
    """Whom the article names, and who was spoken of last while its sentences are read in order.

    ``full`` maps the first and the last word of each full name to the name as printed; ``named`` are
    the names that stand inside a sentence, where a capital is no accident; ``pronouns`` are "he" or "she" by
    the full name, where that is known; ``plain`` are the full names that are plainly people's.
    """

    full: dict[str, str]
    pronouns: Mapping[str, str]
    plain: frozenset[str]
    named: frozenset[str] = frozenset()
    recent: Recent = field(default_factory=Recent)
    cited: Source | None = None
    """The document whose maker was named last."""
    _unsourced: tuple[Sequence[Token], Recent] | None = None
    """The sentence read last, where it holds nobody's words, with those spoken of last before it."""

    @cached_property
    def people(self) -> frozenset[str]:
        """Every name by which the article may call a person."""
        return frozenset(self.full) | self._persons

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The full names."""
        return frozenset(self.full.values())

    def resolve(self, source: Source) -> Source:
        """``source`` under its full name, a pronoun as whom it stands for; remembers it as the last."""
        source = self.whom(source, self.recent)
        self.remember(source)
        return source

    def whom(self, source: Source, recent: Recent) -> Source:
        """``source`` under its full name, a pronoun as whom of ``recent`` it stands for."""
        if source.pronoun:
            return _behind_pronoun(source, recent)
        full = self.full.get(source.speaker, source.speaker)
        return source if full == source.speaker else replace(source, speaker=full)

    def is_human(self, name: str) -> bool:
        """Whether whoever is called ``name`` is one person: "Ada Brandt", "Brandt", "spokeswoman", "she"."""
        return name in self.people or is_person(name) or name.lower() in _PERSONAL or _called(name) in _HUMANS

    def subject(self, text: str, tokens: Sequence[Token], recent: Recent) -> Source | None:
        """The person or body that a sentence is about, where it is one that could have spoken.

        ``recent`` are those spoken of last before it.
        """
        source = sentence_subject(text, tokens, len(tokens)) if tokens else None
        if source is None or source.pronoun == "it":
            return None
        name = source.speaker
        opening_word = source.start == tokens[0].start and name[:1].isupper() and " " not in name
        known = source.pronoun or source.sourcing is Sourcing.VAGUE or name in self.full
        if opening_word and not known:
            return None
        return self.whom(source, recent)

    def can_be_it(self, source: Source) -> bool:
        """Whether "it" can stand for ``source``: a body or a document, and nobody of flesh and blood."""
        nobody = source.speaker in self.plain or source.sourcing is Sourcing.VAGUE
        return not (source.pronoun or nobody or source.speaker.lower() in _SOMEBODY)

    def topic(self, text: str) -> Source | None:
        """The body or document that the sentence read last opens with, where it holds nobody's words: what "it" stands for in the next.

        Worked out when "it" comes, which is not often.
        """
        if self._unsourced is None:
            return None
        tokens, recent = self._unsourced
        about = self.subject(text, tokens, recent)
        if about is None or about.start > tokens[min(_OPENS_WITHIN, len(tokens) - 1)].start:
            return None
        plain = not any(
            word in _DETERMINERS or word in _AUXILIARIES or not word[0].isalnum()
            for word in about.speaker.split()
        )
        return about if plain and self.can_be_it(about) and self.could_speak(about, tokens) else None

    def could_speak(self, source: Source, tokens: Sequence[Token]) -> bool:
        """Whether ``source`` is somebody rather than a thing or a word that only opens the sentence."""
        if source.pronoun or source.person or source.document or source.speaker in self.people:
            return True
        parts = source.speaker.split()
        if any(part in _AUXILIARIES for part in parts):
            return False
        if (
            any(_PEOPLE & {part.lower(), part.lower().removesuffix("s")} for part in parts)
            or source.speaker in self.named
        ):
            return True
        opens = source.start == tokens[0].start and len(parts) == 1 and not parts[0].isupper()
        return parts[0][0].isupper() and not opens

    def remember(self, source: Source) -> None:
        """Take ``source`` as the one spoken of last."""
        self.recent = self.recent._replace(last=source)
        if not source.document and (source.person or source.speaker in self.people or _is_human(source)):
            self._notice([source])
        elif not source.pronoun:
            self.recent = self.recent._replace(body=source)

    def speaks(self, source: Source | None) -> None:
        """Take ``source`` as whose words the sentence holds that was read last; None where it holds nobody's."""
        person = source is not None and (source.person or source.speaker in self.people)
        self.recent = self.recent._replace(speaking=source if person else None)
        self._unsourced = None

    def tells(self, tokens: Sequence[Token]) -> None:
        """Take the sentence read last, whose ``tokens`` these are, as one that holds nobody's words."""
        self._unsourced = tokens, self.recent
        if self.recent.speaking:
            self.recent = self.recent._replace(speaking=None)

    def goes_on(self, source: Source) -> bool:
        """Whether a pronoun can stand for whoever was speaking already, be others named before it: "…, he added"."""
        pronoun, speaking = _PERSONAL.get(source.pronoun), self.recent.speaking
        return bool(pronoun and speaking and self.pronouns.get(speaking.speaker, pronoun) == pronoun)

    def recalled(self, text: str, source: Source) -> Source | None:
        """Whom "the analyst" stands for: the nameless one of before, or whom the paragraph names; else None."""
        if not text.startswith(("the ", "The "), source.start):
            return None
        if source.document and (cited := self._cited_as(text, source.speaker)):
            speaker = f"{source.speaker} by {cited.speaker}"
            return replace(cited, start=source.start, end=source.end, speaker=speaker, person=False)
        last = self.recent.last
        if last and last.sourcing is Sourcing.VAGUE and source.speaker in last.speaker.split():
            return replace(last, start=source.start, end=source.end)
        if source.speaker not in _POSTS:
            return None
        people = [each for each in (self.recent.he, self.recent.she) if each]
        person = max(people, key=lambda each: each.start, default=None)
        if person is None or "\n" in text[person.end : source.start]:
            return None
        if last and last.sourcing is Sourcing.VAGUE and last.start > person.start:
            return None
        return replace(person, start=source.start, end=source.end)

    def cites(self, text: str, source: Source) -> None:
        """Take ``source`` as the document that "the study" stands for from now on, where its maker is named; another ends that."""
        if not source.document:
            return
        if source.speaker[:1].isupper() and not text.startswith(source.speaker, source.start):
            self.cited = source
        elif _NEW_DOCUMENT.match(text, source.start, source.end):
            self.cited = None

    def _cited_as(self, text: str, noun: str) -> Source | None:
        """The document cited last, where ``noun`` can stand for it: "the paper" for "a study by the institute"."""
        same = next((family for family in _SAME_DOCUMENT if noun in family), None)
        if same is None or self.cited is None:
            return None
        return self.cited if same.intersection(self.cited.of(text).lower().split()) else None

    def author(self, source: Source) -> Source | None:
        """The person whose document it is, where that was the one spoken of last: "Her 118-page audit"."""
        owner = {"his": self.recent.he, "her": self.recent.she}.get(source.speaker.split()[0].lower())
        last = self.recent.last
        if owner is None or last is None or owner.speaker != last.speaker or not owner.person:
            return None
        return replace(owner, start=source.start, end=source.end, document=True)

    def notice(self, found: Iterable[Named]) -> None:
        """Take the first man and woman among the names of a sentence as those that "he" and "she" may stand for."""
        people = ((self.full.get(name, name), run) for name, run in found)
        self._notice(
            Source(run[0].start, run[-1].end, name, Sourcing.NAMED, person=True)
            for name, run in people
            if name in self.plain
        )

    def _notice(self, people: Iterable[Source]) -> None:
        first: dict[str, Source] = {}
        for person in people:
            known = self.pronouns.get(person.speaker) or _CALLED.get(_called(person.speaker))
            for pronoun in (known,) if known else ("he", "she"):
                first.setdefault(pronoun, person)
        if first:
            self.recent = self.recent._replace(**first)


def _behind_pronoun(source: Source, recent: Recent) -> Source:
    pronoun = _PERSONAL.get(source.pronoun)
    unnamed = (
        pronoun and recent.last and recent.last.sourcing is Sourcing.VAGUE and not _is_crowd(recent.last)
    )
    known = recent.last if unnamed else getattr(recent, pronoun or "body")
    if known is None:
        return source
    return replace(
        source,
        speaker=known.speaker,
        sourcing=known.sourcing,
        affiliation=known.affiliation,
        document=known.document,
        person=known.person,
    )


def _called(name: str) -> str:
    """The last word of whatever stands for a source without a name: "spokeswoman", "woman"."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    return "woman" if last.endswith("woman") else "man" if last.endswith("man") else last


def _is_human(source: Source) -> bool:
    """Whether a source without a name is one person: "spokeswoman", "victim's sister"."""
    return source.speaker[:1].islower() and _called(source.speaker) in _HUMANS


def _is_crowd(source: Source) -> bool:
    """Whether nobody in particular is a source: "locals", "some"."""
    head = source.speaker.split()[0].lower()
    return source.speaker.endswith("s") or head in _CROWDS
