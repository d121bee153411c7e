from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.times.date_words import YEAR
from claims.extraction.types import Document, Role, Sentence, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_READ = frozenset(
    {
        Role.HEADLINE, Role.STANDFIRST, Role.KEY_POINT, Role.BODY, Role.QUOTE, Role.CAPTION, Role.FAQ_ANSWER,
        Role.TAKEAWAY, Role.CONCLUSION,
    }
)  # fmt: skip
_PLAN = r"(?:plans?|strategy|programmes?|programs?|road\s?map|agenda|blueprint|framework|budget|scheme)"
_UNTIL = r"(?:\s?[-–‒/]\s?|\s(?:to|until|and|through)\s)"
_YEARS = rf"(?P<first>{YEAR}){_UNTIL}(?P<last>{YEAR}|\d\d(?!\d))"
_PERIOD_FIRST = re.compile(rf"(?<![\w–-]){_YEARS}\s(?:[\w’'-]+\s){{0,3}}?{_PLAN}\b")
_PLAN_FIRST = re.compile(
    rf"\b{_PLAN}\b(?:,?\s(?:which|that))?(?:\s(?:covers?|covering|spans?|spanning|runs?|running|for|from|between|of|the|years|period|will|run|to|cover)){{0,4}}\s\(?{_YEARS}(?![\w–-])\)?"
)
_AIM = re.compile(
    r"\b(?:aim|target|goal|promis|pledg|seek|commit|vow|set|foresee|envisage|intend|hope|want|call|project|will|would|reach"
    r"|achiev|plan(?:s|ned)\sto|(?:is|are)\sto)\w*"
)
_TARGET = re.compile(
    rf"\b(?:by|before|until|in)\s(?:the\s(?:end|start|middle)\sof\s|early\s|late\s|mid-)?(?P<year>{YEAR})(?![\w%–-]|[.,]\d)"
)
_LOOKS_BEYOND = re.compile(
    r"\b(?:after(?:wards)?|beyond|eventually|extend\w*|follow\w*|foundation\w*|ground(?:work|s)?|later|long(?:er)?-term|next|on\s(?:course|track)"
    r"|part\sof|pav\w+|path\w*|pending|replac\w+|start|steps?|succe\w+|then|towards?|ultimate(?:ly)?|way|adopted|approved|published|launched|drafted)\b",
)
_REACH = 300
_OTHER_CLAUSE = re.compile(r";|\b(?:but|while|whereas|although|though|since|because)\b|[.?!]\s|[“”\"]")


class HorizonMismatch(Rule):
    """A plan for some years, credited with a target for a year that it does not cover.

    "The 2026–2030 plan aims for … by 2035": either the target belongs to another plan, or the years do. Only
    targets in the same sentence as the plan are judged.

    Why it matters: the reader takes the later target for part of a plan that says nothing of it.

    What to do: look up which document sets the target, and name it.
    """

    code = "D402"
    name = "horizon-mismatch"
    severity = Severity.INFO
    bad = (
        Bad("The port’s «2026–2030 harbour plan promises to halve its noise by 2036»."),
        Bad("Its «strategy covers 2024-2028, aiming for shore power at each berth by 2033»."),
        Bad("The «programme for 2025 to 2029 sets a target of 400 homes before the end of 2034»."),
        Bad("The city’s «2026-30 budget framework commits it to clean buses by 2035», officials said."),
        Bad("Under the city's «plan (2021-2025), the airport is to triple in size by 2040»."),
        Bad("The «plan runs from 2026 to 2030 and would triple the number of ferries by 2040»."),
    )
    good = (
        Good("The port’s 2026–2035 harbour plan promises to halve its noise by 2034.", "within its years"),
        Good(
            "The 2026–2030 plan ends where the national target for 2035 begins.", "two documents told apart"
        ),
        Good("The 2026–2030 plan is a first step towards a silent port by 2040.", "says that it goes beyond"),
        Good(
            "The 2026–27 budget will halve the debt by 2035.",
            "one year's budget, whose targets lie beyond it",
        ),
        Good("The 2026–2030 plan cuts noise; the state wants silent ports by 2040.", "another clause"),
        Good("The plan will be reviewed in 2031, and sales reach 1.2 billion kroner by 2035.", "no period"),
        Good("The 2026–2030 plan, adopted in 2024, will cost £3m.", "when it was made"),
        Good("Sales grew in 2019–2023 and will double by 2030, the firm plans.", "a period without a plan"),
        Good("The 2020-2024 plan failed. By 2030 the port will be full.", "another sentence"),
        Good("The 2026–2030 plan, while the state aims for 2045, promises little.", "the state's aim"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for sentence in document.sentences:
            if document.blocks[sentence.block].role in _READ:
                yield from _in_sentence(document.text, sentence)


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Finding]:
    for pattern in (_PERIOD_FIRST, _PLAN_FIRST):
        for plan in pattern.finditer(text, sentence.start, sentence.end):
            first, last = _period(plan)
            place = _target_after(text, plan, sentence, last) if first + 1 < last else None
            if place is not None:
                target = text[place.end - 4 : place.end]
                yield Finding(
                    place.start,
                    place.end,
                    f"A plan for {first}–{last} is credited with a target for {target}.",
                    data={"plan": [first, last], "target": int(target)},
                )
                return


def _period(plan: re.Match[str]) -> tuple[int, int]:
    first, last = plan["first"], plan["last"]
    return int(first), int(last if len(last) == 4 else first[:2] + last)


def _target_after(text: str, plan: re.Match[str], sentence: Sentence, last: int) -> Span | None:
    """From the plan to the target that follows it in the same clause and lies beyond its ``last`` year."""
    for target in _TARGET.finditer(text, plan.end(), min(sentence.end, plan.end() + _REACH)):
        between = text[plan.end() : target.start()]
        if _OTHER_CLAUSE.search(between) or _LOOKS_BEYOND.search(between):
            return None
        if int(target["year"]) > last:
            return Span(plan.start(), target.end()) if _AIM.search(between) else None
    return None
