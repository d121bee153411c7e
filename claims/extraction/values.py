"""Values that never change, made as cheaply as values that do.

A frozen dataclass sets each of its fields by way of ``object.__setattr__``, which takes four times as long as
setting it, and reading an article makes tens of thousands of them. Here the type checker alone forbids the
change, where every line is checked; at run time they are plain. They compare and hash by their fields, as
frozen ones do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen, slots):
        """``dataclass(frozen=True, slots=True)`` to the type checker."""
        return dataclass(slots=slots, unsafe_hash=frozen)


__all__ = ["value"]
