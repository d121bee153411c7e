"""What happened, and what it followed from: two propositions where each gives a figure of its own."""

from __future__ import annotations

import re

from claims.extraction.lexicon import Cue
from claims.extraction.propositions.asides import Weighty
from claims.extraction.propositions.finite_verbs import has_main_verb
from claims.extraction.propositions.parts import in_quotation, joint, subject_then_verb
from claims.extraction.types import Span

_WIDEST_WORD = 24
_CAUSE = Cue(rf"{joint('after', 'because')}\s+(?!all\b)", "after because")
_SPAN_OF_TIME = re.compile(
    r"\b(?:second|minute|hour|day|week|fortnight|month|year|decade)s?$|\b(?:soon|shortly|long|just|even|not)$"
)
_SO_LONG = re.compile(
    r"(?:about\s|nearly\s|only\s|just\s|some\s)?(?:[\d.,]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)"
    r"\s(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b"
)
"""How long after: "after eight days"."""


def at_cause(text: str, span: Span, signs: int, sized: Weighty) -> list[Span]:
    """ "The firm was fined £4m | after it spilled sewage 312 times": what happened, and what it followed from.

    Each must give a figure of its own; "two hours after it left" says when, and stays whole. ``signs`` as for ``split``.
    """
    for match in _CAUSE.pattern.finditer(text, span.start, span.end) if signs & _CAUSE.sign else ():
        head, tail = Span(span.start, match.start()), Span(match.end(), span.end)
        if _SPAN_OF_TIME.search(text, max(head.start, head.end - _WIDEST_WORD), head.end):
            continue
        if _SO_LONG.match(text, tail.start, tail.end):
            continue
        apart = has_main_verb(head.of(text)) and subject_then_verb(text, tail)
        if apart and sized(head) and sized(tail) and not in_quotation(text, head):
            return [head, tail]
    return [span]
