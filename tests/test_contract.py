"""The analysis contract holds the fields that it promises, as JSON."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from claims.contract import analyse
from claims.extraction import ENGINE
from claims.rules import RULES

ROOT = Path(__file__).parents[1]
REPOST = ROOT / "fixtures" / "articles" / "repost.txt"
SCORER = ROOT.parent / "shared" / "score" / "score.py"


@pytest.fixture(scope="module")
def analysis() -> dict[str, Any]:
    return analyse(REPOST.read_bytes(), path="repost.txt")


def test_the_promised_fields_are_there(analysis: dict[str, Any]) -> None:
    assert analysis.keys() >= {
        "engine", "path", "sha256", "text", "language", "meta", "blocks", "sentences", "claims", "flags", "ledger",
    }  # fmt: skip
    assert analysis["meta"].keys() >= {"title", "byline", "published", "outlet", "url"}
    assert all(block.keys() >= {"role", "start", "end"} for block in analysis["blocks"])
    assert all(
        sentence.keys() >= {"start", "end", "block", "sourcing", "speaker", "quoted", "opinion"}
        for sentence in analysis["sentences"]
    )
    for claim in analysis["claims"]:
        assert claim.keys() >= {
            "id", "text", "kinds", "score", "reasons", "sourcing", "attribution", "in_scope", "mentions", "quantities",
        }  # fmt: skip
        assert all(
            mention.keys() >= {"start", "end", "quote", "prefix", "suffix", "role"}
            for mention in claim["mentions"]
        )
    assert all(
        flag.keys() >= {"code", "rule", "severity", "start", "end", "quote", "message", "in_scope", "data"}
        for flag in analysis["flags"]
    )
    assert all(
        relation.keys() >= {"kind", "verdict", "spans", "explanation"} for relation in analysis["ledger"]
    )


def test_it_survives_json(analysis: dict[str, Any]) -> None:
    assert json.loads(json.dumps(analysis)) == analysis


def test_it_names_the_engine_the_path_and_the_text(analysis: dict[str, Any]) -> None:
    assert analysis["engine"] == ENGINE
    assert analysis["path"] == "repost.txt"
    assert analysis["sha256"] == hashlib.sha256(analysis["text"].encode()).hexdigest()


def test_figures_are_plain_digits_inside_their_interval() -> None:
    claims = analyse("The plan will cost 360 billion yuan ($51.5 billion), the city's mayor said.")["claims"]
    yuan, dollars = (figure for claim in claims for figure in claim["quantities"])
    assert (yuan["value"], yuan["unit"]) == ("360000000000", "CNY")
    assert dollars["unit"] == "USD"
    assert all(Decimal(f["low"]) <= Decimal(f["value"]) <= Decimal(f["high"]) for f in (yuan, dollars))


def test_flags_carry_their_rules_name_and_whether_they_concern_this_article(analysis: dict[str, Any]) -> None:
    assert {(flag["code"], flag["rule"]) for flag in analysis["flags"]} <= {
        (r.code, r.name) for r in RULES.values()
    }
    scope = {flag["code"]: flag["in_scope"] for flag in analysis["flags"]}
    assert scope["C504"], "a finding about the whole document"
    assert scope["P201"], "a broken box on this page"
    assert scope["C507"], "other articles on this page"
    assert not scope["N301"], "a sum in the teaser of another article"


def test_a_finding_about_the_whole_document_has_an_empty_span() -> None:
    (flag,) = [flag for flag in analyse("The weir was mended in May.")["flags"] if flag["code"] == "C504"]
    assert (flag["start"], flag["end"], flag["quote"], flag["in_scope"]) == (0, 0, "", True)


def test_the_same_input_gives_the_same_analysis() -> None:
    source = REPOST.read_bytes()
    assert analyse(source) == analyse(source)


def test_a_process_that_sorts_sets_otherwise_gives_the_same_analysis(analysis: dict[str, Any]) -> None:
    script = f"import json; from claims.contract import analyse; print(json.dumps(analyse(open({str(REPOST)!r}, 'rb').read(), path='repost.txt')))"
    answers = [
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert [json.loads(answer) for answer in answers] == [analysis, analysis]


@pytest.mark.skipif(not SCORER.exists(), reason="the outside scorer is not beside this checkout")
def test_the_outside_scorer_finds_every_span_right() -> None:
    run = f"{shlex.quote(sys.executable)} manage.py analyse"
    articles = [str(path) for path in sorted(REPOST.parent.iterdir()) if path.suffix in {".txt", ".html"}]
    scored = subprocess.run(
        [sys.executable, str(SCORER), "--run", run, "spans", *articles],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert scored.returncode == 0, scored.stdout + scored.stderr
