"""What a rule is: a code, a name, a severity, a docstring, marked examples and one pure check."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum
from typing import ClassVar

from claims.extraction.types import Document, Role, Span
from claims.extraction.values import value

_OF_OTHERS = frozenset({Role.TEASER, Role.PROMOTION, Role.NAVIGATION})


class Severity(StrEnum):
    """``error`` must not be published so; ``warning`` needs an editor's decision; ``info`` is context."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@value(frozen=True, slots=True)
class Finding(Span):
    """What a rule raises. ``start == end == 0`` is a finding about the whole document.

    ``severity`` is set only where it departs from the rule's own, ``in_scope`` only where the place
    misleads. ``data`` is JSON-ready; its ``spans`` (a list of [start, end]) name further places of the
    same fault.
    """

    message: str
    severity: Severity | None = None
    data: dict[str, object] = field(default_factory=dict)
    in_scope: bool | None = None

    def concerns(self, document: Document) -> bool:
        """Whether this article is at fault, and not another one whose teaser or a menu it stands in."""
        if self.in_scope is not None:
            return self.in_scope
        block = document.block_at(self.start) if len(self) else None
        return block is None or block.role not in _OF_OTHERS


@value(frozen=True, slots=True)
class Bad:
    """An example that must be found: «…» marks the exact characters; no marks = the whole document.

    ``severity`` is what this example must be raised as, where that is not the rule's own.
    """

    source: str
    format: str = "text"
    severity: Severity | None = None


@value(frozen=True, slots=True)
class Good:
    """An example that must stay silent, and in ``why`` the trap it stands for."""

    source: str
    why: str = ""
    format: str = "text"


class Rule(ABC):
    """Subclass it in a file of its own, set the attributes, implement ``check``, register it."""

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    version: ClassVar[int] = 1
    """Goes up when the rule finds something else than before: every report states it."""
    language_free: ClassVar[bool] = False
    """Whether it goes by signs and shapes alone, and so holds for an article in any language."""
    bad: ClassVar[tuple[Bad, ...]]
    good: ClassVar[tuple[Good, ...]]

    def __init_subclass__(cls) -> None:
        """Refuse a rule that could not explain itself."""
        missing = [
            name for name in ("code", "name", "severity", "bad", "good") if not getattr(cls, name, None)
        ]
        if not inspect.cleandoc(cls.__doc__ or ""):
            missing.append("docstring")
        if missing:
            raise TypeError(f"rule {cls.__name__} lacks {', '.join(missing)}")

    @abstractmethod
    def check(self, document: Document) -> Iterable[Finding]:
        """Yield what is wrong with ``document``, in the order it stands there."""

    @classmethod
    def explanation(cls) -> str:
        """The docstring, dedented: what it finds, why it matters, what to do."""
        return inspect.cleandoc(cls.__doc__ or "")
