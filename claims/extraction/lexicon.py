"""What the word forms of a text are signs of: the cheap question that comes before every dear one.

A pattern that needs "should", "must" or "ought" need not be run over a sentence that holds none of
them, and most sentences hold none of most such words. So whoever looks for a wording declares a
*sign*, one bit, and which forms bear it. What a form is a sign of is worked out once, when the form is
first met; and the bits of all forms in a sentence, joined, tell in one look which of all wordings can
stand there at all. A sign is necessary, not sufficient: what it lets pass is still to be looked for.

A form is a run of word characters in lower case: "Shouldn't" is two, "shouldn" and "t". Signs are
declared where modules are imported, never later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, reduce
from itertools import count
from operator import or_

FORM = re.compile(r"\w+|©")

_MOST_FORMS = 100_000
"""Forms that are remembered; a text of made-up words must not fill the memory of a server."""

_bits = (1 << number for number in count())
_bearers: dict[str, int] = {}
_tests: list[tuple[int, Callable[[str], object]]] = []


class _Forms(dict[str, int]):
    """Each form that was met and the signs that it bears."""

    def __missing__(self, form: str) -> int:
        if len(self) >= _MOST_FORMS:
            self.clear()
        borne = _bearers.get(form, 0)
        for sign, bears in _tests:
            if bears(form):
                borne |= sign
        self[form] = borne
        return borne


_forms = _Forms()


def declare(forms: Iterable[str] = (), bears: Callable[[str], object] | None = None) -> int:
    """A new sign, borne by each of these lower-case forms and by those of which ``bears`` says so."""
    sign = next(_bits)
    for form in forms:
        _bearers[form] = _bearers.get(form, 0) | sign
    if bears is not None:
        _tests.append((sign, bears))
    _forms.clear()
    signs.cache_clear()
    return sign


@lru_cache(maxsize=512)
def signs(text: str) -> int:
    """The signs that the forms of ``text`` bear, joined."""
    return reduce(or_, map(_forms.__getitem__, FORM.findall(text.lower())), 0)


class Cue:
    """A regular expression that is run only over texts with a form that it cannot do without."""

    __slots__ = ("pattern", "sign")

    def __init__(
        self,
        pattern: str,
        forms: str = "",
        *,
        bears: Callable[[str], object] | None = None,
        flags: int = 0,
    ) -> None:
        """Of ``forms``, divided by spaces, and those that ``bears`` lets pass, every match holds at least one."""
        self.pattern = re.compile(pattern, flags)
        self.sign = declare(forms.split(), bears)

    def stands_in(self, text: str, signs_of_text: int) -> bool:
        """Whether the pattern matches somewhere in ``text``."""
        return bool(signs_of_text & self.sign) and self.pattern.search(text) is not None


DIGITS = declare(bears=re.compile(r"\d").search)
"""The sign of anything with a digit in it."""
