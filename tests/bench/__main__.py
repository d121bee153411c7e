"""How fast articles are read and checked, as ratios to a yardstick that is measured in the same run.

The yardstick is what any reader of text has to do: sentencex over each block and one pass over its words.
Times are processor time, the best of ``ROUNDS``.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from time import process_time

import trafilatura
from sentencex import get_sentence_boundaries

from claims.extraction import Document, read
from claims.rules import RULES
from tests.bench import articles
from tests.bench.memory import memory_lines
from tests.bench.stages import speed_lines

ROUNDS = 3
LENGTH = 250_000
LONGEST = 5_000_000
MEMORY = 5_000_000
APART = 10_000
_WORD = re.compile(r"\w+")


def best(task: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The shortest processor time of ``task``, in seconds."""
    times = []
    for _ in range(rounds):
        start = process_time()
        task()
        times.append(process_time() - start)
    return max(min(times), 1e-6)


def yardstick(texts: list[str]) -> None:
    """Sentences and words of ``texts``, and nothing made of them."""
    for block in chain.from_iterable(text.split("\n\n") for text in texts):
        get_sentence_boundaries("en", block)
        _WORD.findall(block)


def check(document: Document) -> dict[str, float]:
    """Seconds that each rule takes over ``document``, by code."""
    return {code: best(lambda rule=rule: list(rule.check(document))) for code, rule in RULES.items()}  # type: ignore[misc]


def plain_lines(name: str, texts: list[str]) -> Iterator[str]:
    """Speed over ``texts``, against the yardstick, and what the rules add."""
    size = sum(map(len, texts)) / 1000
    base = best(lambda: yardstick(texts))
    reading = best(lambda: [read(text, format="text") for text in texts])
    rules: dict[str, float] = dict.fromkeys(RULES, 0.0)
    for text in texts:
        for code, seconds in check(read(text, format="text")).items():
            rules[code] += seconds
    checking = sum(rules.values())
    yield (
        f"{name}: {size:.0f} kB, read and checked at {size / (reading + checking):.0f} kB/s; "
        f"reading {reading / base:.0f} × the yardstick ({size / base:.0f} kB/s); rules {checking / reading:.2f} × reading"
    )
    slowest = sorted(rules.items(), key=lambda item: -item[1])[:8]
    yield "  rules' share: " + ", ".join(f"{code} {seconds / checking:.0%}" for code, seconds in slowest)


def growth_lines() -> Iterator[str]:
    """How much longer a text ten times as long takes; ten would be linear."""
    for name, shaped in (("of many blocks", str), ("of one block", articles.on_one_line)):
        short, long = (shaped(articles.long_text(length)) for length in (LONGEST // 10, LONGEST))
        once, tenfold = (best(lambda text=text: read(text, format="text"), 1) for text in (short, long))  # type: ignore[misc]
        yield f"{LONGEST / 1e6:.0f} MB {name} take {tenfold / once:.1f} × the time of a tenth of it"
    few, many = (articles.apart(count) for count in (APART // 10, APART))
    once, tenfold = (best(lambda text=text: read(text, format="text"), 1) for text in (few, many))  # type: ignore[misc]
    yield f"{APART} paragraphs, each of other things, take {tenfold / once:.1f} × the time of a tenth of them"


def page_lines() -> Iterator[str]:
    """HTML: reading pages against ``trafilatura.extract`` alone over the same ones, page by page in turn."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    for name, pages in (("fixture pages", articles.pages()), ("pages of news sites", articles.news_pages())):
        alone = ours = 0.0
        for page in pages:
            alone += best(lambda page=page: trafilatura.extract(page))  # type: ignore[misc]
            ours += best(lambda page=page: read(page, format="html"))  # type: ignore[misc]
        yield (
            f"{len(pages)} {name} take {ours / alone:.2f} × trafilatura's time"
            if pages
            else f"no {name} there"
        )


def hostile_lines() -> Iterator[str]:
    """Texts made to choke patterns, each as a multiple of reading prose of the same length."""
    prose = best(lambda: read(articles.long_text(100_000), format="text"), 1)
    for name, text in articles.hostile().items():
        seconds = best(lambda text=text: read(text, format="text"), 1)  # type: ignore[misc]
        yield f"  {name}: {seconds / prose:.1f} × prose of the same length"


def main() -> None:
    """Run every benchmark and print its figures as they come."""
    read(articles.plain()[0])
    lines = chain(
        plain_lines("fixture articles", articles.plain()),
        plain_lines("one long text", [articles.long_text(LENGTH)]),
        plain_lines("2,000 sentences of one mould", [articles.series(2000)]),
        speed_lines(articles.plain()),
        growth_lines(),
        memory_lines(MEMORY),
        page_lines(),
        hostile_lines(),
    )
    for line in lines:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
