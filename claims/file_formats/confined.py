"""A conversion in a process of its own, with a limit on its memory and on its time.

A document of a few kilobytes can ask for gigabytes, or for hours, in more ways than a list of checks knows: what
goes over a limit ends that process, never the server's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from claims.file_formats.unreadable import Converted, Unreadable

SECONDS = 20
"""Less than a web server waits for an answer; a press release takes one."""

_MOST_MEMORY = 1024**3
_DEEPEST = 10_000
"""Calls within calls: elements of documents are nested, and each takes several."""
_PROJECT = Path(__file__).resolve().parents[2]
_NAMES = {"docx": "Word document", "pdf": "PDF"}


def convert_confined(content: bytes, *, kind: str, seconds: float = SECONDS) -> Converted:
    """``claims.file_formats.conversion.convert`` at arm's length. Raises Unreadable."""
    try:
        ended = subprocess.run(  # noqa: S603  # this Python, this module, and one of two words
            [sys.executable, "-m", "claims.file_formats", kind],
            input=content,
            capture_output=True,
            timeout=seconds,
            cwd=_PROJECT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unreadable(
            f"it is a {_NAMES[kind]} that takes longer than {seconds:g} seconds to read"
        ) from None
    if ended.returncode:
        raise Unreadable(f"it is a {_NAMES[kind]} that takes too much memory or time to read")
    answer = json.loads(ended.stdout)
    if "unreadable" in answer:
        raise Unreadable(answer["unreadable"])
    return Converted(**answer)


def confine() -> None:
    """Limit this process, where the system has such limits."""
    sys.setrecursionlimit(_DEEPEST)
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, _MOST_MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):  # a lower limit is set already, or the system knows none of this kind
            continue
