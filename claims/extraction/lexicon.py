"""What the words of a text are, worked out once for each: the cheap look that comes before every dear one.

Two ideas make reading fast, and both live here.

**Chunks.** Python splits a text at white space several times faster than any pattern finds its words. So
a text is split into chunks ("“Shouldn't", "we?”"), and what there is to know of a chunk is worked out when
it is first met and remembered in a ``Memo``: its words, their stems, what they are signs of.

**Signs.** A pattern that needs "should", "must" or "ought" need not be run over a sentence that holds none
of them, and most sentences hold none of most such words. So whoever looks for a wording declares a sign,
one bit, and which forms bear it. The bits of all chunks in a sentence, joined, tell in one look which of
all wordings can stand there at all. A sign is necessary, not sufficient: what it lets pass is still to be
looked for. Signs are declared where modules are imported, never later.

A form is a run of word characters in lower case: "Shouldn't" is two, "shouldn" and "t".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from itertools import accumulate, chain, compress, count
from operator import add, or_
from typing import Any, Generic, TypeVar

Known = TypeVar("Known")

_MOST_REMEMBERED = 50_000
_LONGEST_REMEMBERED = 40
"""Code points; what is longer is an address or an attack, and a server's memory is not for those."""

_LONGEST_PASSAGE = 4000
"""Code points of a sentence or paragraph that is asked about again and again, and so remembered."""


class Memo(dict[str, Known], Generic[Known]):
    """What ``work_out`` makes of a chunk or form, looked up as ``memo[chunk]`` and made once."""

    def __init__(self, work_out: Callable[[str], Known]) -> None:
        super().__init__()
        self.work_out = work_out
        self.nothing: Known | None = None
        """The one empty answer: most words have it, and an empty set each would take megabytes."""

    def __missing__(self, chunk: str) -> Known:
        known = self.work_out(chunk)
        if not known:
            known = self.nothing = known if self.nothing is None else self.nothing
        if len(chunk) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[chunk] = known
        return known

    def over(self, text: str) -> Iterator[Known]:
        """What is known of each chunk of ``text``, in order."""
        return map(self.__getitem__, text.split())


def places(text: str, start: int, end: int, marked: Memo[bool]) -> Iterator[tuple[int, int, int]]:
    """Each chunk of ``text[start:end]`` that is ``marked``: where the one before it begins, it begins, the next begins.

    Chunks are what single spaces part, so that no place needs to be searched for.
    """
    chunks = text[start:end].split(" ")
    starts = list(map(add, accumulate(map(len, chunks), initial=start), count()))
    for at in compress(range(len(chunks)), map(marked.__getitem__, chunks)):
        yield starts[max(0, at - 1)], starts[at], starts[at + 1]


def finder(pattern: re.Pattern[str], fold: Callable[[str], str] = str) -> Callable[[str], Iterator[str]]:
    """A function that gives all matches of ``pattern`` in a text, each folded; none may hold white space."""
    memo = Memo(lambda chunk: tuple(map(fold, pattern.findall(chunk))))
    return lambda text: chain.from_iterable(memo.over(text))


FORM = re.compile(r"\w+|©")
_MARKS = " \n.,;:!?…“”\"‘’'()[]—–-"
_bits = (1 << number for number in count())
_bearers: dict[str, int] = {}
_tests: dict[Callable[[str], object], int] = {}
"""The signs of the forms that each test lets pass."""
_printed: dict[Callable[[str], object], int] = {}


def _borne_by_form(form: str) -> int:
    return _joined(sign for bears, sign in _tests.items() if bears(form)) | _bearers.get(form, 0)


_of_forms = Memo(_borne_by_form)


def _borne_by_word(word: str) -> int:
    return _joined(sign for bears, sign in _printed.items() if bears(word)) | _of_forms[word.lower()]


_of_words = Memo(_borne_by_word)
"""The signs that a word bears as it is printed."""


def _borne_by_chunk(chunk: str) -> int:
    return _joined(map(_of_words.__getitem__, FORM.findall(chunk)))


of_chunks = Memo(_borne_by_chunk)
"""The signs that the forms of a chunk bear, joined."""


def declare(entries: Iterable[str] = (), bears: Callable[[str], object] | None = None) -> int:
    """A new sign, borne by the longest form of each lower-case entry and by each form that ``bears`` lets pass."""
    sign = next(_bits)
    for entry in entries:
        form = max(FORM.findall(entry), key=len)
        _bearers[form] = _bearers.get(form, 0) | sign
    if bears is not None:
        _tests[bears] = _tests.get(bears, 0) | sign
    _forget()
    return sign


def declare_printed(alternatives: str) -> int:
    """A new sign, borne by whatever holds one of the words as printed; ``alternatives`` is a pattern for word characters."""
    sign = next(_bits)
    _printed[re.compile(alternatives).fullmatch] = sign
    _forget()
    return sign


def _forget() -> None:
    """Work all out anew: there is one sign more."""
    _of_forms.clear()
    _of_words.clear()
    of_chunks.clear()
    _of_passages.cache_clear()


def signs(text: str) -> int:
    """The signs that the forms of ``text`` bear, joined."""
    text = text.strip(_MARKS)  # a sentence and the statement that it makes differ by a full stop
    return _of_passages(text) if len(text) <= _LONGEST_PASSAGE else _joined(of_chunks.over(text))


@lru_cache(maxsize=512)
def _of_passages(text: str) -> int:
    return _joined(of_chunks.over(text))


def opening(text: str) -> int:
    """The signs that the first chunk of ``text`` bears: they tell what it can open with."""
    first = text[:_LONGEST_REMEMBERED].split(None, 1)
    return of_chunks[first[0]] if first else 0


def _joined(borne: Iterable[int]) -> int:
    return reduce(or_, filter(None, borne), 0)


class Cue:
    """A regular expression that is run only over texts with a form that it cannot do without."""

    __slots__ = ("_alone", "_rest", "pattern", "sign")

    def __init__(
        self,
        pattern: str,
        needs: str | Iterable[str] = (),
        *,
        alone: str = "",
        printed: str = "",
        bears: Callable[[str], object] | None = None,
        flags: int = 0,
    ) -> None:
        """Every match holds one of the entries that it ``needs`` (in a string, forms divided by spaces), or one
        of the forms that ``bears`` lets pass.

        The forms in ``alone`` match too, each by itself and in any case, and so do the words for which ``printed`` is
        a pattern, in the case in which they are printed: the sign tells of them without a search.
        """
        self._rest = re.compile(pattern, flags)
        single = [f"(?i:{alone.replace(' ', '|')})"] * bool(alone) + [f"(?:{printed})"] * bool(printed)
        self.pattern = re.compile("|".join([*(rf"\b{words}\b" for words in single), pattern]), flags)
        self._alone = (declare(alone.split()) if alone else 0) | (declare_printed(printed) if printed else 0)
        self.sign = self._alone | declare(needs.split() if isinstance(needs, str) else needs, bears)

    def stands_in(self, text: str, signs_of_text: int) -> bool:
        """Whether the pattern matches somewhere in ``text``."""
        found = signs_of_text & self.sign
        return bool(found) and (bool(found & self._alone) or self._rest.search(text) is not None)

    def opens(self, text: str, signs_of_text: int) -> bool:
        """Whether the pattern matches where ``text`` begins."""
        return bool(signs_of_text & self.sign) and self.pattern.match(text) is not None

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match inside ``text[start:end]``."""
        return self.pattern.search(text, start, end) if signs(text[start:end]) & self.sign else None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches inside ``text[start:end]``."""
        return self.pattern.finditer(text, start, end) if signs(text[start:end]) & self.sign else iter(())


class Opening:
    """A regular expression for how a text opens, tried only where its first chunk holds one of the forms that it needs there."""

    __slots__ = ("pattern", "sign")

    def __init__(self, pattern: str, needs: str, *, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self.sign = declare(needs.split())

    def begins(self, text: str, opening: int) -> bool:
        """Whether the pattern matches where ``text`` begins; ``opening`` are the signs of its first chunk."""
        return bool(opening & self.sign) and self.pattern.match(text) is not None


class Wording(Cue):
    """A cue of whole words in any case, to be asked for anywhere in a text.

    It is looked for in lower case and from the character before it on: that takes a tenth of the time of a pattern
    that ignores case and begins at a word's edge. ``words`` are alternatives in lower case, each of which begins
    and ends at a word's edge.
    """

    __slots__ = ()

    def __init__(self, words: str, needs: str | Iterable[str] = (), **how: Any) -> None:
        super().__init__(rf"\b(?:{words})\b", needs, flags=re.IGNORECASE, **how)
        self._rest = re.compile(rf"[^a-z0-9_](?<!\w)(?:{words})\b")

    def stands_in(self, text: str, signs_of_text: int) -> bool:
        """Whether the words stand somewhere in ``text``."""
        found = signs_of_text & self.sign
        return bool(found) and (
            bool(found & self._alone) or self._rest.search(f" {text.lower()}") is not None
        )


DIGITS = declare(bears=re.compile(r"\d").search)
"""The sign of anything with a digit in it."""
