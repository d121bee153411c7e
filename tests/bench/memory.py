"""Peak memory of reading one long text in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

_MEASURE = """
import resource, sys
from claims.extraction import read
from tests.bench import articles
text = articles.long_text(int(sys.argv[1]))
read(text, format="text")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def memory_lines(length: int) -> Iterator[str]:
    """What a text of ``length`` code points takes beyond an empty one, as a multiple of its size."""
    idle, full = (_peak(size) for size in (0, length))
    yield (
        f"{length / 1e6:.1f} MB of text peak at {full / 1e3:.0f} MB, {idle / 1e3:.0f} MB of it without any text: "
        f"{(full - idle) * 1024 / length:.1f} × the text"
    )


def _peak(length: int) -> int:
    """The most kilobytes that the process held."""
    command = [sys.executable, "-c", _MEASURE, str(length)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout)
