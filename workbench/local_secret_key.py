"""The secret key of a desk on one's own machine, where nobody sets one."""

import os
from functools import partial
from pathlib import Path

from django.core.files import locks
from django.core.management.utils import get_random_secret_key


def local_secret_key(path: Path) -> str:
    """The key kept at ``path``, made at the first start and readable by its owner alone.

    Several processes may start at once, as the first run of the tests does: the file is locked, so that all
    of them get the same key and none reads a file that another has made but not yet written.
    """
    with open(path, "a+", encoding="utf-8", opener=partial(os.open, mode=0o600)) as file:
        locks.lock(file, locks.LOCK_EX)
        file.seek(0)
        key = file.read()
        if not key:
            key = get_random_secret_key()
            file.write(key)
    return key
