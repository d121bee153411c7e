from __future__ import annotations

from collections.abc import Iterator

import pytest

from claims.management.side_by_side import each


def shout(word: str) -> str:
    return word.upper()


@pytest.mark.parametrize("count", [1, 60])
def test_answers_come_in_the_order_of_the_jobs(count: int) -> None:
    jobs = [f"article {n}" for n in range(count)]
    assert list(each(shout, jobs, count=count)) == [job.upper() for job in jobs]


@pytest.mark.parametrize("count", [3, 60])
def test_a_job_that_cannot_be_had_stops_it_after_the_answers_before_it(count: int) -> None:
    def jobs() -> Iterator[str]:
        yield from ("a", "b")
        raise OSError("gone")

    answers = each(shout, jobs(), count=count)
    assert [next(answers), next(answers)] == ["A", "B"]
    with pytest.raises(OSError, match="gone"):
        next(answers)
