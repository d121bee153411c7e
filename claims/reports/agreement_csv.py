"""The agreement page as a table: a line for each figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.agreement import Figure
from claims.queries.agreement import Agreement
from claims.reports.as_csv import BYTE_ORDER_MARK, Cell, csv_line, harmless

COLUMNS = ("of", "subject", "measure", "value", "claims", "undefined")


def write_agreement(agreement: Agreement) -> Iterator[bytes]:
    """Everything the page shows, with values to six places."""
    yield BYTE_ORDER_MARK + csv_line(list(COLUMNS))
    for of, subject, measure, figure in _figures(agreement):
        value = "" if figure.value is None else round(figure.value, 6)
        cells: list[Cell] = [of, subject, measure, value, figure.n, figure.why]
        yield csv_line([harmless(cell) for cell in cells])


def _figures(agreement: Agreement) -> Iterable[tuple[str, str, str, Figure]]:
    for measure, figure in agreement.measures:
        yield "everything", "", measure, figure
    for pair in agreement.pairs:
        yield "pair", " and ".join(pair.names), "percent agreement", pair.percent
        yield "pair", " and ".join(pair.names), "Cohen’s κ", pair.kappa
    for of, parts in (("article", agreement.articles), ("month", agreement.months)):
        for part in parts:
            yield of, part.subject, "percent agreement", part.percent
            yield of, part.subject, "Krippendorff’s α", part.alpha
