"""What is answered where a file can't be read, and what one that can be read is turned into."""

from __future__ import annotations

from dataclasses import dataclass


class Unreadable(ValueError):
    """Nothing of the file is read. The message goes on after its name and a colon: "it is …"."""


@dataclass(frozen=True, slots=True)
class Converted:
    """The HTML inside the body, and what the file was, told to a person."""

    html: str
    read_as: str
