"""Where reading plain text spends its time: each stage's share, and how many articles of 3 kB go through in a second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from time import process_time
from types import ModuleType
from typing import Any
from unittest.mock import patch

import claims.extraction as engine
from claims.extraction import (
    attribution,
    ledger,
    meta,
    provenance,
    quantities,
    repeats,
    roles,
    sentences,
    statements,
    times,
)
from claims.extraction.pages import plain

ARTICLE = 3000
"""Code points of the article that speed is counted in."""

STAGES: tuple[tuple[ModuleType, str], ...] = (
    (plain, "read_page"),
    (roles, "assign"),
    (meta, "complete"),
    (times, "find"),
    (quantities, "find"),
    (sentences, "split"),
    (attribution, "attribute"),
    (statements, "find"),
    (provenance, "hops"),
    (repeats, "group"),
    (ledger, "relations"),
)


def speed_lines(texts: list[str]) -> Iterator[str]:
    """Articles a second of processor time, the best of three rounds, and the stages' shares of one more."""
    seconds = min(_seconds(texts) for _ in range(3))
    yield f"{sum(map(len, texts)) / ARTICLE / seconds:.0f} articles of 3 kB a second of processor time"
    spent = _shares(texts)
    shares = ", ".join(f"{name} {share / spent.total():.0%}" for name, share in spent.most_common())
    yield f"  stages' share: {shares}"


def _seconds(texts: list[str]) -> float:
    start = process_time()
    for text in texts:
        engine.read(text, format="text")
    return process_time() - start


def _shares(texts: list[str]) -> Counter[str]:
    """Seconds that each stage takes over all ``texts``, by its module's last name."""
    spent: Counter[str] = Counter()
    patches = [patch.object(module, name, _timed(module, name, spent)) for module, name in STAGES]
    for each in patches:
        each.start()
    try:
        _seconds(texts)
    finally:
        for each in patches:
            each.stop()
    return spent


def _timed(module: ModuleType, name: str, spent: Counter[str]) -> Callable[..., Any]:
    stage = getattr(module, name)
    label = module.__name__.rpartition(".")[2]

    def timed(*args: Any, **options: Any) -> Any:
        start = process_time()
        try:
            return stage(*args, **options)
        finally:
            spent[label] += process_time() - start  # type: ignore[assignment]

    return timed
