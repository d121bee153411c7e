"""Many articles on all cores, in order, with few of them in memory at once."""

from __future__ import annotations

import os
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

    An error that getting a job raises is raised after the answers of the jobs before it.
    """
    cores = os.cpu_count() or 1
    if cores == 1 or count < _FEWEST:
        yield from map(work, jobs)
        return
    waiting: deque[Future[str]] = deque()
    with ProcessPoolExecutor(cores) as pool:
        try:
            for job in jobs:
                waiting.append(pool.submit(work, job))
                if len(waiting) >= cores * _AHEAD:
                    yield waiting.popleft().result()
        except Exception:
            while waiting:
                yield waiting.popleft().result()
            raise
        while waiting:
            yield waiting.popleft().result()
