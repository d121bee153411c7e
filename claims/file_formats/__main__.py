"""One file converted, in a process of its own: bytes on standard input, JSON on standard output."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from claims.file_formats.confined import confine
from claims.file_formats.conversion import convert
from claims.file_formats.unreadable import Unreadable


def main() -> None:
    content = sys.stdin.buffer.read()
    confine()
    try:
        answer = asdict(convert(content, kind=sys.argv[1]))
    except Unreadable as refusal:
        answer = {"unreadable": str(refusal)}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
