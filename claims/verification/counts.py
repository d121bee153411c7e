"""Every number and list in a report's head, counted again from its claims and flags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claims.verification.schema import Json


def count_faults(report: Json) -> Iterator[str]:
    """What the head says of the claims and flags that they don't bear out."""
    counts, claims = report["counts"], report["claims"]
    ours = [claim for claim in claims if claim["in_scope"]]
    yield from _differs("counts.claims", counts["claims"], len(ours))
    yield from _differs("counts.of_other_articles", counts["of_other_articles"], len(claims) - len(ours))
    for field in ("verdict", "sourcing"):
        found = Counter(claim[field] for claim in ours)
        for name, told in counts[f"by_{field}"].items():
            yield from _differs(f"counts.by_{field}.{name}", told, found.pop(name, 0))
        for name in found:
            yield f"counts.by_{field}: it leaves out {name}"
    bare = [claim for claim in ours if claim["verdict"] == "supported" and not claim["evidence"]]
    yield from _differs("counts.supported_without_evidence", counts["supported_without_evidence"], len(bare))
    yield from _differs("counts.open_flags", counts["open_flags"], _open_flags(report))
    for name, state in (("undecided", "undecided"), ("disagreed", "disagreed"), ("settled", "adjudicated")):
        if sorted(report[name]) != sorted(claim["claim"] for claim in ours if claim["state"] == state):
            yield f"{name}: it does not list the claims that are {state}"
    yield from _version_faults(report)
    yield from _claim_faults(report)


def _version_faults(report: Json) -> Iterator[str]:
    told = [report["version"][name] for name in ("number", "sha256", "read_at", "engine")]
    if told not in [
        [each[name] for name in ("number", "sha256", "read_at", "engine")] for each in report["versions"]
    ]:
        yield "versions: the version that the report is on is not among them as it is"


def _claim_faults(report: Json) -> Iterator[str]:
    known = {flag["id"]: flag for flag in report["flags"]}
    names = Counter(claim["claim"] for claim in report["claims"])
    yield from (f"claim {name}: it stands {number} times" for name, number in names.items() if number > 1)
    for claim in report["claims"]:
        name, stands = claim["claim"], claim["state"] in {"decided", "adjudicated"}
        if stands != (claim["decided_at"] is not None) or (not stands and claim["verdict"] != claim["state"]):
            yield f"claim {name}: its verdict does not fit its state"
        bare = claim["verdict"] == "supported" and not claim["evidence"]
        if claim["supported_without_evidence"] != bare:
            yield f"claim {name}: it is wrong about having no evidence"
        for flag in claim["flags"]:
            if flag not in known:
                yield f"claim {name}: there is no flag {flag}"
            elif not any(
                known[flag]["start"] < place["end"] and known[flag]["end"] > place["start"]
                for place in claim["mentions"]
            ):
                yield f"claim {name}: flag {flag} stands elsewhere"


def _open_flags(report: Json) -> int:
    return sum(flag["state"] == "open" and flag["in_scope"] for flag in report["flags"])


def _differs(name: str, told: int, found: int) -> Iterator[str]:
    if told != found:
        yield f"{name}: it says {told}, the report holds {found}"
