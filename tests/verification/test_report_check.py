"""Nothing in a report can be changed without verify_report saying so."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from hashlib import sha256

import pytest

from claims.reports import FORMATS
from claims.verification import faults, parse
from claims.verification.schema import schema
from claims.verification.sealing import SEAL, canonical, seal_of
from tests.conftest import ARTICLES, ROOT


@pytest.fixture
def report(decided, written):
    return parse(written(FORMATS["json"], decided))


def paths(value, path=()):
    """Every field of ``value`` and every entry of its lists, the containers included."""
    if path:
        yield path
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from paths(inner, (*path, name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from paths(inner, (*path, at))


def at(report, path):
    for step in path:
        report = report[step]
    return report


def tampered(value):
    """Another value of the same kind: the schema has nothing against it."""
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            return f"{value[:-1]}{'1' if value[-1:] != '1' else '2'}"
        case list():
            return [*value, value[-1]] if value else [1]
        case dict():
            return {**value, "added": 1}
        case _:
            return "2026-01-01"


def changed_everywhere(report):
    """(path, report with that field changed) and (path, report without it), one at a time."""
    for path in list(paths(report)):
        parent, name = at(report, path[:-1]), path[-1]
        before = parent[name]
        parent[name] = tampered(before)
        yield path, report
        parent[name] = before
        kept = copy.copy(parent)
        del parent[name]
        yield path, report
        parent.clear()
        parent.update(kept) if isinstance(parent, dict) else parent.extend(kept)


def test_a_report_as_it_left_the_house_has_no_fault(report, decided):
    assert list(faults(report, article=decided.current.text)) == []


def small(report):
    """The same report with few claims and flags: each of its fields is changed in turn."""
    told = {claim["state"]: claim for claim in reversed(report["claims"]) if claim["in_scope"]}
    claims = [claim for claim in report["claims"] if claim["evidence"] or claim["claim"] == "c2"]
    report["claims"] = [*claims, told["adjudicated"]]
    wanted = {flag for claim in report["claims"] for flag in claim["flags"]}
    report["flags"] = [flag for flag in report["flags"] if flag["id"] in wanted]
    report["version"]["rules"] = report["version"]["rules"][:2]
    report["ledger"], report["hops"] = report["ledger"][:1], report["hops"][:1]
    report["text"] = report["text"]
    ours = report["claims"]
    counts = report["counts"]
    counts["claims"], counts["of_other_articles"] = len(ours), 0
    for field in ("verdict", "sourcing"):
        for name in counts[f"by_{field}"]:
            counts[f"by_{field}"][name] = sum(claim[field] == name for claim in ours)
    counts["supported_without_evidence"] = sum(claim["supported_without_evidence"] for claim in ours)
    counts["open_flags"] = sum(flag["state"] == "open" and flag["in_scope"] for flag in report["flags"])
    report["undecided"] = []
    report[SEAL] = seal_of(report)
    return report


def test_each_field_that_is_changed_or_taken_out_is_found(report):
    report = small(report)
    assert list(faults(report)) == []
    unseen = [
        "/".join(map(str, path)) for path, changed in changed_everywhere(report) if not any(faults(changed))
    ]
    assert unseen == []
    assert list(faults(report)) == []  # everything was put back


SEALED_ANEW = [
    ("text", lambda report: report.update(text=report["text"].replace("Port", "Fort", 1))),
    ("quote", lambda report: report["claims"][0]["mentions"][0].update(quote="It rained.")),
    ("offsets", lambda report: report["claims"][0]["mentions"][0].update(start=1, end=4)),
    ("prefix", lambda report: report["claims"][1]["mentions"][0].update(prefix="not so: ")),
    ("suffix", lambda report: report["claims"][1]["mentions"][0].update(suffix="not so: ")),
    ("copy", lambda report: report["claims"][0]["evidence"][0].update(copy="It is not so.")),
    ("flag", lambda report: report["flags"][0].update(quote="It rained.")),
    ("verdict", lambda report: report["claims"][1].update(verdict="supported")),
    ("counts", lambda report: report["counts"]["by_verdict"].update(supported=99)),
    ("sourcing", lambda report: report["counts"]["by_sourcing"].update(named=99)),
    ("claim dropped", lambda report: report["claims"].pop(0)),
    ("claim twice", lambda report: report["claims"].append(report["claims"][0])),
    ("undecided", lambda report: report["undecided"].pop()),
    ("settled", lambda report: report["settled"].pop()),
    ("flag dropped", lambda report: report["flags"].clear()),
    ("version", lambda report: report["version"].update(number=7)),
    ("evidence dropped", lambda report: report["claims"][0]["evidence"].clear()),
]


def test_what_contradicts_itself_is_found_even_with_a_new_seal(report, subtests):
    for what, change in SEALED_ANEW:
        with subtests.test(what):
            changed = copy.deepcopy(report)
            change(changed)
            changed[SEAL] = seal_of(changed)
            assert any(faults(changed))


def test_each_field_is_described_in_the_schema(report):
    """A field that is added to the report has to be added to what is promised to other programs."""
    definitions = schema()["$defs"]

    def undescribed(value, described, path):
        described = definitions[described["$ref"].rsplit("/", 1)[1]] if "$ref" in described else described
        if isinstance(value, dict) and "properties" in described:
            for name, inner in value.items():
                if name in described["properties"]:
                    yield from undescribed(inner, described["properties"][name], f"{path}.{name}")
                elif name != "severity" or path != ".version.rules":
                    yield f"{path}.{name}"
        elif isinstance(value, list) and isinstance(described.get("items"), dict):
            for inner in value:
                yield from undescribed(inner, described["items"], path)

    assert {place for place in undescribed(report, schema(), "") if ".ledger" not in place} == set()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"{", "not JSON"),
        (b"[]", "no JSON object"),
        (b'{"a": 1, "a": 2}', "stands twice"),
        (b'{"a": NaN}', "NaN is no number"),
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(raw, said):
    with pytest.raises(ValueError, match=said):
        parse(raw)


def test_an_object_that_is_no_report_says_what_it_lacks():
    assert "the report: 'text' is a required property" in list(faults({}))


def test_the_canonical_form_does_not_depend_on_the_order_of_names():
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'.encode()


def verify(*args):
    """The command as a person runs it, in a process that must not need a database."""
    done = subprocess.run(
        [sys.executable, "manage.py", "verify_report", *map(str, args)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nowhere"},
    )
    return done.returncode, done.stdout, done.stderr


def test_the_command_says_what_it_found_by_its_exit_status(report, tmp_path):
    file = tmp_path / "report.json"
    file.write_text(json.dumps(report), encoding="utf-8")
    status, out, err = verify(file, "--article", ARTICLES / "repost.txt")
    assert (status, err) == (0, "")
    assert "1 kept copies" in out
    report["claims"][0]["note"] = "Nobody wrote this."
    file.write_text(json.dumps(report), encoding="utf-8")
    status, out, err = verify(file)
    assert (status, out) == (1, "")
    label = report["claims"][0]["claim"]
    assert err == f"{file}: claim {label}: it was changed after the report was sealed\n"
    assert verify(file, "--article", ARTICLES / "wire.txt")[2].count("\n") == 2
    assert verify(tmp_path / "nowhere.json")[0] == 2


def test_a_report_that_was_sealed_before_claims_had_parts_is_still_whole(report):
    parts = report[SEAL]["parts"]
    for name in [name for name in parts if name.startswith("claim ")]:
        del parts[name]
    report[SEAL]["content"] = sha256(canonical(parts)).hexdigest()
    assert list(faults(report)) == []
    report["claims"][0]["note"] = "Nobody wrote this."
    assert list(faults(report)) == ["claims: this part was changed after the report was sealed"]
