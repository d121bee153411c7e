from __future__ import annotations

import pytest

from claims.extraction import lexicon
from claims.extraction.roles.passed_on import is_passed_on, read


@pytest.mark.parametrize(
    ("line", "outlets"),
    [
        (
            "This story was produced by Alder Newswire and has been republished with permission.",
            ["Alder Newswire"],
        ),
        (
            "This article was written by Ann Lee for Holm Gazette and is reprinted here with permission.",
            ["Holm Gazette"],
        ),
        (
            "This story was produced by Alder Health News and distributed by Stacker.",
            ["Alder Health News", "Stacker"],
        ),
        (
            "It was republished by Holm Digest and this story appears here via HolmHub.",
            ["Holm Digest", "HolmHub"],
        ),
        ("This story comes from our partners at Holm Public Radio.", ["Holm Public Radio"]),
        ("Story courtesy of Holm Public Radio.", ["Holm Public Radio"]),
        ("Distributed by Alder Group on behalf of Ministry of Mines.", ["Alder Group"]),
        ("Reproduced with the kind permission of Holm Gazette.", ["Holm Gazette"]),
        ("This story was syndicated by HolmHub from Holm Gazette.", ["HolmHub", "Holm Gazette"]),
        ("(This story is not edited by Alder staff and is auto-generated from a syndicated feed.)", [""]),
    ],
)
def test_who_passed_the_piece_on_is_read_off_the_notice(line: str, outlets: list[str]) -> None:
    assert [passed.outlet for passed in read(line)] == outlets
    assert all(
        line[passed.start : passed.end].endswith(passed.outlet) for passed in read(line) if passed.outlet
    )


@pytest.mark.parametrize(
    "line",
    [
        "The film is distributed by Lion Pictures.",
        "Food parcels were provided by Alder Aid, a charity.",
        "The report, produced by the council, was republished last year.",
        "The photo is used with the permission of the family, he said.",
        "This report was commissioned by the council and published in partnership with the museum in 2021.",
        "This story was shared 4,000 times before it was removed.",
    ],
)
def test_what_others_make_and_share_is_none(line: str) -> None:
    assert not is_passed_on(line, lexicon.signs(line))
