"""The rule registry: every rule that runs, by code, and ``check`` that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.extraction import languages
from claims.extraction.types import Document
from claims.rules.base import Finding, Rule
from claims.rules.context.c501_syndicated_copy import SyndicatedCopy
from claims.rules.context.c502_repost_chain import RepostChain
from claims.rules.context.c503_missing_byline import MissingByline
from claims.rules.context.c504_missing_date import MissingDate
from claims.rules.context.c505_accuracy_disclaimer import AccuracyDisclaimer
from claims.rules.context.c506_promotion import Promotion
from claims.rules.context.c507_foreign_content import ForeignContent
from claims.rules.context.c508_search_bait import SearchBait
from claims.rules.dates.d401_floating_date import FloatingDate
from claims.rules.dates.d402_horizon_mismatch import HorizonMismatch
from claims.rules.dates.d403_conflicting_dates import ConflictingDates
from claims.rules.dates.d404_weekday_mismatch import WeekdayMismatch
from claims.rules.dates.d405_date_after_publication import DateAfterPublication
from claims.rules.language.l701_loaded_language import LoadedLanguage
from claims.rules.language.l702_call_to_action import CallToAction
from claims.rules.numbers.n301_parts_miss_total import PartsMissTotal
from claims.rules.numbers.n302_conversion_mismatch import ConversionMismatch
from claims.rules.numbers.n303_change_mismatch import ChangeMismatch
from claims.rules.numbers.n304_share_mismatch import ShareMismatch
from claims.rules.numbers.n305_conflicting_figures import ConflictingFigures
from claims.rules.numbers.n306_count_mismatch import CountMismatch
from claims.rules.numbers.n307_impossible_value import ImpossibleValue
from claims.rules.placeholders.p201_null_widget import NullWidget
from claims.rules.placeholders.p202_template_leak import TemplateLeak
from claims.rules.placeholders.p203_empty_value import EmptyValue
from claims.rules.placeholders.p204_filler_text import FillerText
from claims.rules.placeholders.p205_broken_image_text import BrokenImageText
from claims.rules.placeholders.p206_loading_state import LoadingState
from claims.rules.placeholders.p207_truncated_text import TruncatedText
from claims.rules.placeholders.p208_mojibake import Mojibake
from claims.rules.placeholders.p209_bare_short_link import BareShortLink
from claims.rules.placeholders.p210_leaked_markup import LeakedMarkup
from claims.rules.quotes.q801_unbalanced_quotes import UnbalancedQuotes
from claims.rules.quotes.q802_quote_drift import QuoteDrift
from claims.rules.repeats.r601_duplicate_headline import DuplicateHeadline
from claims.rules.repeats.r602_repeated_claim import RepeatedClaim
from claims.rules.repeats.r603_copies_disagree import CopiesDisagree
from claims.rules.repeats.r604_headline_beyond_body import HeadlineBeyondBody
from claims.rules.sourcing.s101_unsourced_statistic import UnsourcedStatistic
from claims.rules.sourcing.s102_unsourced_statement import UnsourcedStatement
from claims.rules.sourcing.s103_vague_attribution import VagueAttribution
from claims.rules.sourcing.s104_unlinked_source import UnlinkedSource
from claims.rules.sourcing.s105_unattributed_quote import UnattributedQuote
from claims.rules.sourcing.s106_anonymous_source import AnonymousSource
from claims.rules.sourcing.s107_unsourced_superlative import UnsourcedSuperlative
from claims.rules.sourcing.s108_unsourced_forecast import UnsourcedForecast
from claims.rules.sourcing.s109_single_source import SingleSource
from claims.rules.sourcing.s110_link_to_self import LinkToSelf

_CATALOGUE: tuple[type[Rule], ...] = (
    UnsourcedStatistic,
    UnsourcedStatement,
    VagueAttribution,
    UnlinkedSource,
    UnattributedQuote,
    AnonymousSource,
    UnsourcedSuperlative,
    UnsourcedForecast,
    SingleSource,
    LinkToSelf,
    NullWidget,
    TemplateLeak,
    EmptyValue,
    FillerText,
    BrokenImageText,
    LoadingState,
    TruncatedText,
    Mojibake,
    BareShortLink,
    LeakedMarkup,
    PartsMissTotal,
    ConversionMismatch,
    ChangeMismatch,
    ShareMismatch,
    ConflictingFigures,
    CountMismatch,
    ImpossibleValue,
    FloatingDate,
    HorizonMismatch,
    ConflictingDates,
    WeekdayMismatch,
    DateAfterPublication,
    SyndicatedCopy,
    RepostChain,
    MissingByline,
    MissingDate,
    AccuracyDisclaimer,
    Promotion,
    ForeignContent,
    SearchBait,
    DuplicateHeadline,
    RepeatedClaim,
    CopiesDisagree,
    HeadlineBeyondBody,
    LoadedLanguage,
    CallToAction,
    UnbalancedQuotes,
    QuoteDrift,
)

RULES: dict[str, Rule] = {rule.code: rule() for rule in _CATALOGUE}
"""Every rule by its code, in the catalogue's order."""


def check(document: Document, rules: Iterable[Rule] | None = None) -> Iterator[tuple[Rule, Finding]]:
    """What ``rules`` (all of them by default) find in ``document``, by place, then by code.

    A rule that finds the same span twice is heard once: its first finding stands. Of an article in a
    language that is not read, only rules that hold for any language are asked.
    """
    chosen = RULES.values() if rules is None else rules
    if not languages.is_read(document.language):
        chosen = [rule for rule in chosen if rule.language_free]
    found: dict[tuple[int, int, str], tuple[Rule, Finding]] = {}
    for rule in chosen:
        for finding in rule.check(document):
            found.setdefault((finding.start, finding.end, rule.code), (rule, finding))
    return (found[place] for place in sorted(found))
