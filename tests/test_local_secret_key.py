"""The key of a desk on one's own machine: one for all processes, whichever of them makes it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from workbench.local_secret_key import local_secret_key

STARTING = 8


def test_all_who_start_at_once_get_the_same_key(tmp_path: Path) -> None:
    at_once = Barrier(STARTING)

    def start(path: Path) -> str:
        at_once.wait()
        return local_secret_key(path)

    with ThreadPoolExecutor(STARTING) as processes:
        for desk in range(50):
            keys = set(processes.map(start, [tmp_path / f"desk {desk}"] * STARTING))
            assert len(keys) == 1
            assert len(keys.pop()) == 50


def test_the_key_stays_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "key"
    assert local_secret_key(path) == local_secret_key(path) == path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o077 == 0


def test_a_start_that_was_cut_short_leaves_no_empty_key(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.touch()
    assert local_secret_key(path)
