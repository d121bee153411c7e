"""Peak memory of reading one long text in a process of its own, by the kernel's count of its own pages.

``getrusage`` would tell of the process that started it too: what that one held outlives the start of another.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

_MEASURE = """
import re, sys
from pathlib import Path
from claims.extraction import read
from tests.bench import articles
text = articles.long_text(int(sys.argv[1]))
read(text, format="text")
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


def memory_lines(length: int) -> Iterator[str]:
    """What reading a text of ``length`` code points takes, beside what it may and what an empty one takes."""
    idle, full = (_peak(size) for size in (0, length))
    most = 20 * length / 1e6 + 150
    yield (
        f"{length / 1e6:.1f} MB of text peak at {full / 1e3:.0f} MB of the {most:.0f} MB that they may "
        f"(20 × the text and 150 MB); without any text it is {idle / 1e3:.0f} MB"
    )


def _peak(length: int) -> int:
    """The most kilobytes that the process held."""
    command = [sys.executable, "-c", _MEASURE, str(length)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout)
