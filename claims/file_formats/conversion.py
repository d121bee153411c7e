"""Which converter reads which kind of file."""

from __future__ import annotations

from claims.file_formats.unreadable import Converted, Unreadable


def convert(content: bytes, *, kind: str) -> Converted:
    """``kind`` is "docx" or "pdf". Raises Unreadable, and nothing else, whatever the bytes are."""
    if kind == "docx":
        from claims.file_formats.word import read_word as read_it

        named = "Word document"
    else:
        from claims.file_formats.pdf import read_pdf as read_it

        named = "PDF"
    try:
        return read_it(content)
    except Unreadable:
        raise
    except MemoryError:
        raise Unreadable(f"it is a {named} that takes too much memory to read") from None
    except Exception as error:
        raise Unreadable(f"it is a damaged {named}") from error
