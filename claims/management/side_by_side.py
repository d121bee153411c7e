"""Many articles on all cores, in order, with few of them in memory at once."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

_FEWEST = 24
"""Starting a process takes as long as reading so many articles."""
_AHEAD = 4
"""Articles that wait for each core: memory stays flat however many there are."""

Job = TypeVar("Job")


def each(work: Callable[[Job], str], jobs: Iterable[Job], *, count: int) -> Iterator[str]:
    """``work`` of each of ``jobs``, in their order; ``count`` is how many there are.

    An error that getting a job raises is raised after the answers of the jobs before it. Where no more answers
    are taken, or the user interrupts, what waits is dropped; no process stays behind.
    """
    cores = os.cpu_count() or 1
    if cores == 1 or count < _FEWEST:
        yield from map(work, jobs)
        return
    with ProcessPoolExecutor(cores, initializer=_end_at_an_interrupt) as pool:
        try:
            yield from _in_order(pool, work, jobs, cores * _AHEAD)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Job], str], jobs: Iterable[Job], most: int
) -> Iterator[str]:
    """The answers in the order of the jobs, of which ``most`` wait at a time."""
    waiting: deque[Future[str]] = deque()
    try:
        for job in jobs:
            waiting.append(pool.submit(work, job))
            if len(waiting) >= most:
                yield waiting.popleft().result()
    except Exception:
        while waiting:
            yield waiting.popleft().result()
        raise
    while waiting:
        yield waiting.popleft().result()


def _end_at_an_interrupt() -> None:
    """The main process tells the user, once; the others go without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
