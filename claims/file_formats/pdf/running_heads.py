"""What stands at the same place on page after page: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from claims.file_formats.pdf.lines import Line

_MARGIN = 0.15
"""Of a page's height, above and below, where they stand."""
_FEWEST = 2
_SHARE = 0.4
"""Of the pages: left and right pages may differ, and the first may have none."""
_NUMBER = re.compile(r"\d+")


def without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """A line is taken out only where it says the same on every page, but for numbers that count the pages."""
    pages = len({line.page for line in lines})
    alike: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in lines:
        if _in_margin(line):
            alike[_NUMBER.sub("0", line.text), round(line.y0)].append(line)
    running = {
        line
        for found in alike.values()
        if len(found) >= max(_FEWEST, _SHARE * pages) and _run_along(found)
        for line in found
    }
    return [
        line
        for line in lines
        if line not in running and not (pages == 1 and _in_margin(line) and _is_number(line))
    ]


def _in_margin(line: Line) -> bool:
    return line.y0 < line.height * _MARGIN or line.y1 > line.height * (1 - _MARGIN)


def _is_number(line: Line) -> bool:
    return line.text.strip("-–— ") == str(line.page)


def _run_along(lines: Sequence[Line]) -> bool:
    """Whether each number in them is the same everywhere or goes up with the pages: no row of a table does."""
    if len({line.page for line in lines}) < len(lines):
        return False
    numbers = [[int(number) for number in _NUMBER.findall(line.text)[:9]] for line in lines]
    pages = [line.page for line in lines]
    return all(
        len(set(column)) == 1 or len({number - page for number, page in zip(column, pages, strict=True)}) == 1
        for column in zip(*numbers, strict=True)
    )
