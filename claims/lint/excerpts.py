"""A line of an article as a terminal can show it, with carets under the characters that are meant."""

from __future__ import annotations

from unicodedata import category, east_asian_width

WIDTH = 100
"""Columns that an excerpt takes at most."""

LEAD = 30
"""Columns kept before what is meant, where the line has to be shortened."""

_CUT = "…"
_TURNS_ABOUT = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of writing: they would put the words elsewhere than the carets."""


def printable(text: str) -> str:
    """``text`` on one line and harmless to a terminal, with as many code points as before.

    Control characters become their pictures, so that no article can move the cursor; tabs stay.
    """
    return "".join(map(_shown, text))


def excerpt(line: str, start: int, end: int) -> tuple[str, str]:
    """``line``, shortened around the code points ``[start, end)``, and the line of carets below it.

    A tab stands above a tab, and a wide character has two carets, so that both lines stay together.
    """
    end = max(min(end, len(line)), start)
    first, last = _window(line, start)
    before, after = first > 0, last < len(line)
    shown = (_CUT if before else "") + printable(line[first:last]) + (_CUT if after else "")
    lead = (" " if before else "") + "".join(
        "\t" if character == "\t" else " " * columns(character) for character in line[first:start]
    )
    carets = "".join("^" * columns(character) for character in line[start : min(end, last)])
    return shown, lead + (carets or "^")


def columns(character: str) -> int:
    """How many columns of a terminal ``character`` takes: two for wide ones, none for combining ones."""
    if category(character) in {"Mn", "Me"} or character in {"\u200b", "\u200c", "\u200d", "\ufeff"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def _window(line: str, start: int) -> tuple[int, int]:
    """The code points of ``line`` to show: all where they fit, else from a little before ``start``."""
    if sum(map(columns, line)) <= WIDTH:
        return 0, len(line)
    first = _reach(line, start, -1, LEAD)
    last = _reach(line, first, 1, WIDTH)
    if last == len(line):
        first = min(first, _reach(line, last, -1, WIDTH))
    return first, last


def _reach(line: str, at: int, step: int, room: int) -> int:
    """How far one comes from ``at`` in ``room`` columns, forwards (1) or backwards (-1)."""
    while 0 <= (here := at if step > 0 else at - 1) < len(line):
        room -= columns(line[here])
        if room < 0:
            break
        at += step
    return at


def _shown(character: str) -> str:
    if character == "\t":
        return character
    if character < " ":
        return chr(0x2400 + ord(character))
    unshowable = category(character) in {"Cc", "Cs", "Zl", "Zp"} or character in _TURNS_ABOUT
    return "\ufffd" if unshowable else character
